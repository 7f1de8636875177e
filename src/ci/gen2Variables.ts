import type { TrackedEnvironment } from '../environments/listEnvironments';
import { referenceProperties, type ReferenceProperty } from '../project/gen2/referencedAuth';
import type { Gen2Code } from '../project/gen2/readGen2Backend';

/** The roles of an identity pool, as far as they are known. */
export interface KnownRoles {
  readonly authRoleArn?: string;
  readonly unauthRoleArn?: string;
}

/**
 * The variables from which the code of a Gen 2 backend takes what it references, with the values of one branch or
 * sandbox; in the order of the documentation, those that are not known left out.
 */
export function gen2Variables(
  { facts }: Pick<TrackedEnvironment, 'facts'>,
  roles: KnownRoles = {},
): Record<string, string> {
  const values: Partial<Record<ReferenceProperty, string | undefined>> = {
    userPoolId: facts.userPoolId,
    identityPoolId: facts.identityPoolId,
    userPoolClientId: facts.webClientId,
    ...roles,
  };
  return Object.fromEntries(
    Object.entries(referenceProperties).flatMap(([property, name]) => {
      const value = values[property as ReferenceProperty];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

/** The roles that the code itself names for a branch, or for all of them. */
export function rolesInCode({ reference, branches = [] }: Gen2Code, branchName: string): KnownRoles {
  const authRoleArn = branches.find(({ name }) => name === branchName)?.authRoleArn ?? reference?.authRoleArn;
  const unauthRoleArn = reference?.unauthRoleArn;
  return { ...(authRoleArn && { authRoleArn }), ...(unauthRoleArn && { unauthRoleArn }) };
}

/** The variables that the code of the backend takes its references from, by the documentation's names. */
export const variablesUsed = ({ variables = [] }: Pick<Gen2Code, 'variables'>): readonly string[] =>
  Object.values(referenceProperties).filter((name) => variables.includes(name));
