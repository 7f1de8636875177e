import type { JsonObject } from '../model/cloudPlan';
import { identityProviderState, modifiedAtOf, toJson } from '../repair/resourceStates';
import { requestIdentityProvider, type ProviderKey } from './identityProviders';
import { ifExists } from './reading';
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
  key: ProviderKey,
  signal?: AbortSignal,
): Promise<ProviderSettings | undefined> {
  const { inputSchemas } = await loadService['cognito-idp']();
  let body: Uint8Array | undefined;
  const onBody = (bytes: Uint8Array) => (body = bytes);
  const provider = await ifExists(() => requestIdentityProvider(session, key, signal, onBody));
  if (!provider) return undefined;
  const { [madeByAws]: _, ...details } = provider.ProviderDetails ?? {};
  return {
    state: identityProviderState({ ...provider, ProviderName: key.providerName }),
    ...modifiedAtOf(provider),
    rest: toJson({ ProviderDetails: details }),
    unknown: body
      ? unknownMembers(body, ['IdentityProvider'], inputSchemas.UpdateIdentityProvider, readOnly)
      : [],
  };
}
