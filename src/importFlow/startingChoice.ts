import { identityPoolCandidates, webClientCandidates } from '../compatibility/chooseDefaults';
import { oauthDifferences } from '../compatibility/oauthDifferences';
import type { AuthSnapshot, UserPoolClient } from '../model/authSnapshot';
import type { AuthSelections, ImportChoice } from '../model/importSelection';

type ClientsAndPool = Partial<Omit<ImportChoice, 'userPoolId'>>;

/** What of a user pool is imported; absent is what the account has none for. */
export interface StartingChoice extends ClientsAndPool {
  readonly authSelections: AuthSelections;
}

/**
 * Fills in what is not chosen yet, and replaces what the account no longer has, with what most probably is meant: an
 * identity pool where one trusts the user pool, a public app client it knows for the web, and for native apps another
 * one with the same OAuth settings.
 */
export function startingChoice(
  choice: Partial<StartingChoice>,
  { userPoolId, parts }: AuthSnapshot,
): StartingChoice {
  const clients = parts.userPoolClients.status === 'read' ? parts.userPoolClients.value : [];
  const read = parts.identityPools.status === 'read' ? parts.identityPools.value : [];
  const candidates = identityPoolCandidates(read, userPoolId, clients);
  const has = (id: string | undefined) => clients.some((client) => client.ClientId === id);

  const pool =
    read.find((other) => other.IdentityPoolId === choice.identityPoolId) ?? candidates[0] ?? read[0];
  const authSelections = choice.authSelections ?? (pool ? 'identityPoolAndUserPool' : 'userPoolOnly');
  const linked = new Set((pool?.CognitoIdentityProviders ?? []).map((provider) => provider.ClientId));
  const isLinked = (client: UserPoolClient) => linked.has(client.ClientId);
  const publicClients = webClientCandidates(clients);
  const webClientId = has(choice.webClientId)
    ? choice.webClientId
    : (publicClients.find(isLinked) ?? publicClients[0])?.ClientId;
  const nativeClientId = has(choice.nativeClientId)
    ? choice.nativeClientId
    : (nativeFor(webClientId, clients)?.ClientId ?? webClientId);
  return {
    authSelections,
    ...(webClientId !== undefined && { webClientId }),
    ...(nativeClientId !== undefined && { nativeClientId }),
    ...(pool && { identityPoolId: pool.IdentityPoolId }),
  };
}

/** With two app clients the other one is meant, if Amplify takes the two together. */
function nativeFor(
  webClientId: string | undefined,
  clients: readonly UserPoolClient[],
): UserPoolClient | undefined {
  const web = clients.find((client) => client.ClientId === webClientId);
  const others = clients.filter((client) => client !== web);
  const other = others.length === 1 ? others[0] : undefined;
  return web && other && oauthDifferences(web, other).length === 0 ? other : undefined;
}
