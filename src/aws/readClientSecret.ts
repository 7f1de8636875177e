import * as l10n from '@vscode/l10n';
import { UserError } from '../errors';
import type { HeldSession } from './awsSession';
import { requestUserPoolClient, type ClientKey } from './describeUserPoolClient';

/**
 * The secret of an app client: the only function that returns one. For the moment of writing it to the file the
 * person asked for, and for nothing else.
 */
export async function readClientSecret(
  session: HeldSession,
  { signal, ...key }: ClientKey & { readonly signal?: AbortSignal },
): Promise<string> {
  const { ClientSecret } = await requestUserPoolClient(session, key, signal);
  if (ClientSecret) return ClientSecret;
  throw new UserError(
    l10n.t('The app client "{0}" has no client secret.', key.userPoolClientId),
    l10n.t('Check the import again: the app client may have been replaced.'),
    { kind: 'notFound' },
  );
}
