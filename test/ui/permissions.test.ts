import assert from 'node:assert/strict';
import { useVsCode } from './useVsCode';

describe('a person who wants to know what they may do', () => {
  const ui = useVsCode();

  it('gets the IAM policy for repairs of one user pool in an editor', async () => {
    const { workbench } = ui;
    await workbench.runCommand('Amplify: Generate IAM Policy…');
    await workbench.quickInput.waitFor('IAM Policy');
    await workbench.quickInput.chooseSeveral([/^Fix/]);
    await workbench.quickInput.waitFor('Which user pool is it for?');
    await workbench.quickInput.choose(/^perfect/);
    await workbench.notification('The policy is in the editor').waitFor();
    const editor = workbench.page.locator('.monaco-editor[role=code]').first();
    await editor.getByText('"Version"').waitFor();
    await workbench.page.keyboard.press('Control+Home');
    await editor.getByText('ListUserPools').waitFor();
  });

  it('sees as a table what is denied', async () => {
    const { workbench, account } = ui;
    account.emulator.allowOnly([
      'cognito-idp:*',
      'cognito-identity:List*',
      'cognito-identity:Describe*',
      'iam:SimulatePrincipalPolicy',
    ]);
    try {
      await workbench.runCommand('Amplify: Test Permissions…');
      await workbench.quickInput.waitFor('IAM Policy');
      await workbench.quickInput.chooseSeveral([/^Fix/]);
      await workbench.quickInput.waitFor('Which user pool is it for?');
      await workbench.quickInput.choose(/^perfect/);
      await workbench.notification(/\d+ permissions are denied/).waitFor();
      const page = workbench.webview();
      await page.getByRole('heading', { name: 'Permissions' }).waitFor();
      const row = (name: RegExp) => page.getByRole('row', { name }).first();
      await row(/cognito-idp:UpdateUserPoolClient .* allowed/).waitFor();
      await row(/iam:PassRole .* denied/).waitFor();
      const written = account.emulator.log.filter(({ operation }) =>
        /^(Create|Update|Set|Delete|Add)/.test(operation),
      );
      assert.deepEqual(written, []);
    } finally {
      account.emulator.allowOnly(undefined);
    }
  });
});
