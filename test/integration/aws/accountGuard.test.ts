import assert from 'node:assert/strict';
import { listUserPools } from '../../../src/aws/listUserPools';
import { otherAccount } from '../../../src/aws/sessionErrors';
import { takeSnapshot } from '../../../src/aws/takeSnapshot';
import { startEmulator, type Emulator } from '../../emulator/server';
import { documentationKeys, useAwsEnvironment, type AwsEnvironment } from '../../support/awsEnvironment';
import { openTestSession } from '../../support/awsSessions';

describe('a session held to an account', () => {
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
  const dev = { name: 'dev', accountIds: ['123456789012'] };
  const prod = { name: 'prod', accountIds: ['210987654321'] };
  const asked = () => emulator.log.map(({ operation }) => operation);

  it('asks with credentials of the account, after asking once whose they are', async () => {
    const session = (await openTestSession(emulator.url)).heldTo(dev);
    await listUserPools(session);
    await listUserPools(session.inRegion('eu-west-1'));
    assert.deepEqual(asked(), ['GetCallerIdentity', 'ListUserPools', 'ListUserPools']);
  });

  it('asks nothing with credentials of another account, in no Region and for no part', async () => {
    const session = (await openTestSession(emulator.url)).heldTo(prod);
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
    const session = (await openTestSession(emulator.url)).heldTo(dev);
    emulator.faults.add({ kind: '500', times: 1 });
    await assert.rejects(listUserPools(session), { name: 'UserError', kind: 'aws' });
    assert.deepEqual(asked(), ['GetCallerIdentity']);
  });

  it("asks where any of an owner's accounts is meant, and nothing where several owners do not agree", async () => {
    const session = await openTestSession(emulator.url);
    const both = { name: 'main, dev', accountIds: ['210987654321', '123456789012'] };
    await listUserPools(session.heldTo(both));
    await listUserPools(session.heldTo(both, dev));
    await assert.rejects(listUserPools(session.heldTo(both, prod)), { kind: 'otherAccount' });
    assert.deepEqual(asked(), ['GetCallerIdentity', 'ListUserPools', 'ListUserPools']);
  });

  it('goes on for whom it was held before where nobody knows an account', async () => {
    const session = (await openTestSession(emulator.url)).heldTo(prod);
    await assert.rejects(listUserPools(session.heldTo({ name: 'new', accountIds: [] })), {
      kind: 'otherAccount',
    });
    await listUserPools(session.heldTo(dev));
  });

  it('hands no keys of another account to a program', async () => {
    const session = await openTestSession(emulator.url);
    await assert.rejects(session.heldTo(prod).keys(), { kind: 'otherAccount' });
    assert.equal((await session.heldTo(dev).keys()).accessKeyId, documentationKeys.AWS_ACCESS_KEY_ID);
  });

  const wayOut = (profile: string | undefined, used: string | undefined): string => {
    const owner = { name: 'prod', accountIds: ['210987654321'], ...(profile !== undefined && { profile }) };
    return otherAccount(owner, '123456789012', used).resolution;
  };
  it('names the profile or the setting that mends it', () => {
    assert.match(wayOut(undefined, undefined), /profile of account 210987654321.*amplifyAuth\.environments/);
    assert.match(wayOut('live', 'sample'), /Choose the profile "live"/);
    assert.match(
      wayOut('live', 'live'),
      /profile of account 210987654321.*"prod".*amplifyAuth\.environments/,
    );
  });
});
