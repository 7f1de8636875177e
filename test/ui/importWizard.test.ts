import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readAmplifyFiles } from '../support/amplifyFiles';
import { importHeadless } from '../support/headlessProject';
import { copyWorkspace } from '../support/scratchWorkspace';
import { useVsCode } from './useVsCode';
import { allThemes, WizardPage } from './wizardPage';

describe('the page "Import Auth" of a pool that fits', () => {
  const ui = useVsCode();

  it('imports by keyboard alone, as the command line does, and takes it back @screenshot', async () => {
    const { workbench, folder, account } = ui;
    await workbench.setTheme('dark');
    const before = await readFiles(folder);
    const wizard = new WizardPage(workbench);

    await wizard.open('perfect');
    await wizard.checked();
    await wizard.setTheme('light');
    await workbench.screenshot('import-wizard-light');
    await wizard.setTheme('highContrast');
    await wizard.section('App clients').scrollIntoViewIfNeeded();
    await workbench.screenshot('import-wizard-high-contrast');
    await wizard.setTheme('dark');
    await wizard.press(wizard.button('Import'));
    await workbench.notification('Nothing is written yet').waitFor();
    assert.deepEqual(await readFiles(folder), before);
    await workbench.runCommand('Amplify: Write Files…');
    await workbench.answerDialog(/Import "perfect" into the environment/, 'Write 7 Files');

    await wizard.button('Undo').waitFor();
    await wizard.announced('Imported.').waitFor({ state: 'attached' });
    const after = await readFiles(folder);
    assert.deepEqual(after, await importedHeadless(account.emulator.url, after));
    await wizard.assertAccessible('done', allThemes);

    await wizard.press(wizard.button('Undo'));
    await wizard.announced('The import is undone.').waitFor({ state: 'attached' });
    assert.deepEqual(await readFiles(folder), before);
  });

  it('judges another choice without asking AWS, and takes the reader to the findings after a check', async () => {
    const { workbench, account, folder } = ui;
    const wizard = new WizardPage(workbench);
    await wizard.open('perfect');
    await wizard.checked();
    await wizard.assertAccessible('nothing stops it', allThemes);
    const asked = account.emulator.log.length;

    await wizard.press(wizard.frame.getByText('Which categories will you use?'));
    await wizard.press(wizard.frame.getByLabel('API with user pool authorization'), 'Space');
    await wizard.section('Identity pool').getByText('Not part of this import.').waitFor();
    await wizard.press(wizard.frame.getByLabel('Storage that guests may use too'), 'Space');
    await wizard.section('Identity pool').getByText('Guest access').waitFor();
    await wizard.press(wizard.frame.getByLabel('User pool and identity pool'), 'ArrowUp');
    await wizard.section('Findings').getByText('not enough for storage/planned').waitFor();
    assert.equal(account.emulator.log.length, asked);

    await wizard.press(wizard.button('Check again'));
    await wizard.announced(/^Checked: /).waitFor({ state: 'attached' });
    await wizard.frame
      .getByRole('heading', { name: /^4 Findings/ })
      .and(wizard.frame.locator(':focus'))
      .waitFor();
    assert.ok(account.emulator.log.length > asked);

    // Soon it is too old, for a person who wants it that fresh.
    await writeSettings(folder, { 'amplifyAuth.staleAfterMinutes': 0.02 });
    const old = wizard.frame.getByText(/^As of .*Settings may have changed since\.$/);
    await old.waitFor();
    await wizard.assertAccessible('stale');
    await writeSettings(folder, { 'amplifyAuth.staleAfterMinutes': 5 });
    await old.waitFor({ state: 'detached' });
    const before = account.emulator.log.length;
    await writeSettings(folder, { 'amplifyAuth.staleAfterMinutes': 0.02 });
    await old.waitFor();
    await wizard.press(wizard.button('Check again'));
    await old.waitFor({ state: 'detached' });
    await wizard.checked();
    assert.ok(account.emulator.log.length > before);
  });

  it('keeps the choice when the window is reloaded, and shows one file before and after', async () => {
    const { workbench } = ui;
    const wizard = new WizardPage(workbench);
    await wizard.open('perfect');
    await wizard.checked();
    await wizard.press(wizard.frame.getByLabel('Write the library configuration now'), 'Space');
    await wizard.section('Files to write').getByText('src/aws-exports.js').waitFor({ state: 'detached' });
    await wizard.press(wizard.frame.getByLabel('Keep this environment in the workspace settings'), 'Space');
    await workbench.whenStored('"tracksEnvironment":false');
    await workbench.reload();
    await wizard.checked();
    assert.equal(await wizard.frame.getByLabel('Write the library configuration now').isChecked(), false);
    const tracking = wizard.frame.getByLabel('Keep this environment in the workspace settings');
    assert.equal(await tracking.isChecked(), false);

    await wizard.press(wizard.button('Preview amplify/team-provider-info.json'));
    await workbench.page.locator('.multiDiffEditor').getByText('team-provider-info.json').first().waitFor();
  });
});

/** Writes the workspace's settings, as an editor beside this one would. */
async function writeSettings(folder: string, settings: object): Promise<void> {
  await mkdir(path.join(folder, '.vscode'), { recursive: true });
  await writeFile(path.join(folder, '.vscode/settings.json'), JSON.stringify(settings));
}

/** The files an import may write. */
async function readFiles(folder: string): Promise<Record<string, string>> {
  const files = await readAmplifyFiles(folder);
  for (const file of ['src/aws-exports.js', 'src/amplifyconfiguration.json'])
    files[file] = await readFile(path.join(folder, file), 'utf8');
  return files;
}

/** What the command line makes of a fresh copy of the project, under the name that the extension chose. */
async function importedHeadless(url: string, files: Record<string, string>): Promise<Record<string, string>> {
  const { auth } = JSON.parse(files['amplify/backend/backend-config.json'] ?? '') as { auth: object };
  const [resourceName = ''] = Object.keys(auth);
  const copy = await copyWorkspace('sample-gen1');
  try {
    await importHeadless(url, copy.folder, resourceName, ['--with-library-config']);
    return await readFiles(copy.folder);
  } finally {
    copy.remove();
  }
}
