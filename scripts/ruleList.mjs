/** The list of rules, made from the folder: imports and array in alphabetical order of the ids. */
import { readdirSync } from 'node:fs';

export const rulesFolder = 'src/compatibility/rules';

export const ruleIds = () =>
  readdirSync(rulesFolder)
    .filter((file) => file !== 'index.ts')
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();

export const variableName = (id) => id.replace(/-([a-z0-9])/g, (_, letter) => letter.toUpperCase());

export function ruleList(ids) {
  const imports = ids.map((id) => `import { rule as ${variableName(id)} } from './${id}';`).join('\n');
  const names = ids.map((id) => `  ${variableName(id)},`).join('\n');
  return `import type { AnyRule } from '../rule';
${imports}

/** Every rule, in alphabetical order of its id: a test compares this list with the folder. */
export const rules: readonly AnyRule[] = [
${names}
];
`;
}
