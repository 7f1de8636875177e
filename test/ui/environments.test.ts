import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { importHeadless } from '../support/headlessProject';
import { findAccessibilityProblems } from './axe';
import { ImportSteps } from './importSteps';
import { useVsCode } from './useVsCode';
import { allThemes } from './wizardPage';

const team = 'amplify/team-provider-info.json';

describe('a person with two environments', () => {
  const ui = useVsCode();

  /** The project has imported "perfect" in dev; prod is deployed and imports nothing, as a clone. */
  async function withProd(): Promise<void> {
    const { folder, account } = ui;
    await importHeadless(account.emulator.url, folder, 'photoshare');
    const file = path.join(folder, team);
    const parsed = JSON.parse(await readFile(file, 'utf8')) as Record<string, { awscloudformation: object }>;
    const awscloudformation = JSON.parse(
      JSON.stringify(parsed.dev?.awscloudformation).replaceAll('photoshare-dev', 'photoshare-prod'),
    ) as object;
    await writeFile(file, JSON.stringify({ ...parsed, prod: { awscloudformation } }, null, 2));
  }

  it('adds the import of the second, switches to it, compares both and checks for drift', async () => {
    await withProd();
    const { workbench, folder } = ui;
    const { quickInput } = workbench;
    const steps = new ImportSteps(workbench);

    await workbench.runCommand('Amplify: Add Environment…');
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
    const page = workbench.webview();
    await page.getByRole('heading', { name: 'Compare Environments' }).waitFor();
    await page.getByText(/^As of /).waitFor();
    await page.getByText(/share the user pool us-east-1_Perfect01/).waitFor();
    await page.getByText('shared with prod').first().waitFor();
    for (const theme of allThemes) {
      await workbench.setTheme(theme);
      assert.deepEqual(await findAccessibilityProblems(await workbench.webviewFrame()), [], theme);
      await workbench.screenshot(`environments-${theme}`);
    }

    await workbench.runCommand('Amplify: Check for Drift');
    await workbench.notification(/share the role/).waitFor();
  });
});
