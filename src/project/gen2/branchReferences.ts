import { membersIn, valueIn, type SourceValue } from '../references/sourceTree';

/** What a script says for one branch or sandbox: literal values only. */
export interface BranchReference {
  readonly name: string;
  readonly userPoolId: string;
  readonly userPoolClientId?: string;
  readonly identityPoolId?: string;
  readonly authRoleArn?: string;
}

const optional = ['userPoolClientId', 'identityPoolId', 'authRoleArn'] as const;

/**
 * The values of a script that chooses by the name of the branch: `{ main: { userPoolId: … }, dev: { userPoolId: … } }`,
 * in the order of the script. An object whose other members name no user pool is something else.
 */
export const branchReferences = (objects: readonly SourceValue[]): BranchReference[] =>
  objects.flatMap((object) => {
    const members = membersIn(object);
    const found = members.flatMap(({ key: name, value }): BranchReference[] => {
      const userPoolId = textOf(valueIn(value, 'userPoolId'));
      if (userPoolId === undefined) return [];
      const others = optional.flatMap((key) => {
        const text = textOf(valueIn(value, key));
        return text === undefined ? [] : [[key, text] as const];
      });
      return [{ name, userPoolId, ...Object.fromEntries(others) }];
    });
    return found.length === members.length ? found : [];
  });

const textOf = (value: SourceValue | undefined): string | undefined =>
  value?.type === 'text' && value.text !== '' ? value.text : undefined;
