import assert from 'node:assert/strict';
import { listGen2Environments } from '../../../src/environments/listGen2Environments';
import { readEnvironmentSettings } from '../../../src/environments/readEnvironmentSettings';
import { readGen2Backend } from '../../../src/project/gen2/readGen2Backend';

describe('listGen2Environments', () => {
  const resource = `import { referenceAuth } from '@aws-amplify/backend';
export const auth = referenceAuth({
  userPoolId: 'eu-west-1_AbCdEfGhI', userPoolClientId: '1web', identityPoolId: 'eu-west-1:1',
  authRoleArn: 'arn:aws:iam::123456789012:role/auth', unauthRoleArn: 'arn:aws:iam::123456789012:role/unauth',
});`;
  const outputs = '{"auth": {"aws_region": "eu-west-1"}}';

  it('reads the code and the outputs it left', async () => {
    const code = await readGen2Backend(
      new Map([
        ['amplify/auth/resource.ts', resource],
        ['amplify_outputs.json', outputs],
      ]),
    );
    assert.deepEqual(listGen2Environments(code), [
      {
        name: 'sandbox',
        target: { kind: 'sandbox', name: 'sandbox' },
        isCheckedOut: true,
        auth: {
          kind: 'imported',
          resourceName: 'auth',
          userPoolId: 'eu-west-1_AbCdEfGhI',
          webClientId: '1web',
          identityPoolId: 'eu-west-1:1',
        },
        recorded: found,
        facts: found,
      },
    ]);
  });
  const found = {
    accountId: '123456789012',
    region: 'eu-west-1',
    userPoolId: 'eu-west-1_AbCdEfGhI',
    webClientId: '1web',
    identityPoolId: 'eu-west-1:1',
  };

  it('leaves branches to settings', async () => {
    const code = await readGen2Backend(new Map([['amplify/auth/resource.ts', resource]]));
    const settings = readEnvironmentSettings({
      main: { target: { branch: 'main' }, userPoolId: 'eu-west-1_Live' },
      alice: { target: { sandbox: 'alice' }, userPoolId: 'eu-west-1_Test' },
    });
    assert.deepEqual(
      listGen2Environments(code, { settings }).map(({ name, facts }) => [name, facts]),
      [
        ['main', { userPoolId: 'eu-west-1_Live' }],
        ['alice', { userPoolId: 'eu-west-1_Test' }],
      ],
    );
  });

  it('takes from the outputs of the last deployment what the code takes from elsewhere', async () => {
    const text = `import { referenceAuth } from '@aws-amplify/backend';
export const auth = referenceAuth({ userPoolId: process.env.AUTH_USER_POOL_ID!, identityPoolId: pool });`;
    const auth = {
      aws_region: 'eu-west-1',
      user_pool_id: 'eu-west-1_Deployed',
      user_pool_client_id: '1deployed',
      identity_pool_id: 'eu-west-1:2',
    };
    const code = await readGen2Backend(
      new Map([
        ['amplify/auth/resource.ts', text],
        ['amplify_outputs.json', JSON.stringify({ auth })],
      ]),
    );
    const ids = { userPoolId: 'eu-west-1_Deployed', webClientId: '1deployed', identityPoolId: 'eu-west-1:2' };
    assert.deepEqual(listGen2Environments(code)[0]?.recorded, { region: 'eu-west-1', ...ids });

    const settings = readEnvironmentSettings({
      main: { target: { branch: 'main' }, userPoolId: 'eu-west-1_Live' },
      alice: { target: { sandbox: 'alice' }, userPoolId: 'eu-west-1_Deployed' },
    });
    assert.deepEqual(
      listGen2Environments(code, { settings }).map(({ name, isCheckedOut, recorded }) => [
        name,
        isCheckedOut,
        recorded,
      ]),
      [
        ['main', false, {}],
        ['alice', true, {}],
      ],
    );
  });

  it('reads the branches from code that chooses by their names, and lets settings add others', async () => {
    const text = `import { referenceAuth } from '@aws-amplify/backend';
const pools = {
  main: { userPoolId: 'us-east-1_Live', userPoolClientId: '1live', authRoleArn: 'arn:aws:iam::444455556666:role/live' },
  sandbox: { userPoolId: 'eu-west-1_Test' },
} as const;
const own = pools[process.env.AWS_BRANCH ?? 'sandbox'];
export const auth = referenceAuth({ userPoolId: own.userPoolId });`;
    const code = await readGen2Backend(new Map([['amplify/auth/resource.ts', text]]));
    const settings = readEnvironmentSettings({
      live: { target: { branch: 'main' }, profile: 'live' },
      preview: { target: { branch: 'preview' }, userPoolId: 'eu-west-1_Preview' },
    });
    assert.deepEqual(
      listGen2Environments(code, { settings }).map(({ name, target, facts }) => [name, target.kind, facts]),
      [
        [
          'live',
          'branch',
          {
            accountId: '444455556666',
            region: 'us-east-1',
            profile: 'live',
            userPoolId: 'us-east-1_Live',
            webClientId: '1live',
          },
        ],
        ['sandbox', 'sandbox', { region: 'eu-west-1', userPoolId: 'eu-west-1_Test' }],
        ['preview', 'branch', { userPoolId: 'eu-west-1_Preview' }],
      ],
    );
  });

  it('takes code that makes no choice for every branch of which settings do not say more', async () => {
    const code = await readGen2Backend(new Map([['amplify/auth/resource.ts', resource]]));
    const settings = readEnvironmentSettings({
      main: { target: { branch: 'main' }, profile: 'live' },
      alice: { target: { sandbox: 'alice' }, userPoolId: 'eu-west-1_Test' },
    });
    assert.deepEqual(
      listGen2Environments(code, { settings }).map(({ facts }) => facts.userPoolId),
      ['eu-west-1_AbCdEfGhI', 'eu-west-1_Test'],
    );
  });
});
