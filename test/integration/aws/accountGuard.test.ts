import assert from 'node:assert/strict';
import { listUserPools } from '../../../src/aws/listUserPools';
import { takeSnapshot } from '../../../src/aws/takeSnapshot';
import { startEmulator, type Emulator } from '../../emulator/server';
import { documentationKeys, useAwsEnvironment, type AwsEnvironment } from '../../support/awsEnvironment';
import { openTestSession } from '../../support/awsSessions';

describe('inAccount', () => {
  let emulator: Emulator;
  let environment: AwsEnvironment;
  before(async () => {
    emulator = await startEmulator();
    environment = await useAwsEnvironment({ '.aws/config': '' }, documentationKeys);
  });
  afterEach(() => emulator.reset());
  after(async () => {
    await environment.restore();
    await emulator.close();
  });
  const asked = () => emulator.log.map(({ operation }) => operation);

  it('asks with credentials of the account, after asking once whose they are', async () => {
    const session = (await openTestSession(emulator.url)).inAccount('123456789012', 'dev');
    await listUserPools(session);
    await listUserPools(session.inRegion('eu-west-1'));
    assert.deepEqual(asked(), ['GetCallerIdentity', 'ListUserPools', 'ListUserPools']);
  });

  it('asks nothing with credentials of another account, in no Region and for no part', async () => {
    const session = (await openTestSession(emulator.url)).inAccount('210987654321', 'prod');
    const refused = {
      name: 'UserError',
      kind: 'otherAccount',
      message: /"prod" is in account 210987654321.*123456789012/,
    };
    await assert.rejects(listUserPools(session), refused);
    await assert.rejects(listUserPools(session.inRegion('eu-west-1')), refused);
    const parts = ['userPool', 'userPoolClients', 'identityPools', 'groups'] as const;
    await assert.rejects(takeSnapshot(session, { userPoolId: 'us-east-1_AbCdEfGhI', parts }), refused);
    assert.deepEqual(asked(), ['GetCallerIdentity']);
  });

  it('asks nothing while nobody knows whose the credentials are', async () => {
    const session = (await openTestSession(emulator.url)).inAccount('123456789012', 'dev');
    emulator.faults.add({ kind: '500', times: 1 });
    await assert.rejects(listUserPools(session), { name: 'UserError', kind: 'aws' });
    assert.deepEqual(asked(), ['GetCallerIdentity']);
  });
});
