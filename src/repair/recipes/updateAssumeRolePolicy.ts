import * as l10n from '@vscode/l10n';
import { providerNameOf } from '../../compatibility/providerName';
import type { Role } from '../../model/authSnapshot';
import type { JsonValue } from '../../model/cloudPlan';
import type { UpdateAssumeRolePolicyRecipe } from '../../model/repairRecipe';
import { isObject } from '../../project/jsonValue';
import { keepToLimit } from '../limits';
import { mendTrustPolicy, trustsEveryPool, type MendedTrust } from '../mendTrustPolicy';
import { editing, warn, type DraftChange, type PlanDraft } from '../planDraft';
import { needed, notThere, refused } from '../planRefusals';
import { roleState } from '../resourceStates';
import { mentionRoleUsers } from '../roleUsers';
import { mentionRoleOwner } from '../stackOwner';

/** Changes one statement of a role's trust policy. The others, and with them everyone else's access, stay. */
export function updateAssumeRolePolicy(recipe: UpdateAssumeRolePolicyRecipe, draft: PlanDraft): void {
  const { roleArn, identityPoolId, state } = recipe;
  const role = roleOf(draft, roleArn);
  const change = editRole(draft, role);
  const document = change.after.AssumeRolePolicyDocument ?? {};
  const mended = mendTrustPolicy(document, {
    ...{ identityPoolId, state },
    providers: [providerNameOf(draft.snapshot.userPoolId)],
  });
  if (mended.outcome === 'right') return;
  if (mended.outcome !== 'mended') throw cannotMend(role, mended);
  keepToLimit('trustPolicy', sizeOf(document), sizeOf(mended.document));
  change.after = { ...change.after, AssumeRolePolicyDocument: mended.document };
  mentionRoleUsers(draft, role, identityPoolId);
  mentionRoleOwner(draft, role);
  warn(
    draft,
    'security',
    mended.isNew
      ? l10n.t(
          'Users of the identity pool "{0}" get all permissions of the role "{1}".',
          identityPoolId,
          role.RoleName,
        )
      : l10n.t('Statement {0} of the trust policy of "{1}" is changed.', mended.statement, role.RoleName),
  );
  if (isObject(document) && trustsEveryPool(document, draft.snapshot.region)) {
    warn(
      draft,
      'permanent',
      l10n.t('This cannot be undone: IAM takes no policy any more that trusts every identity pool.'),
    );
  }
  if (mended.servedOpposite) {
    warn(
      draft,
      'guestAccess',
      l10n.t(
        'Guests and signed-in users share the role "{0}", and with it all its permissions.',
        role.RoleName,
      ),
    );
  }
  warn(draft, 'delay', l10n.t('IAM takes some seconds until new roles and trust policies work everywhere.'));
}

function roleOf({ snapshot }: PlanDraft, arn: string): Role {
  const name = arn.split('/').at(-1) ?? arn;
  const readings = needed(snapshot.parts.roles, l10n.t('Roles'));
  const reading = readings.find((one) => one.arn === arn)?.role;
  const role = reading && needed(reading, l10n.t('Role "{0}"', name));
  if (!role) throw notThere(l10n.t('Role "{0}"', name));
  return role;
}

function editRole(draft: PlanDraft, role: Role): DraftChange {
  const before = roleState(role);
  return editing(draft, () => ({
    target: { kind: 'role', roleName: role.RoleName, arn: role.Arn },
    resource: { type: 'role', id: role.Arn, name: role.RoleName },
    before,
    after: before,
  }));
}

function cannotMend({ RoleName }: Role, why: Exclude<MendedTrust, { outcome: 'right' | 'mended' }>): Error {
  const resolution = l10n.t('Edit the trust policy in the IAM console.');
  switch (why.outcome) {
    case 'unreadable':
      return refused(l10n.t('The trust policy of the role "{0}" is not readable.', RoleName), resolution);
    case 'open':
      return refused(
        l10n.t(
          'Statement {0} of the trust policy of "{1}" trusts every identity pool of any account: IAM takes no policy with such a statement.',
          why.statement,
          RoleName,
        ),
        l10n.t('Have that statement ask for an identity pool first.'),
      );
    case 'denied':
      return why.statement === undefined
        ? refused(
            l10n.t(
              'The trust policy of the role "{0}" has conditions that only its owner can judge.',
              RoleName,
            ),
            resolution,
          )
        : refused(
            l10n.t('Statement {0} of the trust policy of "{1}" denies it.', why.statement, RoleName),
            resolution,
          );
  }
}

/** IAM counts characters without white space. */
const sizeOf = (document: JsonValue): number => JSON.stringify(document).replace(/\s/g, '').length;
