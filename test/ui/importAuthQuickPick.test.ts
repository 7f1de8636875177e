import assert from 'node:assert/strict';
import { clientId } from '../emulator/sample/aUserPool';
import { identityPoolId } from '../emulator/sample/anIdentityPool';
import { runHere } from '../support/cliRun';
import { documentationKeys, useAwsEnvironment } from '../support/awsEnvironment';
import { readAmplifyFiles } from '../support/amplifyFiles';
import { copyWorkspace } from '../support/scratchWorkspace';
import { ImportSteps } from './importSteps';
import { useVsCode } from './useVsCode';

const perfect = {
  userPoolId: 'us-east-1_Perfect01',
  webClientId: clientId('perfectweb'),
  nativeClientId: clientId('perfectnative'),
  identityPoolId: identityPoolId('us-east-1', 1),
};

describe('a person who imports by quick picks and keyboard', () => {
  const ui = useVsCode();

  it('imports a user pool with its identity pool, and takes it back @screenshot', async () => {
    const { workbench, folder } = ui;
    await workbench.setTheme('dark');
    const before = await readAmplifyFiles(folder);
    const steps = new ImportSteps(workbench);

    await steps.start();
    await workbench.quickInput.waitFor('Import Auth: Kind of import');
    await workbench.screenshot('quick-pick-type');
    await steps.answer('Import Auth: Kind of import', /^User pool and identity pool/);
    await workbench.quickInput.waitFor('Import Auth: User pool');
    await workbench.quickInput.option(/^perfect,/).waitFor();
    await workbench.screenshot('quick-pick-pool');
    await steps.answer('Import Auth: User pool', /^perfect,/);
    await workbench.quickInput.option(/^perfect-web,/).waitFor();
    await workbench.screenshot('quick-pick-client');
    await steps.answer('Import Auth: Web app client', /^perfect-web,/);
    await steps.answer('Import Auth: Native app client', /^perfect-native,/);
    await steps.previewed();
    await workbench.screenshot('import-preview');
    assert.deepEqual(await readAmplifyFiles(folder), before);
    await workbench.runCommand('Amplify: Write Files…');
    await workbench.dialog(/Import "perfect"/).waitFor();
    await workbench.screenshot('import-confirmation');
    await workbench.answerDialog(/Import "perfect" into the environment/, 'Write 4 Files');
    await workbench.statusBarItem(/Imported "perfect"/).waitFor();
    await workbench.notification('Imported "perfect"').waitFor();
    await workbench.screenshot('import-done');

    const after = await readAmplifyFiles(folder);
    assert.deepEqual(after, await importedHeadless(ui.account.emulator.url, after));

    await steps.pressInMessage('Imported "perfect"', 'Undo');
    await workbench.statusBarItem(/is undone/).waitFor();
    assert.deepEqual(await readAmplifyFiles(folder), before);
  });
});

/** What the command line makes of a fresh copy of the project, under the name that the extension chose. */
async function importedHeadless(url: string, files: Record<string, string>): Promise<Record<string, string>> {
  const { auth } = JSON.parse(files['amplify/backend/backend-config.json'] ?? '') as { auth: object };
  const [resourceName = ''] = Object.keys(auth);
  const copy = await copyWorkspace('sample-gen1');
  const environment = await useAwsEnvironment({}, { ...documentationKeys, AWS_ENDPOINT_URL: url });
  try {
    const stdin = { version: 1, ...perfect };
    const args = ['import', '--project', copy.folder, '--resource-name', resourceName];
    const { code, stdout, stderr } = await runHere(args, { stdin });
    assert.equal(code, 0, stdout + stderr);
    return await readAmplifyFiles(copy.folder);
  } finally {
    await environment.restore();
    await copy.remove();
  }
}
