import type { ManagedLoginBrandingType } from '@aws-sdk/client-cognito-identity-provider';
import * as l10n from '@vscode/l10n';
import type { BrandingReading, Domain, Reading, UserPoolClient } from '../model/authSnapshot';
import type { PartContext } from './partContext';
import { readEach } from './readEach';
import { ifExists, tryReading } from './reading';
import { send } from './send';
import type { Transport } from './transport';

/** `ManagedLoginVersion` of a domain that has managed login, and not the older hosted UI. */
const managedLogin = 2;

/** The managed login style of each app client, for a pool with a domain that shows managed login; else none is asked. */
export function readManagedLoginBrandings(
  { session, userPoolId, signal, onProgress }: PartContext,
  domains: readonly Domain[],
  clients: readonly UserPoolClient[],
): Promise<Reading<BrandingReading[]>> {
  const isManaged = domains.some(({ ManagedLoginVersion }) => ManagedLoginVersion === managedLogin);
  const ids = isManaged ? clients.map(({ ClientId }) => ClientId) : [];
  const read = async (clientId: string, ofPart: AbortSignal) => {
    const branding = await tryReading(async () => {
      const found = await describeManagedLoginBranding(session, { userPoolId, clientId }, ofPart);
      const { ManagedLoginBrandingId } = found ?? {};
      return ManagedLoginBrandingId ? { ManagedLoginBrandingId } : undefined;
    });
    return { clientId, branding };
  };
  return tryReading(() =>
    readEach(ids, read, {
      signal,
      report: (done, total) => onProgress('managedLoginBrandings', done, total),
    }),
  );
}

/** The managed login style of an app client; `undefined` when it has none. */
export async function describeManagedLoginBranding(
  session: Transport,
  { userPoolId, clientId }: { readonly userPoolId: string; readonly clientId: string },
  signal?: AbortSignal,
): Promise<ManagedLoginBrandingType | undefined> {
  const input = { UserPoolId: userPoolId, ClientId: clientId };
  const what = l10n.t('Could not read the managed login style of the app client "{0}"', clientId);
  const answer = await ifExists(() =>
    send(session, 'cognito-idp', 'DescribeManagedLoginBrandingByClient', input, { what, signal }),
  );
  return answer?.ManagedLoginBranding;
}
