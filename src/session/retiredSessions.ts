import type { AwsSession } from '../aws/awsSession';

const closedAfterMs = 600_000;

/** Sessions that nobody asks for any more. Somebody may still be reading with one: its connections are closed later. */
export class RetiredSessions {
  private readonly timers = new Map<AwsSession, ReturnType<typeof setTimeout>>();

  constructor(private readonly afterMs = closedAfterMs) {}

  retire(session: AwsSession): void {
    const close = (): void => {
      this.timers.delete(session);
      session.dispose();
    };
    this.timers.set(session, setTimeout(close, this.afterMs));
  }

  /** Closes them now. */
  dispose(): void {
    for (const [session, timer] of this.timers) {
      clearTimeout(timer);
      session.dispose();
    }
    this.timers.clear();
  }
}
