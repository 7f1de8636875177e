import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { importHeadless } from '../support/headlessProject';
import { findAccessibilityProblems } from './axe';
import { ImportSteps } from './importSteps';
import { RepairSteps } from './repairSteps';
import { useVsCode } from './useVsCode';
import { allThemes } from './wizardPage';

const team = 'amplify/team-provider-info.json';

type Values = Readonly<Record<'userPoolId' | 'identityPoolId' | 'authRoleArn', string>>;
type Recorded = Readonly<
  Record<'dev' | 'prod', { readonly categories: { readonly auth: { readonly photoshare: Values } } }>
>;

describe('a person with two environments', () => {
  const ui = useVsCode();

  /** Prod is deployed and imports nothing, as a clone. */
  async function deployProd(): Promise<void> {
    const file = path.join(ui.folder, team);
    const parsed = JSON.parse(await readFile(file, 'utf8')) as Record<string, { awscloudformation: object }>;
    const awscloudformation = JSON.parse(
      JSON.stringify(parsed.dev?.awscloudformation).replaceAll('photoshare-dev', 'photoshare-prod'),
    ) as object;
    await writeFile(file, JSON.stringify({ ...parsed, prod: { awscloudformation } }, null, 2));
  }

  /** Reaches the page's button by keyboard alone, and tells what the clipboard holds then. */
  async function copiedByKeyboard(): Promise<string> {
    const { workbench } = ui;
    const page = workbench.webview();
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Check again' }).focus();
    await workbench.page.keyboard.press('Tab');
    await page.locator('button:focus', { hasText: 'Copy as Markdown' }).waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.page.getByText('Copied as Markdown').waitFor();
    // Only a document with the focus may read the clipboard.
    await workbench.page.keyboard.press('F1');
    const copied = await workbench.page.evaluate<string>('navigator.clipboard.readText()');
    await workbench.page.keyboard.press('Escape');
    return copied;
  }

  /** In all themes; the first picture is that of the documents. */
  async function lookAtPage(name: string, inLight = `${name}-light`): Promise<void> {
    const { workbench } = ui;
    for (const theme of allThemes) {
      await workbench.setTheme(theme);
      assert.deepEqual(await findAccessibilityProblems(await workbench.webviewFrame()), [], theme);
      await workbench.screenshot(theme === 'light' ? inLight : `${name}-${theme}`);
    }
  }

  it('adds the import of the second, switches to it, compares both, mends what is mixed up and checks for drift @screenshot', async () => {
    const { workbench, folder, account } = ui;
    const { quickInput } = workbench;
    const steps = new ImportSteps(workbench);
    await importHeadless(account.emulator.url, folder, 'photoshare');

    await workbench.runCommand('Amplify: Compare Environments');
    const page = workbench.webview();
    await page.getByText(/nothing to compare yet: the project has only the environment "dev"/).waitFor();
    await page.getByText(/^As of /).waitFor();
    assert.equal(await page.getByRole('button', { name: /^Switch to/ }).count(), 0);
    await lookAtPage('one-environment');
    await deployProd();
    await page.getByRole('button', { name: 'Add environment…' }).click();
    await quickInput.waitFor('Add Environment');
    await quickInput.choose(/^prod/);
    await quickInput.waitFor('Add Environment: prod');
    await quickInput.choose(/^Use the same as "dev"/);
    await quickInput.option(/^Record what it imports/).waitFor();
    await quickInput.choose(/^Record what it imports/);
    await steps.write(/into the environment "prod"/, 'Write 2 Files');
    await workbench.notification(/The environment "prod" imports/).waitFor();
    const settings = JSON.parse(await readFile(path.join(folder, '.vscode/settings.json'), 'utf8')) as {
      'amplifyAuth.environments': Record<string, { userPoolId: string; accountId: string }>;
    };
    assert.equal(settings['amplifyAuth.environments']['prod']?.userPoolId, 'us-east-1_Perfect01');
    assert.match(
      await readFile(path.join(folder, team), 'utf8'),
      /"prod"[\s\S]*"userPoolId": "us-east-1_Perfect01"/,
    );

    await workbench.runCommand('Amplify: Select Environment…');
    await quickInput.waitFor('Switch Environment');
    await quickInput.choose(/^prod/);
    await workbench.statusBarItem(/us-east-1 · prod/).waitFor();

    await workbench.runCommand('Amplify: Compare Environments');
    await page.getByRole('heading', { name: 'Compare Environments' }).waitFor();
    await page.getByText(/share the user pool us-east-1_Perfect01/).waitFor();
    await page.getByText('shared with prod').first().waitFor();
    await workbench.runCommand('Notifications: Clear All Notifications');
    assert.equal(await page.getByText(/share the roles/).count(), 1);
    await lookAtPage('environments', 'compare-environments');
    assert.match(await copiedByKeyboard(), /^\|  \| dev \| prod \|[\s\S]*share the roles/);

    // The identity pool is made in AWS, and its import goes on from there.
    const repair = new RepairSteps(workbench);
    await page
      .getByRole('button', { name: 'Make an identity pool with its own roles for "prod"' })
      .first()
      .click();
    await repair.apply(/Make an identity pool with its own roles for "prod"/);
    await steps.write(/into the environment "prod"/, 'Write 2 Files');
    await workbench.notification(/The environment "prod" imports/).waitFor();
    const { dev, prod } = JSON.parse(await readFile(path.join(folder, team), 'utf8')) as Recorded;
    const [own, other] = [prod.categories.auth.photoshare, dev.categories.auth.photoshare];
    assert.equal(own.userPoolId, other.userPoolId);
    assert.notEqual(own.identityPoolId, other.identityPoolId);
    assert.notEqual(own.authRoleArn, other.authRoleArn);

    await page.getByText(/share the roles/).waitFor({ state: 'hidden' });
    await workbench.runCommand('Amplify: Check for Drift');
    await workbench.statusBarItem(/Files, settings and Cognito agree/).waitFor();
  });
});
