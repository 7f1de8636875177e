import type { IdentityPool, UserPool, UserPoolClient } from './authSnapshot';

/** The Amplify CLI's two kinds of import; its name for the question is its name in the files. */
export type AuthSelections = 'userPoolOnly' | 'identityPoolAndUserPool';

/** What the user chose, by id: the payload of `amplify import auth --headless`. */
export interface ImportChoice {
  readonly userPoolId: string;
  readonly webClientId: string;
  readonly nativeClientId: string;
  /** Given exactly when the import takes an identity pool too. */
  readonly identityPoolId?: string;
}

/** The ids of an import as far as they are known, and whether there is an identity pool in it at all. */
export type KnownIds = { readonly [Id in keyof ImportChoice]?: string | undefined } & {
  readonly hasIdentityPool?: boolean;
};

/** The import of which these ids are known; `undefined` as long as one of them is missing. */
export function toImportChoice(known: KnownIds): ImportChoice | undefined {
  const { userPoolId, webClientId, nativeClientId, identityPoolId, hasIdentityPool = false } = known;
  if (userPoolId === undefined || webClientId === undefined || nativeClientId === undefined) return undefined;
  const ids = { userPoolId, webClientId, nativeClientId };
  if (identityPoolId !== undefined) return { ...ids, identityPoolId };
  return hasIdentityPool ? undefined : ids;
}

/** What the user chose, looked up: rules and planners do not meet a missing one. */
export interface ImportSelection {
  readonly authSelections: AuthSelections;
  readonly userPool: UserPool;
  readonly webClient: UserPoolClient;
  readonly nativeClient: UserPoolClient;
  readonly identityPool?: IdentityPool;
}
