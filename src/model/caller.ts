/** Who the AWS requests are sent as. */
export interface Caller {
  readonly accountId: string;
  /** ARN of the user, or of the assumed role with its session name. */
  readonly arn: string;
  readonly profile?: string;
  /** How the profile gets its credentials; `login` is `aws login`. */
  readonly credentials: 'keys' | 'sso' | 'login' | 'role' | 'webIdentity' | 'process' | 'none';
}
