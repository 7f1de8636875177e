import type { AwsSession } from '../aws/awsSession';

/** The environment that something is asked for, and the account it is in. */
export interface AccountOwner {
  readonly accountId: string;
  readonly envName: string;
}

/** The same session, but of no other account than the owner's; as it is where nobody knows the account. */
export const guarded = (session: AwsSession, owner: AccountOwner | undefined): AwsSession =>
  owner === undefined ? session : session.inAccount(owner.accountId, owner.envName);
