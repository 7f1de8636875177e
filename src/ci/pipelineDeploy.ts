import * as l10n from '@vscode/l10n';
import type { CiPlace } from './ciPlace';
import { deployWorkflow } from './deployWorkflow';

/** The command that deploys the backend of a branch where no person is: https://docs.amplify.aws/react/deploy-and-host/fullstack-branching/custom-pipelines/ */
const deploy = (branch: string, app: string): string =>
  `npx ampx pipeline-deploy --branch ${branch} --app-id ${app}`;

/**
 * An `amplify.yml` for the backend of a Gen 2 project. The code takes these variables from the branch; a build without
 * one of them is stopped at once, and the shell says which is missing.
 */
export function pipelineBuildSettings(variables: readonly string[]): string {
  const checks = variables.map((name) => `        - ': "\${${name}:?}"'\n`).join('');
  const preBuild = checks === '' ? '' : `    preBuild:\n      commands:\n${checks}`;
  return `version: 1
backend:
  phases:
${preBuild}    build:
      commands:
        - npm ci
        - ${deploy('$AWS_BRANCH', '$AWS_APP_ID')}
`;
}

/** A workflow of GitHub Actions that deploys the backend of a branch. Role and app are variables of the repository. */
export function pipelineWorkflow(
  variables: Readonly<Record<string, string>>,
  { envName, region, folder }: Pick<CiPlace, 'envName' | 'region' | 'folder'>,
): string {
  return deployWorkflow({
    name: `Deploy the backend (${envName})`,
    job: 'deploy',
    folder,
    env: ['AWS_APP_ID: ${{ vars.AMPLIFY_APP_ID }}'],
    variables: { AWS_REGION: region, AWS_BRANCH: envName, ...variables },
    roleComment: l10n.t('A role that trusts GitHub and may deploy this branch'),
    steps: `      - run: ${deploy('"$AWS_BRANCH"', '"$AWS_APP_ID"')}\n`,
  });
}
