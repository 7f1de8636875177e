import * as l10n from '@vscode/l10n';
import { roleNameOf } from '../../model/roleNameOf';
import { identityPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** The Amplify CLI writes a role's name beside its ARN, taken from the last part of the ARN, and stops when there is none. */
export const rule = defineRule({
  id: 'role-arn-has-name',
  aliases: ['V7'],
  judges: 'selection',
  reads: [],
  severity: { gen1: 'error' },
  blocks: ['gen1'],
  title: () => l10n.t("The ARNs of the identity pool's roles end in a role name"),
  source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html',

  *check({ selection: { identityPool } }) {
    if (identityPool?.roles.status !== 'read') return;

    const { Roles = {} } = identityPool.roles.value;
    for (const kind of ['authenticated', 'unauthenticated']) {
      const arn = Roles[kind];
      if (!arn || roleNameOf(arn) !== undefined) continue;
      yield {
        resource: identityPoolRef(identityPool),
        property: ['Roles', kind],
        message: l10n.t(
          'Identity pool "{0}" names "{1}" as its {2} role, which is not the ARN of a role.',
          identityPool.IdentityPoolName,
          arn,
          kind,
        ),
      };
    }
  },
});
