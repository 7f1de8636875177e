import * as l10n from '@vscode/l10n';
import { roleRef } from '../identityPoolTrust';
import { branchRef } from '../resourceRefs';
import { defineRule } from '../rule';
import { unknownProblem } from '../unknownProblem';

/** A build looks the import up again, with the role of the app; that role must be allowed to. */
export const rule = defineRule({
  id: 'build-role-may-read-cognito',
  aliases: ['CI-SERVICE-ROLE'],
  judges: 'hosting',
  reads: [],
  severity: { ci: 'error' },
  blocks: [],
  title,
  source: 'https://docs.aws.amazon.com/amplify/latest/userguide/how-to-service-role-amplify-console.html',

  *check({ branch }) {
    const resource = branchRef(branch);
    yield* unknownProblem(title(), resource, branch.serviceRole);
    if (branch.serviceRole.status !== 'read') return;
    const role = branch.serviceRole.value;
    if (!role) {
      yield {
        resource,
        message: l10n.t(
          'App "{0}" has no service role, so its build cannot look up the import.',
          branch.appName,
        ),
      };
    } else if (role.deniedActions.length > 0) {
      yield {
        resource: roleRef(role.arn),
        message: l10n.t(
          'The service role of app "{0}" may not use {1}: its build cannot look up the import.',
          branch.appName,
          role.deniedActions.join(', '),
        ),
      };
    }
  },
});

function title(): string {
  return l10n.t("The service role of the Amplify app may read the import's resources");
}
