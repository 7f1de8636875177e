import assert from 'node:assert/strict';
import { useVsCode } from './useVsCode';

describe('a person who browses Cognito with the keyboard', () => {
  const ui = useVsCode();

  it('finds a pool with its app clients, after one request for the list @screenshot', async () => {
    const { workbench, account } = ui;
    await workbench.setTheme('dark');
    assert.deepEqual(account.emulator.log, []);

    await workbench.focusView('Amplify Auth', 'Cognito');
    await workbench.expandRow(/^User pool perfect,/);
    await workbench.expandRow(/^App clients/);

    await workbench
      .treeRow(/^App client .*web/i)
      .first()
      .waitFor();
    const listings = account.emulator.log.filter(({ operation }) => operation === 'ListUserPools');
    assert.equal(listings.length, 1);
    await workbench.screenshot('cognito-tree');
  });

  it('reaches the pools of the second page', async () => {
    const { workbench } = ui;
    await workbench.focusView('Amplify Auth', 'Cognito');
    await workbench.selectRow(/^Load more/i);
    await workbench.page.keyboard.press('Enter');
    // The last pool of the sample.
    await workbench.selectRow(/^User pool team-app-70,/);
    const listings = ui.account.emulator.log.filter(({ operation }) => operation === 'ListUserPools');
    assert.equal(listings.length, 2);
  });

  it('sees why nothing can be listed when AWS denies it, and tries again', async () => {
    const { workbench, account } = ui;
    account.emulator.allowOnly(['sts:GetCallerIdentity']);
    await workbench.focusView('Amplify Auth', 'Cognito');
    await workbench.page.getByText('cognito-idp:ListUserPools').first().waitFor();

    account.emulator.allowOnly(undefined);
    await workbench.runCommand('Amplify: Refresh');
    await workbench.treeRow(/^User pool perfect,/).waitFor();
  });
});
