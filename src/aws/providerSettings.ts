import * as l10n from '@vscode/l10n';
import type { JsonObject } from '../model/cloudPlan';
import { identityProviderState, modifiedAtOf, toJson } from '../repair/resourceStates';
import { ifExists } from './reading';
import { send } from './send';
import { loadService } from './services';
import type { Transport } from './transport';
import { unknownMembers } from './unknownMembers';

/** All that AWS says of an identity provider. `rest` can hold secrets: it is for comparing and sending back, and is kept nowhere. */
interface ProviderSettings {
  readonly state: JsonObject;
  readonly modifiedAt?: string;
  /** Its details. */
  readonly rest: JsonObject;
  /** What the SDK cannot send back. */
  readonly unknown: readonly string[];
}

const readOnly = ['UserPoolId', 'ProviderName', 'ProviderType', 'LastModifiedDate', 'CreationDate'];
/** AWS makes it, and takes none. */
const madeByAws = 'ActiveEncryptionCertificate';

/** Reads an identity provider whole; `undefined` when there is none. */
export async function readProviderSettings(
  session: Transport,
  { userPoolId, providerName }: { readonly userPoolId: string; readonly providerName: string },
  signal?: AbortSignal,
): Promise<ProviderSettings | undefined> {
  const { inputSchemas } = await loadService['cognito-idp']();
  let body: Uint8Array | undefined;
  const onBody = (bytes: Uint8Array) => (body = bytes);
  const input = { UserPoolId: userPoolId, ProviderName: providerName };
  const what = l10n.t('Could not read the identity provider "{0}"', providerName);
  const answer = await ifExists(() =>
    send(session, 'cognito-idp', 'DescribeIdentityProvider', input, { what, signal, onBody }),
  );
  const provider = answer?.IdentityProvider;
  if (!provider) return undefined;
  const { [madeByAws]: _, ...details } = provider.ProviderDetails ?? {};
  return {
    state: identityProviderState({ ...provider, ProviderName: providerName }),
    ...modifiedAtOf(provider),
    rest: toJson({ ProviderDetails: details }),
    unknown: body
      ? unknownMembers(body, ['IdentityProvider'], inputSchemas.UpdateIdentityProvider, readOnly)
      : [],
  };
}
