import { hostingVariables } from '../compatibility/hostingVariables';
import type { CiValues } from './ciValues';

/** A command that prints the argument of `--categories`, made of the environment variables of an import. */
export function categoriesFromVariables({ identityPoolId }: CiValues): string {
  const members = Object.entries(hostingVariables)
    .filter(([key]) => key !== 'identityPoolId' || identityPoolId !== undefined)
    .map(([key, name]) => `${key}: process.env.${name}`);
  return `node -p 'JSON.stringify({auth: {${members.join(', ')}}})'`;
}
