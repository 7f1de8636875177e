import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { gen2Variables, rolesInCode, variablesUsed } from '../../../src/ci/gen2Variables';
import { pipelineBuildSettings, pipelineWorkflow } from '../../../src/ci/pipelineDeploy';
import { rule } from '../../../src/compatibility/rules/gen2-build-runs-pipeline-deploy';
import { checkCompatibility } from '../../../src/compatibility/checkCompatibility';
import { readGen2Backend } from '../../../src/project/gen2/readGen2Backend';
import { aSnapshot } from '../../support/snapshots';

const facts = {
  userPoolId: 'eu-west-1_Live',
  webClientId: '1live',
  identityPoolId: 'eu-west-1:11111111-2222-3333-4444-555555555555',
};
const code = `import { referenceAuth } from '@aws-amplify/backend';
export const auth = referenceAuth({
  userPoolId: process.env.AUTH_USER_POOL_ID!, userPoolClientId: process.env['AUTH_USER_POOL_CLIENT_ID']!,
  authRoleArn: 'arn:aws:iam::123456789012:role/auth', // process.env.AUTH_IDENTITY_POOL_ID
});`;

/** What the lint of builds says of a file that we make. */
const problemsOf = (path: string, text: string) =>
  checkCompatibility([rule], {
    snapshot: aSnapshot(),
    backend: {
      backend: {
        projectName: 'shop',
        calls: [],
        cfnResourceUses: [],
        packages: {},
        builds: { [path]: text },
      },
    },
  });

describe('gen2Variables', () => {
  it('has the values of one branch, and the roles as far as they are known', async () => {
    const read = await readGen2Backend(new Map([['amplify/auth/resource.ts', code]]));
    assert.deepEqual(gen2Variables({ facts }, rolesInCode(read, 'main')), {
      AUTH_USER_POOL_ID: facts.userPoolId,
      AUTH_IDENTITY_POOL_ID: facts.identityPoolId,
      AUTH_USER_POOL_CLIENT_ID: facts.webClientId,
      AUTH_AUTHENTICATED_ROLE_ARN: 'arn:aws:iam::123456789012:role/auth',
    });
  });
  it('knows which of them the code takes', async () => {
    const read = await readGen2Backend(new Map([['amplify/auth/resource.ts', code]]));
    assert.deepEqual(variablesUsed(read), ['AUTH_USER_POOL_ID', 'AUTH_USER_POOL_CLIENT_ID']);
  });
});

describe('pipelineBuildSettings', () => {
  it('stop a build that lacks a variable, and deploy the branch', () => {
    const text = pipelineBuildSettings(['AUTH_USER_POOL_ID']);
    assert.deepEqual(parse(text), {
      version: 1,
      backend: {
        phases: {
          preBuild: { commands: [': "${AUTH_USER_POOL_ID:?}"'] },
          build: {
            commands: ['npm ci', 'npx ampx pipeline-deploy --branch $AWS_BRANCH --app-id $AWS_APP_ID'],
          },
        },
      },
    });
    assert.deepEqual(problemsOf('amplify.yml', text), []);
  });
  it('need no variable where the code names everything', () => {
    assert.ok(!pipelineBuildSettings([]).includes('preBuild'));
  });
});

describe('pipelineWorkflow', () => {
  it('hands the variables of the branch over', () => {
    const text = pipelineWorkflow(
      { AUTH_USER_POOL_ID: 'eu-west-1_Live' },
      { envName: 'main', region: 'eu-west-1' },
    );
    const { jobs } = parse(text) as { jobs: { deploy: { env: object; steps: { run?: string }[] } } };
    assert.deepEqual(jobs.deploy.env, {
      AWS_APP_ID: '${{ vars.AMPLIFY_APP_ID }}',
      AWS_REGION: 'eu-west-1',
      AWS_BRANCH: 'main',
      AUTH_USER_POOL_ID: 'eu-west-1_Live',
    });
    assert.equal(
      jobs.deploy.steps.at(-1)?.run,
      'npx ampx pipeline-deploy --branch "$AWS_BRANCH" --app-id "$AWS_APP_ID"',
    );
    assert.deepEqual(problemsOf('.github/workflows/deploy.yml', text), []);
  });
});
