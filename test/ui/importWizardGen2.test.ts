import assert from 'node:assert/strict';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { documentationKeys, useAwsEnvironment } from '../support/awsEnvironment';
import { runHere } from '../support/cliRun';
import { filesBelow } from '../support/filesBelow';
import { perfectPayload } from '../support/headlessProject';
import { makeTemporaryFolder } from '../support/temporaryFolder';
import { useVsCode } from './useVsCode';
import { allThemes, WizardPage } from './wizardPage';

describe('the page "Import Auth" in a window with Gen 2 projects', () => {
  const ui = useVsCode({ workspace: 'gen2-imports' });

  it('imports as the command line does, and takes it back @screenshot', async () => {
    const { workbench, folder, account } = ui;
    const project = path.join(folder, 'crlf');
    const before = await filesBelow(project);
    const wizard = new WizardPage(workbench);
    await wizard.open('perfect');
    await wizard.checked();

    const target = wizard.frame.getByLabel('Import to');
    await target.selectOption({ label: 'gen2-imports — only the configuration files of an app' });
    await wizard.section('Files to write').getByText('amplify_outputs.json').waitFor();
    await wizard.section('Files to write').getByText('amplify/backend.ts').waitFor({ state: 'detached' });
    await target.selectOption({ label: 'gen2-imports/crlf — Gen 2' });
    await wizard.section('Files to write').getByText('amplify/auth/resource.ts').waitFor();
    assert.equal(await wizard.frame.getByRole('columnheader', { name: 'Native' }).count(), 0);
    await wizard.frame.getByLabel('Version of the outputs').selectOption('1.5');
    await wizard.assertAccessible('Gen 2', allThemes);

    await wizard.press(wizard.button('Import'));
    await workbench.notification('Nothing is written yet').waitFor();
    assert.deepEqual(await filesBelow(project), before);
    await workbench.runCommand('Notifications: Clear All Notifications');
    await workbench.setTheme('light');
    await workbench.screenshot('gen2-preview');
    await workbench.runCommand('Amplify: Write Files…');
    await workbench.answerDialog(/Reference "perfect" in the backend/, 'Write 3 Files');
    await wizard.announced('Imported.').waitFor({ state: 'attached' });
    await wizard.frame.getByText('Next: run npx ampx sandbox').waitFor();
    const after = await filesBelow(project);
    assert.deepEqual(Object.keys(after).length, Object.keys(before).length + 1);

    await wizard.press(wizard.button('Undo'));
    await wizard.announced('The import is undone.').waitFor({ state: 'attached' });
    assert.deepEqual(await filesBelow(project), before);
    assert.deepEqual(after, await importedHeadless(account.emulator.url, project));
  });
});

/** What the command line makes of a copy of the project. */
async function importedHeadless(url: string, project: string): Promise<Record<string, string>> {
  const { path: copy, remove } = makeTemporaryFolder('gen2');
  const environment = await useAwsEnvironment({}, { ...documentationKeys, AWS_ENDPOINT_URL: url });
  try {
    await cp(project, copy, { recursive: true });
    const { nativeClientId: _, ...stdin } = perfectPayload;
    const args = ['import', '--gen2', '--with-library-config', '--outputs-version', '1.5'];
    const { code, stdout, stderr } = await runHere(args, { cwd: copy, stdin });
    assert.equal(code, 0, stdout + stderr);
    return await filesBelow(copy);
  } finally {
    await environment.restore();
    remove();
  }
}
