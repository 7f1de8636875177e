/** Where AWS or the machine stopped us, as far as the command line's exit code and the tree's icons care. */
export type UserErrorKind =
  /** The credentials are of another account than the resources. */
  | 'otherAccount'
  | 'input'
  | 'files'
  | 'noCredentials'
  | 'expired'
  | 'denied'
  | 'notFound'
  | 'throttled'
  | 'offline'
  | 'aws';

export interface UserErrorOptions {
  readonly kind: UserErrorKind;
  readonly cause?: unknown;
  /** The IAM action that was refused, for example `iam:GetRole`. */
  readonly action?: string;
  /** Arguments of the Amplify CLI that mend it, for an edge to offer. */
  readonly amplifyArguments?: readonly string[];
}

/**
 * Something the user can mend. The message says what happened and why; the resolution, in the imperative,
 * what to do. Made where the cause is understood; every other error is a bug.
 */
export class UserError extends Error {
  readonly kind: UserErrorKind;
  readonly action: string | undefined;
  readonly amplifyArguments: readonly string[] | undefined;

  constructor(
    message: string,
    readonly resolution: string,
    options: UserErrorOptions,
  ) {
    super(message, { cause: options.cause });
    this.name = 'UserError';
    this.kind = options.kind;
    this.action = options.action;
    this.amplifyArguments = options.amplifyArguments;
  }
}
