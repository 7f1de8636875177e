import * as l10n from '@vscode/l10n';
import { shellQuote } from '../repair/shellQuote';
import type { CiPlace } from './ciPlace';
import { toCategories, type CiValues } from './ciValues';

/** `general`: the CLI takes credentials and Region from the environment, as a build has them. */
export const ciProviders = JSON.stringify({ awscloudformation: { configLevel: 'general' } });

/**
 * Commands of the Amplify CLI that ask nothing: to set a checkout up, to pull the backend, to add the environment. For a
 * POSIX shell; each begins with a comment that says what it is for.
 */
export function headlessCommands(values: CiValues, { envName, appId }: CiPlace): string {
  const categories = shellQuote(toCategories(values));
  const commands: readonly (readonly [what: string, command: string, config: object])[] = [
    [l10n.t('Set up a checkout of the project'), 'init', { envName }],
    ...(appId === undefined ? [] : [[l10n.t('Pull the backend'), 'pull', { appId, envName }] as const]),
    [l10n.t('Add the environment to the project'), 'env add', { envName }],
  ];
  return commands
    .map(([what, command, config]) => {
      const amplify = shellQuote(JSON.stringify(config));
      const options = `--amplify ${amplify} --providers ${shellQuote(ciProviders)} --categories ${categories}`;
      return `# ${what}\namplify ${command} ${options} --yes\n`;
    })
    .join('\n');
}
