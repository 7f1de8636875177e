import * as l10n from '@vscode/l10n';
import { shellQuote } from '../repair/shellQuote';
import { categoriesFromVariables } from './categoriesFromVariables';
import type { CiPlace } from './ciPlace';
import { toVariables, type CiValues } from './ciValues';
import { ciProviders } from './headlessCommands';

/** A workflow of GitHub Actions that pushes the backend of an environment. The role to assume is a variable of the repository. */
export function githubWorkflow(values: CiValues, { envName, region }: CiPlace): string {
  const variables = Object.entries({ AWS_REGION: region, AMPLIFY_ENV: envName, ...toVariables(values) });
  const init = [
    'amplify init',
    `--amplify "$(node -p 'JSON.stringify({envName: process.env.AMPLIFY_ENV})')"`,
    `--providers ${shellQuote(ciProviders)}`,
    `--categories "$(${categoriesFromVariables(values)})"`,
    '--yes',
  ];
  return `name: ${quoted(`Amplify push (${envName})`)}
on:
  workflow_dispatch:
permissions:
  contents: read
  id-token: write
jobs:
  push:
    runs-on: ubuntu-latest
    env:
${variables.map(([name, value]) => `      ${name}: ${quoted(value)}`).join('\n')}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 20
      # ${l10n.t('A role that trusts GitHub and may deploy this environment')}
      - uses: aws-actions/configure-aws-credentials@v4
        with:
          role-to-assume: \${{ vars.AMPLIFY_DEPLOY_ROLE }}
          aws-region: \${{ env.AWS_REGION }}
      - run: npm ci
      - run: npm install --global @aws-amplify/cli
      - run: |
          ${init.join(' \\\n            ')}
      - run: amplify push --yes
`;
}

/** JSON is YAML, whatever the text. */
const quoted = (text: string): string => JSON.stringify(text);
