import assert from 'node:assert/strict';
import type { AwsSession } from '../../../src/aws/awsSession';
import { readHostingBranch } from '../../../src/aws/readHostingBranch';
import { sampleAccount } from '../../emulator/sampleAccount';
import { startEmulator, type Emulator } from '../../emulator/server';
import { documentationKeys, useAwsEnvironment, type AwsEnvironment } from '../../support/awsEnvironment';
import { openTestSession } from '../../support/awsSessions';

const appId = 'd1exampleshop1';
const envName = 'prod';

describe('readHostingBranch', () => {
  let emulator: Emulator;
  let environment: AwsEnvironment;
  let session: AwsSession;
  before(async () => {
    environment = await useAwsEnvironment({}, documentationKeys);
    emulator = await startEmulator({ seed: sampleAccount });
    session = await openTestSession(emulator.url);
  });
  afterEach(() => emulator.reset());
  after(async () => {
    await emulator.close();
    await environment.restore();
  });

  it('finds the branch of an environment, with the variables of an import alone', async () => {
    const branch = await readHostingBranch(session, { appId, envName });
    assert.deepEqual(branch, {
      appId,
      appName: 'shop',
      branchName: 'main',
      environmentVariables: { AMPLIFY_USERPOOL_ID: 'us-east-1_Perfect01' },
      origins: [{ origin: 'https://main.d1exampleshop1.amplifyapp.com', from: 'branch main' }],
      serviceRole: {
        status: 'read',
        value: { arn: 'arn:aws:iam::123456789012:role/amplify-build', deniedActions: [] },
      },
    });
  });
  it('finds none for an environment that no branch builds, and for an app that is gone', async () => {
    assert.equal(await readHostingBranch(session, { appId, envName: 'dev' }), undefined);
    assert.equal(await readHostingBranch(session, { appId: 'd0gone', envName }), undefined);
  });
  it('leaves what the role may do unknown when that may not be simulated', async () => {
    emulator.faults.add({ kind: 'denied', operation: 'SimulatePrincipalPolicy' });
    const branch = await readHostingBranch(session, { appId, envName });
    assert.deepEqual(branch?.serviceRole, { status: 'denied', action: 'iam:SimulatePrincipalPolicy' });
  });
  it('says which permission is missing for the app', async () => {
    emulator.faults.add({ kind: 'denied', operation: 'ListBranches' });
    await assert.rejects(readHostingBranch(session, { appId, envName }), {
      kind: 'denied',
      action: 'amplify:ListBranches',
    });
  });
});
