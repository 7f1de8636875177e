import type { AuthSnapshot, IdentityPool, UserPoolClient } from '../model/authSnapshot';
import type { AuthSelections, ImportChoice } from '../model/importSelection';
import { cognitoProvidersOf } from './cognitoProviders';

/** What has been answered so far, by the names of the Amplify CLI's questions. */
export interface ImportAnswers {
  readonly authSelections: AuthSelections;
  readonly appClientWebId?: string;
  readonly appClientNativeId?: string;
  readonly identityPoolId?: string;
}

/** The app clients a browser can use. */
export const webClientCandidates = (clients: readonly UserPoolClient[]): UserPoolClient[] =>
  clients.filter((client) => !client.hasSecret);

/** The identity pools that trust a public app client of the user pool: the only ones an import accepts. */
export function identityPoolCandidates(
  identityPools: readonly IdentityPool[],
  userPoolId: string,
  clients: readonly UserPoolClient[],
): IdentityPool[] {
  const publicIds = new Set(webClientCandidates(clients).map((client) => client.ClientId));
  return identityPools.filter((pool) =>
    cognitoProvidersOf(pool, userPoolId).some(
      ({ ClientId }) => ClientId !== undefined && publicIds.has(ClientId),
    ),
  );
}

/** A question the Amplify CLI would ask now, with the answers it would offer. */
export type Question =
  | {
      readonly question: 'appClientWebId' | 'appClientNativeId';
      readonly candidates: readonly UserPoolClient[];
    }
  | { readonly question: 'identityPoolId'; readonly candidates: readonly IdentityPool[] };

export type Choosing =
  | { readonly status: 'chosen'; readonly choice: ImportChoice }
  | ({ readonly status: 'asking' } & Question)
  /** Nothing can be chosen: the rule of this id says why. */
  | { readonly status: 'refused'; readonly rule: string };

/**
 * Takes the answers given, and for each question with one possible answer that answer, in the order of the Amplify CLI's
 * walkthrough: web client, native client (any app client, with or without secret), identity pool. The snapshot needs
 * all app clients read, and the identity pools when one is imported.
 */
export function chooseDefaults(answers: ImportAnswers, { userPoolId, parts }: AuthSnapshot): Choosing {
  const clients = parts.userPoolClients.status === 'read' ? parts.userPoolClients.value : [];
  const webClients = webClientCandidates(clients);
  if (webClients.length === 0) return { status: 'refused', rule: 'pool-has-web-client' };
  const withIdentityPool = answers.authSelections === 'identityPoolAndUserPool';
  const read = parts.identityPools.status === 'read' ? parts.identityPools.value : [];
  const identityPools = withIdentityPool ? identityPoolCandidates(read, userPoolId, clients) : [];
  if (withIdentityPool && identityPools.length === 0) {
    return { status: 'refused', rule: 'identity-pool-trusts-user-pool' };
  }

  const webClient = pick(webClients, ({ ClientId }) => ClientId === answers.appClientWebId);
  if (!webClient) return { status: 'asking', question: 'appClientWebId', candidates: webClients };
  const nativeClient = pick(clients, ({ ClientId }) => ClientId === answers.appClientNativeId);
  if (!nativeClient) return { status: 'asking', question: 'appClientNativeId', candidates: clients };
  const choice = { userPoolId, webClientId: webClient.ClientId, nativeClientId: nativeClient.ClientId };
  if (!withIdentityPool) return { status: 'chosen', choice };

  const identityPool = pick(identityPools, (pool) => pool.IdentityPoolId === answers.identityPoolId);
  if (!identityPool) return { status: 'asking', question: 'identityPoolId', candidates: identityPools };
  return { status: 'chosen', choice: { ...choice, identityPoolId: identityPool.IdentityPoolId } };
}

/** The only candidate, or the one answered. */
const pick = <T>(candidates: readonly T[], isAnswer: (candidate: T) => boolean): T | undefined =>
  candidates.length === 1 ? candidates[0] : candidates.find(isAnswer);
