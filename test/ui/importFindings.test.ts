import assert from 'node:assert/strict';
import { clientId } from '../emulator/sample/aUserPool';
import { readAmplifyFiles } from '../support/amplifyFiles';
import { ImportSteps } from './importSteps';
import { useVsCode } from './useVsCode';

const parametersIn = (files: Record<string, string>): string =>
  Object.entries(files).find(([path]) => path.endsWith('/parameters.json'))?.[1] ?? '';

describe('a person whose user pool does not fit', () => {
  const ui = useVsCode();

  it('reads why a pool without public app client is refused, and takes another one', async () => {
    const { workbench } = ui;
    const steps = new ImportSteps(workbench);
    await steps.chooseUserPool('no-public-client');
    await workbench.quickInput.option(/^Every app client of the user pool has a client secret/).waitFor();
    await steps.answer('Import Auth', /^Choose another user pool/);
    await steps.answer('Import Auth: User pool', /^perfect,/);
    await workbench.quickInput.waitFor('Import Auth: Web app client');
  });

  it('uses one app client for both when the OAuth settings of two differ @screenshot', async () => {
    const { workbench, folder } = ui;
    await workbench.setTheme('dark');
    const before = await readAmplifyFiles(folder);
    const steps = new ImportSteps(workbench);
    await steps.chooseUserPool('oauth-mismatch');
    await steps.answer('Import Auth: Web app client', /^mismatch-web,/);
    await steps.answer('Import Auth: Native app client', /^mismatch-native,/);
    await workbench.quickInput
      .option(/differ between the app clients/)
      .first()
      .waitFor();
    assert.ok(!(await workbench.quickInput.labels()).some((label) => label.startsWith('Import anyway')));
    await workbench.screenshot('import-refused');
    assert.deepEqual(await readAmplifyFiles(folder), before);
    await steps.answer('Import Auth', /^Use app client "mismatch-web" for both/);
    await steps.write(/Import "oauth-mismatch"/, 'Write 7 Files');
    await workbench.notification('Imported "oauth-mismatch"').waitFor();
    const team = (await readAmplifyFiles(folder))['amplify/team-provider-info.json'] ?? '';
    assert.match(team, new RegExp(`"webClientId": "${clientId('oauthdiffweb')}"`));
    assert.match(team, new RegExp(`"nativeClientId": "${clientId('oauthdiffweb')}"`));
  });

  it('imports the user pool only when the identity pool has no role for guests', async () => {
    const { workbench, folder } = ui;
    const steps = new ImportSteps(workbench);
    await steps.chooseUserPool('no-unauthenticated-role');
    await workbench.quickInput.option(/has no role for guests/).waitFor();
    await steps.answer('Import Auth', /^Import the user pool only/);
    await steps.write(/Import "no-unauthenticated-role"/, 'Write 7 Files');
    await workbench.notification('Imported "no-unauthenticated-role"').waitFor();
    assert.match(parametersIn(await readAmplifyFiles(folder)), /"authSelections": "userPoolOnly"/);
  });

  it('goes on with "Import anyway" where Amplify accepts what will not work', async () => {
    const { workbench } = ui;
    const steps = new ImportSteps(workbench);
    await steps.chooseUserPool('client-not-linked');
    await steps.answer('Import Auth: Web app client', /^not-linked-web,/);
    await steps.answer('Import Auth: Native app client', /^not-linked-old,/);
    await workbench.quickInput.option(/does not trust app client "not-linked-web"/).waitFor();
    await steps.answer('Import Auth', /^Import anyway/);
    await steps.previewed();
    await workbench.runCommand('Amplify: Write Files…');
    await workbench.dialog(/✖ .*does not trust app client "not-linked-web"/).waitFor();
    await workbench.answerDialog(/Import "client-not-linked"/, 'Cancel');
  });

  it('sees an expired login in the list with the way to sign in, and tries again', async () => {
    const { workbench, account } = ui;
    const steps = new ImportSteps(workbench);
    await steps.start();
    await workbench.quickInput.option(/^User pool only/).waitFor();
    account.emulator.faults.add({ kind: 'expired' });
    await steps.answer('Import Auth: Kind of import', /^User pool only/);
    await workbench.quickInput.option(/^Sign In/).waitFor();
    account.emulator.faults.clear();
    await workbench.quickInput.choose(/^Try again/);
    await workbench.quickInput.option(/^perfect,/).waitFor();
  });

  it('reads which permission is missing, and tries again', async () => {
    const { workbench, account } = ui;
    const steps = new ImportSteps(workbench);
    account.emulator.allowOnly(['sts:GetCallerIdentity']);
    await steps.start();
    await steps.answer('Import Auth: Kind of import', /^User pool only/);
    await workbench.quickInput
      .option(/cognito-idp:ListUserPools/)
      .first()
      .waitFor();
    account.emulator.allowOnly(undefined);
    await workbench.quickInput.choose(/^Try again/);
    await workbench.quickInput.option(/^perfect,/).waitFor();
  });
});

describe('a person in an untrusted workspace', () => {
  const ui = useVsCode({ trust: false });

  it('browses, but writes nothing, and is led to where the workspace can be trusted', async () => {
    const { workbench, folder } = ui;
    const before = await readAmplifyFiles(folder);
    await workbench.focusView('Amplify Auth', 'Cognito');
    await workbench.treeRow(/^User pool perfect,/).waitFor();
    const steps = new ImportSteps(workbench);
    for (const title of ['Amplify: Unlink Auth', 'Amplify: Import Auth with Quick Picks…']) {
      await workbench.runCommand(title);
      await workbench.notification('a workspace you do not trust').waitFor();
      await workbench.runCommand('Notifications: Clear All Notifications');
    }
    await steps.start();
    await steps.pressInMessage('a workspace you do not trust', 'Manage Workspace Trust');
    await workbench.page.getByText('You are in Restricted Mode').waitFor();
    assert.deepEqual(await readAmplifyFiles(folder), before);
  });
});
