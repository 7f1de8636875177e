/** For whom AWS is asked, and the accounts the credentials may be of; none where nobody knows. */
export interface AccountOwner {
  /** What a person sees: an environment, or several. */
  readonly name: string;
  readonly accountIds: readonly string[];
  /** The profile that is named for it, whose credentials should be of its account. */
  readonly profile?: string;
}
