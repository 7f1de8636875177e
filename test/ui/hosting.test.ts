import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { GetBranchCommand } from '@aws-sdk/client-amplify';
import { amplifyClient } from '../support/emulatorClients';
import { importHeadless, perfectPayload } from '../support/headlessProject';
import { ImportSteps } from './importSteps';
import { RepairSteps } from './repairSteps';
import { useVsCode } from './useVsCode';

const ids = {
  AMPLIFY_USERPOOL_ID: perfectPayload.userPoolId,
  AMPLIFY_WEBCLIENT_ID: perfectPayload.webClientId,
  AMPLIFY_NATIVECLIENT_ID: perfectPayload.nativeClientId,
  AMPLIFY_IDENTITYPOOL_ID: perfectPayload.identityPoolId,
};
const before = { AMPLIFY_USERPOOL_ID: 'us-east-1_Perfect01', STRIPE_PRICE: 'example-price' };
const title = 'Set the ids of "dev" for photoshare/main';
const place = 'in account 123456789012, us-east-1\\?';

describe('a person who prepares builds by keyboard', () => {
  const ui = useVsCode();
  beforeEach(() => importHeadless(ui.account.emulator.url, ui.folder, 'photoshare'));

  async function variablesOfMain(): Promise<Record<string, string> | undefined> {
    const sdk = amplifyClient(ui.account.emulator);
    const { branch } = await sdk.send(new GetBranchCommand({ appId: 'd2photoshareapp', branchName: 'main' }));
    sdk.destroy();
    return branch?.environmentVariables;
  }

  it('gives a branch of Amplify Hosting the ids of the import, and takes them back', async () => {
    const { workbench } = ui;
    const steps = new RepairSteps(workbench);
    await workbench.runCommand('Amplify: Set Amplify Hosting Variables…');
    await workbench.quickInput.waitFor('Amplify Hosting: Branch');
    await workbench.quickInput.choose(/^main, builds dev · ids incomplete/);
    await steps.shown();
    assert.deepEqual(await variablesOfMain(), before);
    await steps.apply(new RegExp(`${title} ${place}`));
    await steps.done();
    assert.deepEqual(await variablesOfMain(), { ...before, ...ids });

    await workbench.runCommand('Amplify: Undo Last Fix in AWS…');
    await steps.shown();
    await workbench.runCommand('Amplify: Apply Fix…');
    await workbench.answerDialog(new RegExp(`Undo "${title}" ${place}`), 'Undo');
    await workbench.notification(`"${title}" is undone.`).waitFor();
    assert.deepEqual(await variablesOfMain(), before);
  });

  it('sees in the view of imports what each branch lacks', async () => {
    const { workbench } = ui;
    await workbench.focusView('Amplify Auth', 'Workspace Imports');
    await workbench.runCommand('Amplify: Refresh');
    await workbench.focusView('Amplify Auth', 'Workspace Imports');
    await workbench.expandRow(/sample-gen1/);
    await workbench.expandRow(/^Environment dev/);
    await workbench.expandRow(/^Amplify Hosting/);
    await workbench.selectRow(/^Amplify app photoshare/);
    await workbench.selectRow(/^Branch try-out, no ids/);
    await workbench.expandRow(/^Branch main, builds dev · ids incomplete/);
    await workbench.selectRow(/^AMPLIFY_WEBCLIENT_ID, not set/);
    const steps = new RepairSteps(workbench);
    await workbench.selectRow(/^Branch main/);
    await new ImportSteps(workbench).chooseFromMenu('Set Amplify Hosting Variables…');
    await steps.apply(new RegExp(`${title} ${place}`));
    await steps.done();
    await workbench.focusView('Amplify Auth', 'Workspace Imports');
    await workbench.selectRow(/^Branch main, builds dev · ids match/);
  });

  it('gives them to the branch by the quick fix of Problems, and the finding goes', async () => {
    const { workbench } = ui;
    const steps = new RepairSteps(workbench);
    await workbench.focusView('Amplify Auth', 'Cognito');
    await steps.quickFix(/Branch "main" of app "photoshare" lacks/, new RegExp(`^Fix: ${title}`), 'Problems');
    await steps.apply(new RegExp(`${title} ${place}`));
    await steps.done();
    assert.deepEqual(await variablesOfMain(), { ...before, ...ids });
    await workbench.problems();
    await workbench.treeRow(/Branch "main" of app "photoshare" lacks/).waitFor({ state: 'detached' });
  });

  it('writes the ids into a .env file, and takes them back', async () => {
    const { workbench, folder } = ui;
    const file = path.join(folder, '.env');
    const old = '# shared\r\nSTAGE=dev\r\nAMPLIFY_USERPOOL_ID=old # the pool\r\n';
    await writeFile(file, old);
    const steps = new ImportSteps(workbench);
    await workbench.runCommand('Amplify: Prepare CI…');
    await workbench.quickInput.waitFor('Prepare CI: For the build');
    await workbench.quickInput.choose(/^Write a \.env file/);
    await workbench.quickInput.waitFor('Choose the file that the build reads');
    await workbench.quickInput.choose(/^\.env/);
    await steps.write(/Write the ids of the environment "dev" into "\.env"\?/, 'Write 1 File');
    await workbench.notification('".env" has the ids of the environment "dev".').waitFor();
    const { AMPLIFY_USERPOOL_ID, ...others } = ids;
    const added = Object.entries(others).map(([name, value]) => `${name}=${value}\r\n`);
    assert.equal(
      await readFile(file, 'utf8'),
      `# shared\r\nSTAGE=dev\r\nAMPLIFY_USERPOOL_ID=${AMPLIFY_USERPOOL_ID} # the pool\r\n${added.join('')}`,
    );
    await steps.pressInMessage('has the ids of the environment', 'Undo');
    for (let tries = 0; (await readFile(file, 'utf8')) !== old && tries < 50; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    assert.equal(await readFile(file, 'utf8'), old);
  });
});
