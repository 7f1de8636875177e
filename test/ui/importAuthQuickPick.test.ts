import assert from 'node:assert/strict';
import { readAmplifyFiles } from '../support/amplifyFiles';
import { importHeadless } from '../support/headlessProject';
import { copyWorkspace } from '../support/scratchWorkspace';
import { ImportSteps } from './importSteps';
import { useVsCode } from './useVsCode';

describe('a person who imports by quick picks and keyboard', () => {
  const ui = useVsCode();

  it('imports a user pool with its identity pool, and takes it back @screenshot', async () => {
    const { workbench, folder } = ui;
    await workbench.setTheme('dark');
    const before = await readAmplifyFiles(folder);
    const steps = new ImportSteps(workbench);

    await steps.start();
    await workbench.quickInput.waitFor('Import Auth: Kind of import');
    await steps.answer('Import Auth: Kind of import', /^User pool and identity pool/);
    await workbench.quickInput.waitFor('Import Auth: User pool');
    await workbench.quickInput.option(/^perfect,/).waitFor();
    await steps.answer('Import Auth: User pool', /^perfect,/);
    await workbench.quickInput.option(/^perfect-web,/).waitFor();
    await steps.answer('Import Auth: Web app client', /^perfect-web,/);
    await steps.answer('Import Auth: Native app client', /^perfect-native,/);
    await steps.previewed();
    await workbench.screenshot('import-preview');
    assert.deepEqual(await readAmplifyFiles(folder), before);
    await workbench.runCommand('Amplify: Write Files…');
    await workbench.dialog(/Import "perfect"/).waitFor();
    await workbench.screenshot('import-confirmation');
    await workbench.answerDialog(/Import "perfect" into the environment/, 'Write 7 Files');
    await workbench.statusBarItem(/Imported "perfect"/).waitFor();
    await workbench.notification('Imported "perfect"').waitFor();

    const after = await readAmplifyFiles(folder);
    assert.deepEqual(after, await importedHeadless(ui.account.emulator.url, after));

    await steps.pressInMessage('Imported "perfect"', 'Undo');
    await workbench.statusBarItem(/is undone/).waitFor();
    assert.deepEqual(await readAmplifyFiles(folder), before);
  });

  it('imports a pool from its row in the tree, and is not asked for the pool', async () => {
    const { workbench, folder } = ui;
    const steps = new ImportSteps(workbench);
    await workbench.focusView('Amplify Auth', 'Cognito');
    await workbench.selectRow(/^User pool perfect,/);
    await steps.chooseFromMenu('Import Auth with Quick Picks…');
    await steps.answer('Import Auth: Kind of import (1/4)', /^User pool only/);
    await steps.answer('Import Auth: Web app client (2/3)', /^perfect-web,/);
    await steps.answer('Import Auth: Native app client', /^perfect-web,/);
    await steps.write(/Import "perfect" into the environment/, 'Write 7 Files');
    await workbench.notification('Imported "perfect"').waitFor();
    const team = (await readAmplifyFiles(folder))['amplify/team-provider-info.json'] ?? '';
    assert.match(team, /"userPoolId": "us-east-1_Perfect01"/);
    assert.doesNotMatch(team, /identityPoolId/);
    await workbench.editorTab(/^Import Auth:/).waitFor({ state: 'detached' });
  });

  it('leaves at any point with Escape, and nothing is changed', async () => {
    const { workbench, folder } = ui;
    const before = await readAmplifyFiles(folder);
    const steps = new ImportSteps(workbench);
    const answers = [
      ['Import Auth: Kind of import', /^User pool and identity pool/],
      ['Import Auth: User pool', /^perfect,/],
      ['Import Auth: Web app client', /^perfect-web,/],
      ['Import Auth: Native app client', /^perfect-native,/],
    ] as const;
    for (const [index, [question]] of answers.entries()) {
      await steps.start();
      for (const [earlier, option] of answers.slice(0, index)) await steps.answer(earlier, option);
      await workbench.quickInput.waitFor(question);
      await workbench.quickInput.cancel();
    }

    await steps.start();
    for (const [question, option] of answers) await steps.answer(question, option);
    await steps.previewed();
    await workbench.runCommand('Amplify: Write Files…');
    await workbench.dialog(/Import "perfect"/).waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.editorTab(/^Import Auth:/).waitFor({ state: 'detached' });
    assert.deepEqual(await readAmplifyFiles(folder), before);
  });

  it('discards the changes by closing the preview', async () => {
    const { workbench, folder } = ui;
    const before = await readAmplifyFiles(folder);
    const steps = new ImportSteps(workbench);
    await steps.chooseUserPool('perfect', 'User pool only');
    await steps.answer('Import Auth: Web app client', /^perfect-web,/);
    await steps.answer('Import Auth: Native app client', /^perfect-native,/);
    await steps.previewed();
    await workbench.runCommand('View: Close Editor');
    await workbench.notification('Nothing is written yet').waitFor({ state: 'detached' });
    assert.ok(!(await workbench.findCommands('Amplify: Write')).includes('Amplify: Write Files…'));
    assert.deepEqual(await readAmplifyFiles(folder), before);
  });
});

/** What the command line makes of a fresh copy of the project, under the name that the extension chose. */
async function importedHeadless(url: string, files: Record<string, string>): Promise<Record<string, string>> {
  const { auth } = JSON.parse(files['amplify/backend/backend-config.json'] ?? '') as { auth: object };
  const [resourceName = ''] = Object.keys(auth);
  const copy = await copyWorkspace('sample-gen1');
  try {
    await importHeadless(url, copy.folder, resourceName);
    return await readAmplifyFiles(copy.folder);
  } finally {
    copy.remove();
  }
}
