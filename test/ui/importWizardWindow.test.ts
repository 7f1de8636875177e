import assert from 'node:assert/strict';
import { appendFile } from 'node:fs/promises';
import { readAmplifyFiles } from '../support/amplifyFiles';
import { ImportSteps } from './importSteps';
import { useVsCode } from './useVsCode';
import { WizardPage } from './wizardPage';

describe('the page "Import Auth" in a window where other things happen', () => {
  const ui = useVsCode();

  it('goes on by itself once a login that expired half-way is renewed', async () => {
    const { workbench, account } = ui;
    account.emulator.faults.add({ kind: 'expired', operation: 'DescribeUserPoolClient' });
    const wizard = new WizardPage(workbench);
    await wizard.open('perfect');
    await wizard.button('Sign in').waitFor();

    account.emulator.faults.clear();
    await appendFile(account.env.AWS_SHARED_CREDENTIALS_FILE ?? '', '\n');
    await wizard.checked();
    await wizard
      .section('App clients')
      .getByRole('rowheader', { name: /^perfect-web/ })
      .waitFor();
    await wizard.button('Sign in').waitFor({ state: 'detached' });
    const read = account.emulator.log.filter(({ operation }) => operation === 'DescribeIdentityPool');
    assert.equal(new Set(read.map(({ input }) => JSON.stringify(input))).size, read.length, 'read twice');
  });

  it('begins again when the window is reloaded while it reads', async () => {
    const { workbench, account } = ui;
    account.emulator.faults.add({ kind: 'latency', ms: 600_000, operation: 'ListUserPoolClients' });
    const wizard = new WizardPage(workbench);
    await wizard.open('perfect');
    await wizard.frame.getByRole('progressbar').waitFor();
    await wizard.press(wizard.frame.getByText('Which categories will you use?'));
    await wizard.press(wizard.frame.getByLabel('API with user pool authorization'), 'Space');
    await workbench.whenStored('"categories":["userPoolApi"]');
    await workbench.reload();
    account.emulator.faults.clear();
    await wizard.checked();
    assert.ok(await wizard.frame.getByLabel('API with user pool authorization').isChecked());
    assert.ok(await wizard.frame.getByLabel('User pool only').isChecked());
  });

  it('has one panel for each user pool, each with its own choice', async () => {
    const { workbench } = ui;
    const wizard = new WizardPage(workbench);
    await wizard.open('perfect');
    await wizard.checked();
    await wizard.press(wizard.frame.getByLabel('User pool and identity pool'), 'ArrowUp');
    await wizard.section('Identity pool').getByText('Not part of this import.').waitFor();
    await wizard.open('oauth-mismatch');
    await wizard.checked();
    await wizard
      .section('App clients')
      .getByRole('rowheader', { name: /^mismatch-web/ })
      .waitFor();

    await wizard.open('perfect');
    await wizard.checked();
    await wizard.section('Identity pool').getByText('Not part of this import.').waitFor();
    assert.equal(await workbench.editorTab(/^Import Auth: /).count(), 2);
  });

  it('opens from the tree and from the status bar', async () => {
    const { workbench } = ui;
    const wizard = new WizardPage(workbench);
    await workbench.focusView('Amplify Auth', 'Cognito');
    await workbench.selectRow(/^User pool perfect,/);
    await new ImportSteps(workbench).chooseFromMenu('Import Auth');
    await wizard.frame.getByRole('heading', { level: 1, name: 'Import Auth: perfect' }).waitFor();
    await workbench.runCommand('View: Close Editor');

    await workbench.runCommand('Amplify: Switch Profile, Region or Environment…');
    await workbench.quickInput.choose(/Import Auth…/);
    await workbench.quickInput.choose(/^perfect,/);
    await wizard.frame.getByRole('heading', { level: 1, name: 'Import Auth: perfect' }).waitFor();
  });

  it('opens from Problems with what the quick fix there chooses', async () => {
    const { workbench, folder } = ui;
    const before = await readAmplifyFiles(folder);
    await workbench.focusView('Amplify Auth', 'Cognito');
    await workbench.selectRow(/^User pool native-client-with-secret,/);
    const steps = new ImportSteps(workbench);
    await steps.chooseFromMenu('Open Settings');
    await workbench.editorTab(/us-east-1_NatSecret/).waitFor();
    const rows = await workbench.problems();
    await rows.filter({ hasText: 'The secret of app client "app-native"' }).waitFor();
    await workbench.runCommand('Problems: Focus on Problems View');
    await workbench.selectRow(/The secret of app client "app-native"/);
    await steps.chooseFromMenu('Use app client "app-web" for the native app: import…', 'Control+.');

    const wizard = new WizardPage(workbench);
    await wizard.checked();
    const native = wizard.frame.getByRole('radio', { name: 'Use "app-web" as the native client' });
    assert.ok(await native.isChecked());
    await wizard.section('App clients').getByText('One app client serves web and native apps.').waitFor();
    assert.deepEqual(await readAmplifyFiles(folder), before);
  });
});

describe('the page "Import Auth" in an untrusted window', () => {
  const ui = useVsCode({ trust: false });

  it('checks, writes nothing, and leads to where the workspace can be trusted', async () => {
    const { workbench, folder } = ui;
    const before = await readAmplifyFiles(folder);
    const wizard = new WizardPage(workbench);
    await wizard.open('perfect');
    await wizard.checked();
    await wizard.frame.getByText('This workspace is not trusted: trust it to write files.').first().waitFor();
    assert.ok(await wizard.button('Import').isDisabled());
    await wizard.assertAccessible('untrusted', ['light']);
    await wizard.press(wizard.button('Manage workspace trust'));
    await workbench.page.getByText('You are in Restricted Mode').waitFor();
    assert.deepEqual(await readAmplifyFiles(folder), before);
  });
});

describe('the page "Import Auth" in a window without an Amplify project', () => {
  const ui = useVsCode({ workspace: 'session' });

  it('checks the pool, and says that somewhere to write has to be chosen', async () => {
    const { workbench } = ui;
    const wizard = new WizardPage(workbench);
    await wizard.open('wrong-trust-policy');
    await wizard.checked();
    await wizard.section('Resource').getByText('There is no Amplify project in this window.').waitFor();
    await wizard
      .section('Findings')
      .getByText(/^Role "amplify-badtrust-prod-10115-authRole" trusts/)
      .waitFor();
    await wizard.frame.getByText('Choose where to import to in section 1.').first().waitFor();
    assert.ok(await wizard.button('Preview changes').isDisabled());
    await wizard.assertAccessible('no project', ['dark']);
  });
});

describe('the page "Import Auth" in Japanese', () => {
  const ui = useVsCode({ language: 'ja' });

  it('speaks Japanese in every part: the page, the extension and the rules', async () => {
    const { workbench } = ui;
    await workbench.runCommand('Amplify: 認証のインポート');
    await workbench.quickInput.choose(/^perfect,/);
    const { frame } = new WizardPage(workbench);
    await frame.getByRole('heading', { level: 1, name: '認証のインポート: perfect' }).waitFor();
    // From the page, from the state the extension makes, from a rule.
    await frame.getByRole('heading', { name: /検出結果/ }).waitFor();
    await frame.getByText('どのカテゴリーを使いますか?').waitFor();
    await frame.getByRole('button', { name: '変更をプレビュー' }).waitFor();
    await frame.getByText(/時点/).first().waitFor();
    assert.equal(await frame.locator('html').getAttribute('lang'), 'ja');
    const text = await frame.locator('main').innerText();
    const english = text.split('\n').filter((line) => /^[A-Z][a-z]+( [a-z]+){2,}/.test(line));
    assert.deepEqual(english, []);
  });
});
