import * as l10n from '@vscode/l10n';
import type { Reference } from '../../model/fileReferences';
import { roleNameOf } from '../../model/roleNameOf';
import { problemAt, replace, valuesOf } from '../fileProblem';
import { defineRule } from '../rule';

/** Amplify gives its permissions to the roles that are written; the app's users get those of the identity pool. */
export const rule = defineRule({
  id: 'file-roles-match-identity-pool',
  aliases: [],
  judges: 'file',
  reads: ['identityPools'],
  severity: { gen1: 'error', runtime: 'error' },
  blocks: [],
  title: () => l10n.t("The roles in team-provider-info.json are the identity pool's"),
  source: 'https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetIdentityPoolRoles.html',

  *check({ section, facts: { identityPools } }) {
    // Of the roles in a referenceAuth call another rule says so, as the deployment does.
    if (section.format !== 'teamProviderInfo') return;
    const [named] = valuesOf(section, 'identityPoolId');
    const pool = identityPools.find(({ IdentityPoolId }) => IdentityPoolId === named?.value);
    if (pool?.roles.status !== 'read') return;
    const { Roles = {} } = pool.roles.value;
    for (const reference of valuesOf(section, 'roleArn', 'roleName')) {
      const actual = valueIn(reference, Roles);
      if (actual === undefined || actual === reference.value) continue;
      yield problemAt(
        section,
        reference,
        l10n.t(
          '{0} is "{1}", but identity pool "{2}" has "{3}".',
          reference.key,
          reference.value,
          pool.IdentityPoolName,
          actual,
        ),
        [replace(section, reference, actual, l10n.t('Use "{0}"', roleNameOf(actual) ?? actual))],
      );
    }
  },
});

function valueIn({ kind, role }: Reference, roles: Readonly<Record<string, string>>): string | undefined {
  const arn = role === undefined ? undefined : roles[role];
  return kind === 'roleArn' || arn === undefined ? arn : roleNameOf(arn);
}
