import assert from 'node:assert/strict';
import {
  CreateAppCommand,
  CreateBackendEnvironmentCommand,
  CreateBranchCommand,
  DeleteBackendEnvironmentCommand,
  DeleteBranchCommand,
  GetBackendEnvironmentCommand,
  GetBranchCommand,
  ListAppsCommand,
  ListBackendEnvironmentsCommand,
  ListBranchesCommand,
  UpdateAppCommand,
  type AmplifyClient,
} from '@aws-sdk/client-amplify';
import { startEmulator, type Emulator } from '../../emulator/server';
import { amplifyClient } from '../../support/emulatorClients';

describe('Amplify apps of the emulator', () => {
  let emulator: Emulator;
  let amplify: AmplifyClient;
  let appId: string;

  before(async () => {
    emulator = await startEmulator();
    amplify = amplifyClient(emulator);
  });
  beforeEach(async () => {
    emulator.reset();
    const accessToken = 'secret-token';
    const { app } = await amplify.send(new CreateAppCommand({ name: 'shop', accessToken }));
    assert.ok(!JSON.stringify(app).includes(accessToken), 'tokens go in and never come out');
    appId = app?.appId ?? '';
  });
  after(() => emulator.close());

  it('keeps Regions apart', async () => {
    const { apps } = await amplifyClient(emulator, { region: 'eu-west-1' }).send(new ListAppsCommand({}));
    assert.deepEqual(apps, []);
  });

  it('finds a branch whose name has slashes', async () => {
    const branchName = 'feature/check out';
    await amplify.send(new CreateBranchCommand({ appId, branchName }));
    const { branch } = await amplify.send(new GetBranchCommand({ appId, branchName }));
    assert.equal(branch?.branchName, branchName);
    assert.match(branch?.branchArn ?? '', /\/branches\/feature%2Fcheck/);
  });

  it('refuses a second branch of the same name, and shows none that was deleted', async () => {
    const create = () => amplify.send(new CreateBranchCommand({ appId, branchName: 'main' }));
    await create();
    await assert.rejects(create(), { name: 'BadRequestException' });
    await amplify.send(new DeleteBranchCommand({ appId, branchName: 'main' }));
    await assert.rejects(amplify.send(new GetBranchCommand({ appId, branchName: 'main' })), {
      name: 'NotFoundException',
    });
  });

  it('pages through branches', async () => {
    for (const branchName of ['a', 'b', 'c'])
      await amplify.send(new CreateBranchCommand({ appId, branchName }));
    const first = await amplify.send(new ListBranchesCommand({ appId, maxResults: 2 }));
    assert.equal(first.branches?.length, 2);
    const { nextToken } = first;
    const second = await amplify.send(new ListBranchesCommand({ appId, maxResults: 2, nextToken }));
    assert.equal(second.branches?.length, 1);
    assert.equal(second.nextToken, undefined);
  });

  for (const [updateSemantics, description] of [
    ['measured', 'The shop'],
    ['preserve-all', 'The shop'],
    ['reset-all', ''],
  ] as const) {
    it(`keeps or resets what an update of an app leaves out: ${updateSemantics}`, async () => {
      const other = await startEmulator({ updateSemantics });
      const sdk = amplifyClient(other);
      const { appId: id } = (await sdk.send(new CreateAppCommand({ name: 'shop' }))).app ?? {};
      await sdk.send(new UpdateAppCommand({ appId: id, description: 'The shop' }));
      const { app } = await sdk.send(new UpdateAppCommand({ appId: id, environmentVariables: { A: '1' } }));
      assert.equal(app?.description, description);
      assert.deepEqual([app?.name, app?.environmentVariables], ['shop', { A: '1' }]);
      sdk.destroy();
      await other.close();
    });
  }

  it('has backend environments', async () => {
    const environmentName = 'dev';
    const stackName = 'amplify-shop-dev-10101';
    const create = () =>
      amplify.send(new CreateBackendEnvironmentCommand({ appId, environmentName, stackName }));
    await create();
    await assert.rejects(create(), { name: 'BadRequestException' });
    const get = () => amplify.send(new GetBackendEnvironmentCommand({ appId, environmentName }));
    assert.equal((await get()).backendEnvironment?.stackName, stackName);
    const { backendEnvironments } = await amplify.send(new ListBackendEnvironmentsCommand({ appId }));
    assert.equal(backendEnvironments?.[0]?.environmentName, 'dev');
    await amplify.send(new DeleteBackendEnvironmentCommand({ appId, environmentName }));
    await assert.rejects(get(), { name: 'NotFoundException' });
  });

  it('words a malformed app id as AWS does', () =>
    assert.rejects(amplify.send(new ListBranchesCommand({ appId: 'no-app' })), {
      name: 'BadRequestException',
      message: /'appId' failed to satisfy constraint/,
    }));
});
