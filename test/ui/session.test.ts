import assert from 'node:assert/strict';
import { appendFile } from 'node:fs/promises';
import { useVsCode } from './useVsCode';

describe('a person who switches accounts and Regions with the keyboard', () => {
  const ui = useVsCode();
  const listings = (): unknown[] =>
    ui.account.emulator.log.filter(({ operation }) => operation === 'ListUserPools');

  it('switches the Region from the status bar', async () => {
    const { workbench } = ui;
    await workbench.focusView('Amplify Auth', 'Cognito');
    await workbench.treeRow(/^User pool perfect,/).waitFor();
    await workbench.statusBarItem('AWS: sample · us-east-1 · dev').waitFor();

    await workbench.runCommand('Amplify: Switch Profile, Region or Environment…');
    await workbench.quickInput.choose(/Another Region/);
    await workbench.quickInput.waitFor('Select Region');
    await workbench.quickInput.fill('ireland');
    await workbench.quickInput.choose(/^eu-west-1/);
    await workbench.treeRow(/^User pool shop-eu,/).waitFor();
    await workbench.statusBarItem('AWS: sample · eu-west-1 · dev').waitFor();
  });

  it('filters the pools while typing, and takes the filter off', async () => {
    const { workbench } = ui;
    await workbench.focusView('Amplify Auth', 'Cognito');
    await workbench.treeRow(/^User pool perfect,/).waitFor();
    await workbench.runCommand('Amplify: Filter…');
    await workbench.quickInput.waitFor('Filter');
    await workbench.quickInput.fill('app-1');
    await workbench.treeRow(/^User pool team-app-10,/).waitFor();
    await workbench.treeRow(/^User pool perfect,/).waitFor({ state: 'detached' });
    await workbench.page.keyboard.press('Enter');
    await workbench.page.getByRole('button', { name: /^Cognito .*filter: app-1/ }).waitFor();

    await workbench.runCommand('Amplify: Clear Filter');
    await workbench.treeRow(/^User pool perfect,/).waitFor();
    assert.equal(listings().length, 1);
  });

  it('finds a pool of another Region by its id', async () => {
    const { workbench } = ui;
    await workbench.focusView('Amplify Auth', 'Cognito');
    await workbench.treeRow(/^User pool perfect,/).waitFor();
    await workbench.runCommand('Amplify: Find by ID or ARN…');
    await workbench.quickInput.waitFor('Find by ID or ARN');
    await workbench.quickInput.enter('eu-west-1_Intranet1');
    const row = workbench.treeRow(/^User pool intranet-eu,/);
    await row.and(workbench.page.locator('[aria-selected=true]')).waitFor();
  });

  it('is asked for an MFA code once, and may refuse', async () => {
    const { workbench, account } = ui;
    const config = account.env.AWS_CONFIG_FILE ?? '';
    await appendFile(
      config,
      `[profile deploy]\nregion = us-east-1\nendpoint_url = ${account.emulator.url}\nsource_profile = sample\n` +
        'role_arn = arn:aws:iam::123456789012:role/deploy\nmfa_serial = arn:aws:iam::123456789012:mfa/jane\n',
    );
    await workbench.focusView('Amplify Auth', 'Cognito');
    await workbench.treeRow(/^User pool perfect,/).waitFor();
    await workbench.runCommand('Amplify: Select Profile…');
    await workbench.quickInput.waitFor('Select Profile');
    await workbench.quickInput.choose(/^deploy/);

    await workbench.quickInput.waitFor('MFA code');
    assert.equal(await workbench.quickInput.box.getAttribute('type'), 'password');
    await workbench.page.keyboard.press('Escape');
    // A second question would stand in the way of this row.
    await workbench.treeRow(/^Error: Signing in was cancelled/).waitFor();
    await workbench.quickInput.box.waitFor({ state: 'hidden' });
    assert.equal(listings().length, 1);
  });
});
