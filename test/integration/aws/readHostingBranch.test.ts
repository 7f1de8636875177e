import assert from 'node:assert/strict';
import { readHostingBranch } from '../../../src/aws/readHostingBranch';
import { useEmulatorSession } from '../../support/useEmulatorSession';

const appId = 'd1exampleshop1';
const envName = 'prod';

describe('readHostingBranch', () => {
  const aws = useEmulatorSession();

  it('finds the branch of an environment, with the variables of an import alone', async () => {
    const branch = await readHostingBranch(aws.session, { appId, envName });
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
    assert.equal(await readHostingBranch(aws.session, { appId, envName: 'dev' }), undefined);
    assert.equal(await readHostingBranch(aws.session, { appId: 'd0gone', envName }), undefined);
  });
  it('leaves what the role may do unknown when that may not be simulated', async () => {
    aws.emulator.faults.add({ kind: 'denied', operation: 'SimulatePrincipalPolicy' });
    const branch = await readHostingBranch(aws.session, { appId, envName });
    assert.deepEqual(branch?.serviceRole, { status: 'denied', action: 'iam:SimulatePrincipalPolicy' });
  });
  it('says which permission is missing for the app', async () => {
    aws.emulator.faults.add({ kind: 'denied', operation: 'ListBranches' });
    await assert.rejects(readHostingBranch(aws.session, { appId, envName }), {
      kind: 'denied',
      action: 'amplify:ListBranches',
    });
  });
});
