/** What a person has to say before a repair can be planned. The slot stands in the recipes where the answer goes. */
export interface RepairQuestion {
  /** `{{url}}` */
  readonly slot: string;
  readonly asks:
    | 'callbackUrl'
    | 'signOutUrl'
    | 'clientName'
    | 'roleName'
    | 'roleArn'
    | 'domainPrefix'
    | 'identityPoolName';
  /** The first is filled in. */
  readonly suggestions: readonly string[];
}
