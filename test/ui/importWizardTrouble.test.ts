import assert from 'node:assert/strict';
import { clientSecret } from '../emulator/sample/aUserPool';
import { poolWithoutClients, poolWithTenFaults } from '../support/troublesomePools';
import { useVsCode } from './useVsCode';
import { allThemes, WizardPage } from './wizardPage';

describe('the page "Import Auth" when something is wrong', () => {
  const ui = useVsCode();

  it('shows ten faults, worst first, each with its ways out, and no secret @screenshot', async () => {
    const { workbench, account } = ui;
    account.emulator.seed(poolWithTenFaults());
    await workbench.setTheme('dark');
    const wizard = new WizardPage(workbench);
    await wizard.open('us-east-1_TenFaults');
    await wizard.checked();

    const findings = wizard.section('Findings');
    const rules = await findings.getByRole('button', { name: /^Explain / }).all();
    const names = new Set(await Promise.all(rules.map((rule) => rule.getAttribute('aria-label'))));
    assert.ok(names.size >= 10, [...names].join('\n'));
    const html = await wizard.frame.locator('body').innerHTML();
    assert.ok(!html.includes(clientSecret('tennative')));
    await wizard.assertAccessible('findings', allThemes);
    await wizard.setTheme('dark');
    await findings.getByRole('listitem').nth(1).scrollIntoViewIfNeeded();
    await workbench.screenshot('import-wizard-findings');

    const all = await findings.getByRole('listitem').count();
    await wizard.press(findings.getByRole('button', { name: /^\d+ errors?$/ }));
    await findings.getByRole('heading', { name: /warnings?$/ }).waitFor({ state: 'detached' });
    assert.ok((await findings.getByRole('listitem').count()) < all);
    const native = wizard.frame.getByRole('radio', { name: 'Use "ten-web" as the native client' });
    await wizard.press(native, 'ArrowUp');
    await wizard
      .section('App clients')
      .getByText(/Unlike the web client: .*callback URLs/)
      .waitFor();

    await wizard.press(findings.getByRole('button', { name: 'Explain client-allows-srp-sign-in' }));
    await workbench.editorTab(/client-allows-srp-sign-in/).waitFor();
  });

  it('reflows in a window of 320 pixels', async () => {
    const { workbench, account } = ui;
    account.emulator.seed(poolWithTenFaults());
    const wizard = new WizardPage(workbench);
    await wizard.open('us-east-1_TenFaults');
    await wizard.checked();
    await workbench.runCommand('View: Close Primary Side Bar');
    await workbench.page.emulateMedia({ reducedMotion: 'reduce' });
    // What stands beside the page takes 52 pixels.
    await workbench.page.setViewportSize({ width: 372, height: 800 });
    const width = await (await workbench.webviewFrame()).evaluate<number>('innerWidth');
    assert.ok(width <= 330, `the page is ${width} pixels wide`);
    await wizard.assertAccessible('narrow', ['dark', 'highContrastLight']);
    await workbench.page.setViewportSize({ width: 1280, height: 800 });
  });

  it('says which permission is missing to read identity pools, and imports the user pool alone', async () => {
    const { workbench, account } = ui;
    account.emulator.faults.add({ kind: 'denied', operation: 'ListIdentityPools' });
    const wizard = new WizardPage(workbench);
    await wizard.open('perfect');
    await wizard.checked();
    assert.ok(await wizard.frame.getByLabel('User pool only').isChecked());
    await wizard.press(wizard.frame.getByLabel('User pool only'), 'ArrowDown');
    await wizard.section('Identity pool').getByText('allow cognito-identity:ListIdentityPools').waitFor();
    await wizard.assertAccessible('denied');
  });

  it('goes on after a login that expired half-way, from where it stopped', async () => {
    const { workbench, account } = ui;
    account.emulator.faults.add({ kind: 'expired', operation: 'DescribeUserPoolClient' });
    const wizard = new WizardPage(workbench);
    await wizard.open('perfect');
    await wizard.button('Sign in').waitFor();
    await wizard.section('Resource').getByText('perfect-example').waitFor();
    await wizard.assertAccessible('expired', ['dark', 'highContrast']);

    account.emulator.faults.clear();
    await wizard.press(wizard.button('Try again'));
    await wizard.checked();
    await wizard
      .section('App clients')
      .getByRole('rowheader', { name: /^perfect-web/ })
      .waitFor();
    await wizard.frame
      .getByRole('heading', { name: /^4 Findings/ })
      .and(wizard.frame.locator(':focus'))
      .waitFor();
    const described = account.emulator.log.filter(({ operation }) => operation === 'DescribeUserPool');
    assert.equal(described.length, 1);
  });

  it('fails with the way out when nothing can be read, and is calm about throttling', async () => {
    const { workbench, account } = ui;
    account.emulator.faults.add({ kind: 'expired', operation: 'DescribeUserPool' });
    const wizard = new WizardPage(workbench);
    await wizard.open('perfect');
    await wizard.button('Sign in').waitFor();
    await wizard.assertAccessible('failed', ['dark', 'light']);

    account.emulator.faults.clear();
    account.emulator.faults.add({ kind: 'throttle', operation: 'DescribeUserPoolClient', times: 3 });
    await wizard.press(wizard.button('Try again'));
    await wizard.checked();
    assert.equal(await wizard.frame.getByRole('alert').count(), 0);
    await wizard.button('Import').and(wizard.frame.locator(':enabled')).waitFor();
  });

  it('shows what it reads, stops when told to, and shows a pool without clients', async () => {
    const { workbench, account } = ui;
    account.emulator.seed(poolWithoutClients());
    account.emulator.faults.add({ kind: 'latency', ms: 600_000, operation: 'ListUserPoolClients' });
    const wizard = new WizardPage(workbench);
    await wizard.open('us-east-1_NoClients');
    await wizard.frame.getByRole('progressbar').waitFor();
    await wizard.assertAccessible('loading', ['dark', 'highContrast']);
    await wizard.press(wizard.button('Cancel'));
    await wizard.frame.getByRole('alert').getByText('Reading was stopped.').waitFor();

    account.emulator.faults.clear();
    await wizard.press(wizard.button('Try again'));
    await wizard.checked();
    await wizard.section('App clients').getByText('The user pool has no app client.').waitFor();
    await wizard.frame.getByText('1 finding stops the import.').waitFor();
    await wizard.assertAccessible('empty');
  });
});
