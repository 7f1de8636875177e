import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readAmplifyFiles } from '../support/amplifyFiles';
import { importHeadless, unlinkHeadless } from '../support/headlessProject';
import { ImportSteps } from './importSteps';
import { useVsCode } from './useVsCode';

describe('a person who unlinks by keyboard', () => {
  const ui = useVsCode();

  it('sees what goes, confirms, and has the files of the command line', async () => {
    const { workbench, folder, account } = ui;
    const { url } = account.emulator;
    const before = await readAmplifyFiles(folder);
    await importHeadless(url, folder, 'photoshare');
    const imported = await readAmplifyFiles(folder);
    assert.notDeepEqual(imported, before);

    const steps = new ImportSteps(workbench);
    await workbench.runCommand('Amplify: Unlink Auth');
    await steps.previewed();
    await workbench.runCommand('Amplify: Write Files…');
    await workbench.dialog(/Cognito keeps everything/).waitFor();
    await workbench.answerDialog(/Unlink "photoshare" from the environment "dev"/, 'Write 4 Files');
    await workbench.notification('Unlinked "photoshare"').waitFor();
    const unlinked = await readAmplifyFiles(folder);
    assert.deepEqual(Object.keys(unlinked), Object.keys(before));
    assert.deepEqual(unlinked, await unlinkedHeadless(url, folder, imported));

    await steps.pressInMessage('Unlinked "photoshare"', 'Undo');
    await workbench.statusBarItem(/is undone/).waitFor();
    assert.deepEqual(await readAmplifyFiles(folder), imported);
    assert.ok(account.emulator.log.every(({ operation }) => !/Delete|Update|Set/.test(operation)));
  });

  it('unlinks from the row of the environment in the view of imports', async () => {
    const { workbench, folder, account } = ui;
    await importHeadless(account.emulator.url, folder, 'photoshare');
    await workbench.focusView('Amplify Auth', 'Workspace Imports');
    await workbench.runCommand('Amplify: Refresh');
    await workbench.focusView('Amplify Auth', 'Workspace Imports');
    await workbench.expandRow(/sample-gen1/);
    await workbench.selectRow(/^Environment dev, imported as photoshare/);
    const steps = new ImportSteps(workbench);
    await steps.chooseFromMenu('Unlink Auth');
    await steps.write(/Unlink "photoshare"/, 'Write 4 Files');
    await workbench.treeRow(/^Environment dev, nothing imported/).waitFor();
  });

  it('learns that there is nothing to unlink', async () => {
    const { workbench, folder } = ui;
    const before = await readAmplifyFiles(folder);
    await workbench.runCommand('Amplify: Unlink Auth');
    await workbench.notification('The project has no auth resource').waitFor();
    assert.deepEqual(await readAmplifyFiles(folder), before);
  });
});

/** The files after the command line has unlinked in a copy of the project that has these files. */
async function unlinkedHeadless(
  url: string,
  folder: string,
  imported: Record<string, string>,
): Promise<Record<string, string>> {
  const scratch = await mkdtemp(path.join(os.tmpdir(), 'unlinked-'));
  try {
    await cp(folder, scratch, { recursive: true });
    await importHeadless(url, scratch, 'photoshare');
    assert.deepEqual(await readAmplifyFiles(scratch), imported);
    await unlinkHeadless(url, scratch);
    return await readAmplifyFiles(scratch);
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
