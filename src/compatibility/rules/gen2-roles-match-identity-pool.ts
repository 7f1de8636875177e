import * as l10n from '@vscode/l10n';
import { identityPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';
import { unknownProblem } from '../unknownProblem';

/** `referenceAuth` compares the ARNs in the code with the identity pool's, letter by letter. */
export const rule = defineRule({
  id: 'gen2-roles-match-identity-pool',
  aliases: ['RL-G2-MISMATCH'],
  judges: 'reference',
  reads: ['identityPools'],
  severity: { gen2: 'error' },
  blocks: ['gen2'],
  title,
  source: 'https://docs.amplify.aws/react/build-a-backend/auth/use-existing-cognito-resources/',

  *check({ reference, facts: { identityPools } }) {
    const identityPool = identityPools.find(
      ({ IdentityPoolId }) => IdentityPoolId === reference.identityPoolId,
    );
    if (!identityPool) return;
    yield* unknownProblem(title(), identityPoolRef(identityPool), identityPool.roles);
    if (identityPool.roles.status !== 'read') return;

    const { authenticated, unauthenticated } = identityPool.roles.value.Roles ?? {};
    const pairs = [
      { property: 'authRoleArn', written: reference.authRoleArn, actual: authenticated },
      { property: 'unauthRoleArn', written: reference.unauthRoleArn, actual: unauthenticated },
    ];
    for (const { property, written, actual } of pairs) {
      if (written === undefined || written === actual) continue;
      yield {
        resource: { type: 'file', id: reference.path, path: reference.path },
        property: [property],
        message: l10n.t(
          '{0} is {1}, but identity pool "{2}" has {3}: the deployment will stop.',
          property,
          written,
          identityPool.IdentityPoolName,
          actual ?? l10n.t('no such role'),
        ),
      };
    }
  },
});

function title(): string {
  return l10n.t("The role ARNs in the code are the identity pool's");
}
