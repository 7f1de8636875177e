/** An error as a service words it. `name` is the exception's name in the SDK; each protocol spells it in its own way. */
export class ServiceError extends Error {
  constructor(
    override readonly name: string,
    message: string,
    /** Overrides the status that the protocol gives to this exception. */
    readonly status?: number,
  ) {
    super(message);
  }
}

/** The emulator itself is wrong or incomplete. Never looks like something AWS would say. */
export class EmulatorDefect extends Error {
  override readonly name = 'EmulatorDefect';
}
