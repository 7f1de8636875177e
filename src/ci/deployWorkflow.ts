/** What differs between the workflows of GitHub Actions that deploy a backend. */
interface DeployWorkflow {
  readonly name: string;
  readonly job: string;
  /** In which the commands run, from the root of the repository; absent for that root. */
  readonly folder?: string | undefined;
  /** Lines of the job's `env` that are no plain values, in YAML. */
  readonly env?: readonly string[];
  readonly variables: Readonly<Record<string, string>>;
  /** Says which role is assumed. */
  readonly roleComment: string;
  /** The steps behind the sign-in, in YAML. */
  readonly steps: string;
}

/** A workflow of GitHub Actions that is started by hand and assumes the role that a variable of the repository names. */
export function deployWorkflow({
  name,
  job,
  folder,
  env = [],
  variables,
  roleComment,
  steps,
}: DeployWorkflow): string {
  const values = Object.entries(variables).map(([key, value]) => `${key}: ${quoted(value)}`);
  return `name: ${quoted(name)}
on:
  workflow_dispatch:
permissions:
  contents: read
  id-token: write
jobs:
  ${job}:
    runs-on: ubuntu-latest
${folder === undefined ? '' : workingDirectory(folder)}    env:
${[...env, ...values].map((line) => `      ${line}`).join('\n')}
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
      # ${roleComment}
      - uses: aws-actions/configure-aws-credentials@v4
        with:
          role-to-assume: \${{ vars.AMPLIFY_DEPLOY_ROLE }}
          aws-region: \${{ env.AWS_REGION }}
      - run: npm ci
${steps}`;
}

const workingDirectory = (folder: string): string =>
  `    defaults:\n      run:\n        working-directory: ${quoted(folder)}\n`;

/** JSON is YAML, whatever the text. */
const quoted = (text: string): string => JSON.stringify(text);
