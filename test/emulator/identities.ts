/** Who an access key belongs to. */
export interface Identity {
  readonly accountId: string;
  readonly arn: string;
  readonly userId: string;
}

/** AWS's documentation account and key: known to a fresh emulator. */
export const documentationAccountId = '123456789012';
export const documentationAccessKeyId = 'AKIAIOSFODNN7EXAMPLE';

/** Access keys and whom they belong to. A request signed with any other key is refused, as AWS does. */
export class Identities {
  readonly #byAccessKeyId = new Map<string, Identity>();

  constructor() {
    this.reset();
  }

  reset(): void {
    this.#byAccessKeyId.clear();
    this.addUser(documentationAccessKeyId, documentationAccountId);
  }

  /** Gives an access key to an IAM user of the account. */
  addUser(accessKeyId: string, accountId: string, userName = 'developer'): void {
    this.add(accessKeyId, {
      accountId,
      arn: `arn:aws:iam::${accountId}:user/${userName}`,
      userId: `AIDA${accessKeyId.slice(4)}`.slice(0, 21),
    });
  }

  /** Gives an access key to anyone, e.g. to the session of an assumed role. */
  add(accessKeyId: string, identity: Identity): void {
    this.#byAccessKeyId.set(accessKeyId, identity);
  }

  find(accessKeyId: string): Identity | undefined {
    return this.#byAccessKeyId.get(accessKeyId);
  }
}
