/** What listings say: one request a page, nothing described. AWS's own property names. */

export interface UserPoolSummary {
  readonly Id: string;
  readonly Name: string;
  readonly LastModifiedDate?: Date;
  readonly CreationDate?: Date;
}

export interface UserPoolClientSummary {
  readonly ClientId: string;
  readonly ClientName: string;
}

export interface IdentityPoolSummary {
  readonly IdentityPoolId: string;
  readonly IdentityPoolName: string;
}

/** One page of a listing. `nextToken` is absent on the last one. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextToken?: string;
}
