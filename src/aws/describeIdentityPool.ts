import * as l10n from '@vscode/l10n';
import type { IdentityPool, IdentityPoolRoles } from '../model/authSnapshot';
import { send } from './send';
import type { Transport } from './transport';

/** An identity pool as `DescribeIdentityPool` has it: without its roles. */
export type DescribedIdentityPool = Omit<IdentityPool, 'roles'>;

/** Throws a `UserError` of kind `notFound` when there is no such identity pool. */
export async function describeIdentityPool(
  session: Transport,
  identityPoolId: string,
  signal?: AbortSignal,
  onBody?: (body: Uint8Array) => void,
): Promise<DescribedIdentityPool> {
  const input = { IdentityPoolId: identityPoolId };
  const what = l10n.t('Could not read the identity pool "{0}"', identityPoolId);
  const options = { what, signal, ...(onBody && { onBody }) };
  const answer = await send(session, 'cognito-identity', 'DescribeIdentityPool', input, options);
  const { IdentityPoolId = identityPoolId, IdentityPoolName = '', ...rest } = answer;
  return { ...rest, IdentityPoolId, IdentityPoolName };
}

/** The roles an identity pool gives, and its rules for choosing among them. */
export async function getIdentityPoolRoles(
  session: Transport,
  identityPoolId: string,
  signal?: AbortSignal,
  onBody?: (body: Uint8Array) => void,
): Promise<IdentityPoolRoles> {
  const input = { IdentityPoolId: identityPoolId };
  const what = l10n.t('Could not read the roles of the identity pool "{0}"', identityPoolId);
  const options = { what, signal, ...(onBody && { onBody }) };
  const answer = await send(session, 'cognito-identity', 'GetIdentityPoolRoles', input, options);
  const { Roles, RoleMappings } = answer;
  return { ...(Roles && { Roles }), ...(RoleMappings && { RoleMappings }) };
}
