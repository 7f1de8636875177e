/** What the Amplify CLI lets a function do with auth, in its order. */
export const authOperations = ['create', 'read', 'update', 'delete'] as const;
export type AuthOperation = (typeof authOperations)[number];

/** What one function of a project may do with the imported user pool; nothing takes its access away. */
export interface FunctionAccess {
  readonly functionName: string;
  readonly operations: readonly AuthOperation[];
}
