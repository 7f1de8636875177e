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

/** What the user chose, looked up: rules and planners do not meet a missing one. */
export interface ImportSelection {
  readonly authSelections: AuthSelections;
  readonly userPool: UserPool;
  readonly webClient: UserPoolClient;
  readonly nativeClient: UserPoolClient;
  readonly identityPool?: IdentityPool;
}
