import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { UpdateUserPoolClientCommand } from '@aws-sdk/client-cognito-identity-provider';
import { clientId, oauthAt } from '../emulator/sample/aUserPool';
import { accountState, changedThings } from '../support/accountState';
import { userPoolsClient } from '../support/emulatorClients';
import { RepairSteps } from './repairSteps';
import { useVsCode, type UiFixture } from './useVsCode';
import { WizardPage } from './wizardPage';

const userPoolId = 'us-east-1_NotLinked';
const link = 'Let identity pool "client_not_linked" trust app client "not-linked-web"';

/** Opens the page of a pool whose app client is not linked, and shows what the fix would change. */
async function showFix({ workbench }: UiFixture): Promise<RepairSteps> {
  const wizard = new WizardPage(workbench);
  const steps = new RepairSteps(workbench);
  await wizard.openById(userPoolId);
  await wizard.checked();
  await wizard.press(wizard.button(`Fix: ${link}…`).first());
  await steps.shown();
  return steps;
}

describe('a person whose changes in AWS are guarded', () => {
  const ui = useVsCode();
  let before: Awaited<ReturnType<typeof accountState>>;

  beforeEach(async () => {
    before = await accountState(ui.account.emulator, userPoolId);
  });

  const changed = async () => changedThings(before, await accountState(ui.account.emulator, userPoolId));

  it('reads which permission is missing, and can copy a policy for it', async () => {
    const { workbench, account } = ui;
    const steps = await showFix(ui);
    account.emulator.allowOnly([
      'sts:GetCallerIdentity',
      'cognito-idp:DescribeUserPoolClient',
      'cognito-identity:DescribeIdentityPool',
    ]);
    await steps.apply(/trust app client/);
    const message = workbench.notification(/cognito-identity:UpdateIdentityPool/);
    await message.getByRole('button', { name: 'Copy Policy' }).waitFor();
    await message.filter({ hasText: 'Nothing was changed.' }).waitFor();
    account.emulator.allowOnly(undefined);
    assert.deepEqual(await changed(), []);
  });

  it('sees the new difference when somebody changed the app client meanwhile', async () => {
    const { workbench, account } = ui;
    const wizard = new WizardPage(workbench);
    const steps = new RepairSteps(workbench);
    await wizard.openById('us-east-1_NoSignOut');
    await wizard.checked();
    await wizard.press(wizard.button('Fix: Add a sign-out URL…').first());
    await steps.answer(/Sign-out URL/, 'https://nosignout.example.com/signout/');
    await steps.shown();
    const sdk = userPoolsClient(account.emulator);
    await sdk.send(
      new UpdateUserPoolClientCommand({
        UserPoolId: 'us-east-1_NoSignOut',
        ClientId: clientId('nosignoutweb'),
        ...oauthAt('nosignout.example.com'),
        ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
        LogoutURLs: ['https://somebody.example.com/'],
      }),
    );
    sdk.destroy();
    await steps.apply(/Add a sign-out URL/);
    await workbench.notification('AWS changed meanwhile, so nothing was applied.').waitFor();
    await steps.apply(/Add a sign-out URL/);
    await steps.done();
    const state = await accountState(account.emulator, 'us-east-1_NoSignOut');
    assert.deepEqual((state['app client no-sign-out-web'] as { LogoutURLs: string[] }).LogoutURLs, [
      'https://somebody.example.com/',
      'https://nosignout.example.com/signout/',
    ]);
  });

  it('types the name of the user pool in an account marked as production', async () => {
    const { workbench, vsCode } = ui;
    await vsCode.writeSettings({ 'amplifyAuth.productionAccounts': ['123456789012'] });
    const steps = await showFix(ui);
    await steps.apply(/trust app client/);
    await workbench.quickInput.waitFor(/marked as production/);
    await workbench.quickInput.enter('another-pool');
    await workbench.page.getByText('This is not the name of the user pool.').waitFor();
    assert.deepEqual(await changed(), []);
    await workbench.quickInput.enter('client-not-linked');
    await steps.done();
    assert.deepEqual(await changed(), ['identity pool client_not_linked']);
  });

  it('can only copy in a read-only account, whatever the workspace says', async () => {
    const { workbench, vsCode, folder } = ui;
    await mkdir(path.join(folder, '.vscode'), { recursive: true });
    await writeFile(
      path.join(folder, '.vscode', 'settings.json'),
      JSON.stringify({ 'amplifyAuth.readOnlyAccounts': [] }),
    );
    await vsCode.writeSettings({ 'amplifyAuth.readOnlyAccounts': ['123456789012'] });
    await showFix(ui);
    await workbench.notification(/123456789012 is marked as read-only/).waitFor();
    const offered = await workbench.findCommands('Amplify:');
    assert.ok(
      offered.some((title) => title.includes('Copy AWS CLI Commands')),
      offered.join(),
    );
    assert.ok(!offered.some((title) => title.includes('Apply Fix')), offered.join());
  });
});

describe('a person in a workspace that is not trusted', () => {
  const ui = useVsCode({ trust: false });

  it('can look at a fix and copy its commands, not apply it', async () => {
    const { workbench } = ui;
    await showFix(ui);
    await workbench.notification(/workspace you do not trust/).waitFor();
    const offered = await workbench.findCommands('Amplify:');
    assert.ok(
      offered.some((title) => title.includes('Copy AWS CLI Commands')),
      offered.join(),
    );
    assert.ok(!offered.some((title) => title.includes('Apply Fix')), offered.join());
  });
});
