import * as l10n from '@vscode/l10n';
import { shellQuote } from '../repair/shellQuote';
import { categoriesFromVariables } from './categoriesFromVariables';
import type { CiPlace } from './ciPlace';
import { toVariables, type CiValues } from './ciValues';
import { deployWorkflow } from './deployWorkflow';
import { ciProviders } from './headlessCommands';

/** A workflow of GitHub Actions that pushes the backend of an environment. The role to assume is a variable of the repository. */
export function githubWorkflow(values: CiValues, { envName, region, folder }: CiPlace): string {
  const init = [
    'amplify init',
    `--amplify "$(node -p 'JSON.stringify({envName: process.env.AMPLIFY_ENV})')"`,
    `--providers ${shellQuote(ciProviders)}`,
    `--categories "$(${categoriesFromVariables(values.identityPoolId !== undefined)})"`,
    '--yes',
  ];
  return deployWorkflow({
    name: `Amplify push (${envName})`,
    job: 'push',
    folder,
    variables: { AWS_REGION: region, AMPLIFY_ENV: envName, ...toVariables(values) },
    roleComment: l10n.t('A role that trusts GitHub and may deploy this environment'),
    steps: `      - run: npm install --global @aws-amplify/cli
      - run: |
          ${init.join(' \\\n            ')}
      - run: amplify push --yes
`,
  });
}
