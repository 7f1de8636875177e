import { hostingVariables } from '../compatibility/hostingVariables';

/**
 * A command that prints the argument of `--categories`, made of the environment variables of an import. It has no spaces
 * that would mean something in YAML.
 */
export function categoriesFromVariables(hasIdentityPool: boolean): string {
  const members = Object.entries(hostingVariables)
    .filter(([key]) => key !== 'identityPoolId' || hasIdentityPool)
    .map(([key, name]) => `${key}:process.env.${name}`);
  return `node -p 'JSON.stringify({auth:{${members.join(',')}}})'`;
}
