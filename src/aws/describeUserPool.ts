import * as l10n from '@vscode/l10n';
import type { UserPool } from '../model/authSnapshot';
import { send } from './send';
import type { Transport } from './transport';

/** Throws a `UserError` of kind `notFound` when there is no such pool. */
export async function describeUserPool(
  session: Transport,
  userPoolId: string,
  signal?: AbortSignal,
  onBody?: (body: Uint8Array) => void,
): Promise<UserPool> {
  const input = { UserPoolId: userPoolId };
  const what = l10n.t('Could not read the user pool "{0}"', userPoolId);
  const options = { what, signal, ...(onBody && { onBody }) };
  const { UserPool } = await send(session, 'cognito-idp', 'DescribeUserPool', input, options);
  return { ...UserPool, Id: UserPool?.Id ?? userPoolId, Name: UserPool?.Name ?? '' };
}
