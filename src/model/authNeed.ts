/** What a resource of another category needs of the imported auth. */
export interface AuthNeed {
  readonly category: string;
  readonly resourceName: string;
  /** The file that says so, relative to the project's root. */
  readonly path?: string;
  readonly needs: 'identityPool' | 'guestAccess';
}
