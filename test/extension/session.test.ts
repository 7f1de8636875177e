import assert from 'node:assert/strict';
import { appendFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import type { SessionChange } from '../../src/session/currentSession';
import { secondAccessKeyId, secondAccountId } from '../emulator/sampleAccount';
import { startEmulatedTree, type EmulatedTree } from '../support/emulatedTree';
import { until } from '../support/emulatorLog';

const keys = (profile: string, id: string): string =>
  `[${profile}]\naws_access_key_id = ${id}\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n`;

describe('the session of the window', () => {
  let at: EmulatedTree;
  let changes: SessionChange[];
  beforeEach(async () => {
    at = await startEmulatedTree();
    changes = [];
    at.session.onDidChange((change) => changes.push(change));
    const { emulator, awsFolder } = at;
    await appendFile(
      path.join(awsFolder, 'config'),
      `[profile other]\nregion = us-east-1\nendpoint_url = ${emulator.url}\n` +
        `[profile bare]\nendpoint_url = ${emulator.url}\n`,
    );
    await appendFile(path.join(awsFolder, 'credentials'), keys('other', secondAccessKeyId));
  });
  afterEach(() => at.stop());

  it('is what the environment says while nothing is chosen, and opened once', async () => {
    const [one, same] = await Promise.all([at.session.open(), at.session.open()]);
    assert.equal(one, same);
    assert.equal(one.region, 'us-east-1');
    assert.equal(await one.accountId(), '123456789012');
  });

  it('signs with the chosen profile', async () => {
    await at.session.open();
    await at.session.selectProfile('other');
    assert.equal(await (await at.session.open()).accountId(), secondAccountId);
    assert.ok(changes.includes('choice'));
    await at.session.selectProfile(undefined);
    assert.equal(await (await at.session.open()).accountId(), '123456789012');
  });

  it('asks nothing for a chosen environment of another account, until files or settings correct that', async () => {
    const { listUserPools } = await import('../../src/aws/listUserPools.js');
    await at.session.selectEnvironment('file:///site', { name: 'live', accountId: secondAccountId });
    await assert.rejects(listUserPools(await at.session.open()), { kind: 'otherAccount' });
    assert.deepEqual(at.operations(), []);
    const now = { name: 'live', facts: { accountId: '123456789012' } };
    await at.session.followAccount('file:///site', now);
    await listUserPools(await at.session.open());
    assert.deepEqual(at.operations(), ['ListUserPools']);
    assert.deepEqual(at.session.chosenEnvironment, { name: 'live', accountId: '123456789012' });
  });

  it('keeps the Region that was chosen for each profile', async () => {
    await at.session.selectRegion('eu-west-1');
    assert.equal((await at.session.open()).region, 'eu-west-1');
    await at.session.selectProfile('other');
    assert.equal((await at.session.open()).region, 'us-east-1');
    await at.session.selectProfile(undefined);
    assert.equal((await at.session.open()).region, 'eu-west-1');
  });

  it('tells a profile without a Region from one without credentials', async () => {
    await at.session.selectProfile('bare');
    assert.deepEqual(await at.rows.texts(), []);
    await at.session.selectRegion('us-east-1');
    at.tree.refresh();
    assert.deepEqual(await at.rows.texts(), []);
    assert.deepEqual(at.states, ['noRegion', 'noCredentials']);
  });

  it('picks up a login that was renewed outside', async () => {
    const file = path.join(at.awsFolder, 'credentials');
    await writeFile(file, keys('sample', 'AKIAIOSFODNN8EXAMPLE'));
    await at.rows.texts();
    assert.equal(at.session.status, 'invalid');
    // The watcher is made with the first look at AWS, without anybody waiting for it.
    await new Promise((resolve) => setTimeout(resolve, 500));

    await writeFile(file, keys('sample', 'AKIAIOSFODNN7EXAMPLE'));
    await until('the session notices the file', () => changes.includes('files'));
    at.tree.refresh();
    assert.deepEqual(await at.rows.texts(), ['us-east-1 US East (N. Virginia)']);
    assert.equal(at.session.status, 'open');
  });

  it('follows the settings', async () => {
    const settings = vscode.workspace.getConfiguration('amplifyAuth');
    try {
      await settings.update('region', 'eu-west-1', vscode.ConfigurationTarget.Global);
      assert.equal((await at.session.open()).region, 'eu-west-1');
      await settings.update('profile', 'other', vscode.ConfigurationTarget.Global);
      assert.equal(await (await at.session.open()).accountId(), secondAccountId);
    } finally {
      await settings.update('region', undefined, vscode.ConfigurationTarget.Global);
      await settings.update('profile', undefined, vscode.ConfigurationTarget.Global);
    }
  });

  it('remembers the environment that was chosen, and goes with the checked-out one before', async () => {
    const checkedOut = new Map([['file:///shop', 'dev']]);
    at.session.useProject('file:///shop');
    at.session.useCheckedOut(checkedOut);
    assert.equal(at.session.environment, 'dev');
    await at.session.selectEnvironment('file:///shop', { name: 'prod' });
    at.session.useCheckedOut(checkedOut);
    assert.equal(at.session.environment, 'prod');
    assert.deepEqual(at.operations(), []);
  });

  it('is that of the project in use: its environment, and with it profile and Region', async () => {
    const { session } = at;
    const own = await session.open();
    await session.selectEnvironment('file:///shop', { name: 'live', profile: 'other', region: 'eu-west-1' });
    const live = await session.open();
    assert.deepEqual([await live.accountId(), live.region], [secondAccountId, 'eu-west-1']);

    // The other project goes on as if nothing was chosen, and back again nobody signs in anew.
    changes.length = 0;
    session.useProject('file:///site');
    assert.deepEqual(changes, ['project']);
    assert.deepEqual(
      [session.environment, session.profile, session.region],
      [undefined, undefined, undefined],
    );
    assert.equal(await (await session.open()).accountId(), await own.accountId());
    session.useProject('file:///shop');
    assert.equal(await session.open(), live);

    // Of the same place there is nothing to read anew.
    await session.selectEnvironment('file:///site', { name: 'main', profile: 'other', region: 'eu-west-1' });
    changes.length = 0;
    session.useProject('file:///shop');
    assert.deepEqual(changes, ['environment']);

    await session.leaveEnvironment('file:///shop');
    assert.equal(session.profile, undefined);
    assert.equal(session.chosenIn('file:///site')?.name, 'main');
  });

  it('takes another profile and another Region than those of the environment', async () => {
    const { session } = at;
    await session.selectEnvironment('file:///shop', { name: 'live', profile: 'other', region: 'eu-west-1' });
    await session.selectRegion('us-east-1');
    assert.equal((await session.open()).region, 'us-east-1');
    await session.selectProfile('sample');
    assert.equal(await (await session.open()).accountId(), '123456789012');
    assert.equal(session.environment, 'live');
  });
});
