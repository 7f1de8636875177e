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

/** A command of Amplify's own tools, with more arguments for it. */
export interface WantedAmplifyCommand {
  readonly command: 'pull';
  readonly args: readonly string[];
}

export interface UserErrorOptions {
  readonly kind: UserErrorKind;
  readonly cause?: unknown;
  /** The IAM action that was refused, for example `iam:GetRole`. */
  readonly action?: string;
  /** What of the Amplify CLI mends it, for an edge to offer. */
  readonly amplifyCommand?: WantedAmplifyCommand;
}

/**
 * Something the user can mend. The message says what happened and why; the resolution, in the imperative,
 * what to do. Made where the cause is understood; every other error is a bug.
 */
export class UserError extends Error {
  readonly kind: UserErrorKind;
  readonly action: string | undefined;
  readonly amplifyCommand: WantedAmplifyCommand | undefined;

  constructor(
    message: string,
    readonly resolution: string,
    options: UserErrorOptions,
  ) {
    super(message, { cause: options.cause });
    this.name = 'UserError';
    this.kind = options.kind;
    this.action = options.action;
    this.amplifyCommand = options.amplifyCommand;
  }
}
