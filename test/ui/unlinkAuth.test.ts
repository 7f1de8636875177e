import assert from 'node:assert/strict';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setJson } from '../../src/project/json';
import { readAmplifyFiles } from '../support/amplifyFiles';
import { importHeadless, unlinkHeadless } from '../support/headlessProject';
import { lambdaPaths, withoutLambdaAccess } from '../support/lambdaGolden';
import { makeTemporaryFolder } from '../support/temporaryFolder';
import { ImportSteps } from './importSteps';
import { useVsCode } from './useVsCode';
import { allThemes, WizardPage } from './wizardPage';

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

    // Also after a restart, as long as nobody touched the files.
    await workbench.whenStored('"lastWrite"');
    await workbench.reload();
    await workbench.runCommand('Amplify: Undo Last Import');
    await steps.write(/Take the last change back/, 'Write 4 Files');
    await workbench.treeRow(/^Environment dev, imported as photoshare/).waitFor();
  });

  it('gives a function access with the import, and sees what a push puts on the roles', async () => {
    const { workbench, folder } = ui;
    await addFunctionAndStorage(folder);
    const wizard = new WizardPage(workbench);
    await wizard.open('perfect');
    await wizard.checked();
    const operations = wizard.frame.getByRole('group', { name: /^What function "myfunc" may do/ });
    await wizard.press(operations.getByLabel('read'), 'Space');
    await wizard.press(operations.getByLabel('update'), 'Space');
    await wizard.section('Files to write').getByText('myfunc-cloudformation-template.json').waitFor();
    const roles = wizard.frame.getByText(/A push attaches policies to the role .*storage\/files \(S3Auth/);
    await roles.first().waitFor();
    await operations.scrollIntoViewIfNeeded();
    for (const theme of allThemes) {
      await wizard.assertAccessible('functions', [theme]);
      await workbench.screenshot(`wizard-functions-${theme}`);
    }
    await wizard.press(wizard.button('Import'));
    await new ImportSteps(workbench).previewed();
    await workbench.runCommand('Amplify: Write Files…');
    await workbench.answerDialog(/Import "perfect" into the environment/, /^Write \d+ Files$/);
    await wizard.button('Undo').waitFor();
    const template = await readFile(path.join(folder, lambdaPaths.template), 'utf8');
    assert.match(template, /"Ref": "authphotoshare\w*UserPoolId"/);
    assert.match(template, /cognito-idp:AdminGetUser/);
    assert.match(template, /cognito-idp:AdminUpdateUserAttributes/);
    assert.doesNotMatch(template, /cognito-idp:AdminDeleteUser"/);
  });

  it('has the errors of a CI log explained, and follows a link to what mends one', async () => {
    const { workbench } = ui;
    const { keyboard } = workbench.page;
    await workbench.runCommand('File: New Untitled Text File');
    await workbench.editorTab(/Untitled-1/).waitFor();
    await keyboard.insertText(
      [
        '2026-01-02T03:04:05 [INFO]: # Executing command: amplifyPush --simple',
        '2026-01-02T03:04:09 [WARNING]: ✖ auth headless is missing the following inputParameters userPoolId',
        '2026-01-02T03:04:09 [ERROR]: !!! Build failed',
      ].join('\n'),
    );
    await keyboard.press('Control+a');
    await workbench.runCommand('Amplify: Explain Amplify Error…');
    const report = workbench.webview();
    await report.getByRole('heading', { name: 'Line 2' }).waitFor();
    await workbench.notification('The error is known.').waitFor();
    for (const theme of allThemes) {
      await workbench.setTheme(theme);
      await workbench.screenshot(`explain-error-${theme}`);
    }
    await report
      .getByRole('link', { name: /^User pool, web client and native client are all given/ })
      .click();
    await report.getByRole('heading', { name: 'headless-parameters-are-complete' }).waitFor();
    await report.getByRole('heading', { name: 'With the extension' }).waitFor();
  });

  it('learns that there is nothing to unlink', async () => {
    const { workbench, folder } = ui;
    const before = await readAmplifyFiles(folder);
    await workbench.runCommand('Amplify: Unlink Auth');
    await workbench.notification('The project has no auth resource').waitFor();
    assert.deepEqual(await readAmplifyFiles(folder), before);
  });
});

/** Makes the project one with a function and a bucket. */
async function addFunctionAndStorage(folder: string): Promise<void> {
  const from = withoutLambdaAccess();
  for (const name of [lambdaPaths.template, lambdaPaths.module]) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), from.get(name) ?? '');
  }
  for (const name of [lambdaPaths.meta, lambdaPaths.backendConfig]) {
    const text = await readFile(path.join(folder, name), 'utf8');
    const withFunction = setJson(text, ['function'], { myfunc: { service: 'Lambda', dependsOn: [] } });
    await writeFile(
      path.join(folder, name),
      setJson(withFunction, ['storage'], { files: { service: 'S3', dependsOn: [] } }),
    );
  }
}

/** The files after the command line has unlinked in a copy of the project that has these files. */
async function unlinkedHeadless(
  url: string,
  folder: string,
  imported: Record<string, string>,
): Promise<Record<string, string>> {
  const { path: scratch, remove } = makeTemporaryFolder('unlinked');
  try {
    await cp(folder, scratch, { recursive: true });
    await importHeadless(url, scratch, 'photoshare');
    assert.deepEqual(await readAmplifyFiles(scratch), imported);
    await unlinkHeadless(url, scratch);
    return await readAmplifyFiles(scratch);
  } finally {
    remove();
  }
}
