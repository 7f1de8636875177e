import * as l10n from '@vscode/l10n';
import { giveRole } from '../identityPoolRepairs';
import { findRole, roleRef, rolesOf } from '../identityPoolTrust';
import { defineRule } from '../rule';
import { unknownProblem } from '../unknownProblem';

/** An identity pool keeps the ARN of a role that somebody deleted; users then get no credentials. */
export const rule = defineRule({
  id: 'role-exists',
  aliases: ['RL-MISSING'],
  judges: 'selection',
  reads: ['roles'],
  severity: { gen1: 'error', gen2: 'error', runtime: 'error' },
  blocks: [],
  title,
  source:
    'https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_GetCredentialsForIdentity.html',

  *check({ selection: { userPool, identityPool }, facts: { roles } }) {
    if (!identityPool) return;
    for (const { state, arn } of rolesOf(identityPool)) {
      const reading = findRole(roles, arn);
      yield* unknownProblem(title(), roleRef(arn), reading);
      if (reading.status !== 'read' || reading.value) continue;
      yield {
        resource: roleRef(arn),
        message: l10n.t(
          'The {0} role of identity pool "{1}" does not exist: {2}.',
          state,
          identityPool.IdentityPoolName,
          arn,
        ),
        fixes: giveRole(userPool, identityPool, state),
      };
    }
  },
});

function title(): string {
  return l10n.t("The identity pool's roles exist and can be read");
}
