import { toVariables, type CiValues } from './ciValues';

/**
 * The backend part of an `amplify.yml` for Amplify Hosting. Its own command hands the variables to the Amplify CLI; a
 * build without them is stopped at once, and the shell says which one is missing.
 */
export function buildSettings(values: CiValues): string {
  const checks = Object.keys(toVariables(values)).map((name) => `        - ': "\${${name}:?}"'\n`);
  return `version: 1
backend:
  phases:
    preBuild:
      commands:
${checks.join('')}    build:
      commands:
        - amplifyPush --simple
`;
}
