import * as l10n from '@vscode/l10n';
import { principalOf, type SignInState } from '../compatibility/trustPolicy';
import type { JsonObject } from '../model/cloudPlan';
import { arnOfRole } from './permissions';
import { warn, type PlanDraft } from './planDraft';
import { refused } from './planRefusals';

/** The trust policy of a role for the users of one identity pool in one state of sign-in, and for nobody else. */
export const trustFor = (identityPoolId: string, region: string, state: SignInState): JsonObject => ({
  Version: '2012-10-17',
  Statement: [trustStatement(identityPoolId, region, state)],
});

/** `region` is given besides, since the id of an identity pool may not be known yet. */
export function trustStatement(identityPoolId: string, region: string, state: SignInState): JsonObject {
  const principal = principalOf(`${region}:`);
  return {
    Effect: 'Allow',
    Principal: { Federated: principal },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      StringEquals: { [`${principal}:aud`]: identityPoolId },
      'ForAnyValue:StringLike': { [`${principal}:amr`]: state },
    },
  };
}

/** Plans a role without any policy: its users may do nothing until someone says otherwise. Returns its ARN. */
export function makeRole(
  draft: PlanDraft,
  name: string,
  { identityPoolId, state }: { readonly identityPoolId: string; readonly state: SignInState },
): string {
  const { snapshot, accountId, changes } = draft;
  const { region } = snapshot;
  checkRoleName(draft, name);
  const arn = arnOfRole({ accountId, region }, name);
  changes.push({
    target: { kind: 'role', roleName: name, arn },
    resource: { type: 'role', id: arn, name },
    after: { RoleName: name, AssumeRolePolicyDocument: trustFor(identityPoolId, region, state) },
  });
  warn(
    draft,
    'incomplete',
    l10n.t('The new role "{0}" allows nothing. Amplify adds what its categories need.', name),
  );
  warn(draft, 'delay', l10n.t('IAM takes some seconds until new roles and trust policies work everywhere.'));
  return arn;
}

function checkRoleName({ snapshot, changes }: PlanDraft, name: string): void {
  if (!/^[\w+=,.@-]{1,64}$/.test(name)) {
    throw refused(
      l10n.t('"{0}" cannot be the name of a role.', name),
      l10n.t('Use up to 64 letters, digits and any of {0}', '+ = , . @ - _'),
    );
  }
  const { roles } = snapshot.parts;
  const known = roles.status === 'read' ? roles.value.map(({ arn }) => arn.split('/').at(-1)) : [];
  const planned = changes.map(({ target }) => (target.kind === 'role' ? target.roleName : undefined));
  if ([...known, ...planned].includes(name)) {
    throw refused(l10n.t('There is a role "{0}" already.', name), l10n.t('Choose another name.'));
  }
}
