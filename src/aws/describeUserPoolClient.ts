import type { UserPoolClientType } from '@aws-sdk/client-cognito-identity-provider';
import * as l10n from '@vscode/l10n';
import type { UserPoolClient } from '../model/authSnapshot';
import { send } from './send';
import type { Transport } from './transport';

export interface ClientKey {
  readonly userPoolId: string;
  readonly userPoolClientId: string;
}

/** One app client, without its secret. Throws a `UserError` of kind `notFound` when there is no such client. */
export async function describeUserPoolClient(
  session: Transport,
  key: ClientKey,
  signal?: AbortSignal,
  onBody?: (body: Uint8Array) => void,
): Promise<UserPoolClient> {
  const { ClientSecret, ...client } = await requestUserPoolClient(session, key, signal, onBody);
  return {
    ...client,
    ClientId: client.ClientId ?? key.userPoolClientId,
    ClientName: client.ClientName ?? '',
    hasSecret: Boolean(ClientSecret),
  };
}

/** What AWS answers, secret and all: for this file and `readClientSecret` only. */
export async function requestUserPoolClient(
  session: Transport,
  { userPoolId, userPoolClientId }: ClientKey,
  signal?: AbortSignal,
  onBody?: (body: Uint8Array) => void,
): Promise<UserPoolClientType> {
  const input = { UserPoolId: userPoolId, ClientId: userPoolClientId };
  const what = l10n.t('Could not read the app client "{0}"', userPoolClientId);
  const answer = await send(session, 'cognito-idp', 'DescribeUserPoolClient', input, {
    ...{ what, signal },
    ...(onBody && { onBody }),
  });
  return answer.UserPoolClient ?? {};
}
