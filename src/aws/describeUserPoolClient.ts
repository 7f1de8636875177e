import * as l10n from '@vscode/l10n';
import type { UserPoolClient } from '../model/authSnapshot';
import { UserError } from '../errors';
import { send } from './send';
import type { Transport } from './transport';

interface ClientKey {
  readonly userPoolId: string;
  readonly userPoolClientId: string;
}

/** One app client, without its secret. Throws a `UserError` of kind `notFound` when there is no such client. */
export async function describeUserPoolClient(
  session: Transport,
  key: ClientKey,
  signal?: AbortSignal,
): Promise<UserPoolClient> {
  const { ClientSecret, ...client } = await read(session, key, signal);
  return {
    ...client,
    ClientId: client.ClientId ?? key.userPoolClientId,
    ClientName: client.ClientName ?? '',
    hasSecret: Boolean(ClientSecret),
  };
}

/**
 * The secret of an app client: the only function that returns one. For the moment of writing it to the file the
 * person asked for, and for nothing else.
 */
export async function readClientSecret(
  session: Transport,
  { signal, ...key }: ClientKey & { readonly signal?: AbortSignal },
): Promise<string> {
  const { ClientSecret } = await read(session, key, signal);
  if (ClientSecret) return ClientSecret;
  throw new UserError(
    l10n.t('The app client "{0}" has no client secret.', key.userPoolClientId),
    l10n.t('Check the import again: the app client may have been replaced.'),
    { kind: 'notFound' },
  );
}

async function read(session: Transport, { userPoolId, userPoolClientId }: ClientKey, signal?: AbortSignal) {
  const input = { UserPoolId: userPoolId, ClientId: userPoolClientId };
  const what = l10n.t('Could not read the app client "{0}"', userPoolClientId);
  const answer = await send(session, 'cognito-idp', 'DescribeUserPoolClient', input, { what, signal });
  return answer.UserPoolClient ?? {};
}
