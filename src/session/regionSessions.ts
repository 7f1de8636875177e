import type { AwsSession } from '../aws/awsSession';
import type { CurrentSession } from './currentSession';

/** The current session for any Region, for those who look at resources that name their Region. */
export class RegionSessions {
  constructor(private readonly session: CurrentSession) {}

  /** Throws UserError. */
  async in(region: string): Promise<AwsSession> {
    return inRegion(await this.session.open(), region);
  }

  /** For reading that nobody waits for: opens no session, and asks nobody for a code. */
  quietIn(region: string): AwsSession | undefined {
    const { quiet } = this.session;
    return quiet && inRegion(quiet, region);
  }
}

const inRegion = (session: AwsSession, region: string): AwsSession =>
  session.region === region ? session : session.inRegion(region);
