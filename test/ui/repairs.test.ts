import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { accountState, changedThings } from '../support/accountState';
import { ImportSteps } from './importSteps';
import { RepairSteps } from './repairSteps';
import { useVsCode } from './useVsCode';
import { WizardPage } from './wizardPage';

const place = 'in account 123456789012, us-east-1\\?';

describe('a person who mends in the wizard what does not fit', () => {
  const ui = useVsCode();

  /** Opens a pool's page, makes one fix there, and says what that changed in the account. */
  async function fix(
    userPoolId: string,
    { button, answers = [] }: { button: string; answers?: readonly [RegExp, string][] },
  ) {
    const { workbench, account } = ui;
    const wizard = new WizardPage(workbench);
    const steps = new RepairSteps(workbench);
    const before = await accountState(account.emulator, userPoolId);
    await wizard.openById(userPoolId);
    await wizard.checked();
    await wizard.press(wizard.button(`Fix: ${button}…`).first());
    for (const [title, text] of answers) await steps.answer(title, text);
    await steps.shown();
    await workbench.screenshot('fix-in-aws');
    assert.deepEqual(changedThings(before, await accountState(account.emulator, userPoolId)), []);
    await steps.apply(new RegExp(`${button} ${place}`));
    await steps.done();
    await wizard.checked();
    const after = await accountState(account.emulator, userPoolId);
    return { wizard, steps, before, after, changed: changedThings(before, after) };
  }

  /** Writes the import that the page shows, which nothing may stop. */
  async function importIt(wizard: WizardPage, pool: string): Promise<void> {
    const { workbench } = ui;
    await wizard.press(wizard.button('Import'));
    await workbench.notification('Nothing is written yet').waitFor();
    await workbench.runCommand('Amplify: Write Files…');
    await workbench.answerDialog(new RegExp(`Import "${pool}" into the environment`), /^Write \d Files$/);
    await wizard.announced('Imported.').waitFor({ state: 'attached' });
  }

  it('adds a sign-out URL, imports, and takes the URL back after a reload @screenshot', async () => {
    const { workbench, account } = ui;
    await workbench.setTheme('dark');
    const url = 'https://nosignout.example.com/signout/';
    const { wizard, steps, before, changed, after } = await fix('us-east-1_NoSignOut', {
      button: 'Add a sign-out URL',
      answers: [[/Add a sign-out URL: Sign-out URL/, url]],
    });
    assert.deepEqual(changed, ['app client no-sign-out-web']);
    assert.deepEqual((after['app client no-sign-out-web'] as { LogoutURLs: string[] }).LogoutURLs, [url]);
    assert.equal(await wizard.button('Fix: Add a sign-out URL…').count(), 0);
    await importIt(wizard, 'no-sign-out-url');

    await workbench.reload();
    await workbench.runCommand('Amplify: Undo Last Fix in AWS…');
    await steps.shown();
    await workbench.runCommand('Amplify: Apply Fix…');
    await workbench.answerDialog(new RegExp(`Undo "Add a sign-out URL" ${place}`), 'Undo');
    await workbench.notification('"Add a sign-out URL" is undone.').waitFor();
    assert.deepEqual(changedThings(before, await accountState(account.emulator, 'us-east-1_NoSignOut')), []);
  });

  it('lets the identity pool trust the app client', async () => {
    const { wizard, changed } = await fix('us-east-1_NotLinked', {
      button: 'Let identity pool "client_not_linked" trust app client "not-linked-web"',
    });
    assert.deepEqual(changed, ['identity pool client_not_linked']);
    await importIt(wizard, 'client-not-linked');
  });

  it('gives guests a role', async () => {
    const { wizard, changed } = await fix('us-east-1_NoUnauth1', {
      button: 'Create a role for guests',
      answers: [[/Name of the new role/, 'amplify-nounauth-prod-10114-unauthRole']],
    });
    assert.deepEqual(changed, [
      'role amplify-nounauth-prod-10114-unauthRole',
      'roles of no_unauthenticated_role',
    ]);
    await importIt(wizard, 'no-unauthenticated-role');
  });

  it('lets a role trust the identity pool', async () => {
    const { wizard, changed } = await fix('us-east-1_BadTrust1', {
      button: 'Let role "amplify-badtrust-prod-10115-authRole" trust identity pool "wrong_trust"',
    });
    assert.deepEqual(changed, ['role amplify-badtrust-prod-10115-authRole']);
    await importIt(wizard, 'wrong-trust-policy');
  });

  it('creates a public app client, which is chosen for the web', async () => {
    const { wizard, changed } = await fix('us-east-1_NoPublic1', {
      button: 'Create a web app client without secret',
      answers: [[/Name of the new app client/, 'for-the-web']],
    });
    assert.deepEqual(changed, ['app client for-the-web']);
    await wizard.frame
      .getByRole('radio', { name: /for-the-web/ })
      .first()
      .waitFor();
    await importIt(wizard, 'no-public-client');
  });
});

describe('a person who mends in the editor what does not fit', () => {
  const ui = useVsCode();
  const userPoolId = 'us-east-1_NoSignOut';

  for (const where of ['editor', 'Problems'] as const) {
    it(`adds a sign-out URL by the quick fix of ${where}, and the finding goes`, async () => {
      const { workbench, account } = ui;
      const steps = new RepairSteps(workbench);
      const before = await accountState(account.emulator, userPoolId);
      await steps.openSettings(/^User pool no-sign-out-url,/);
      await steps.quickFix(/has no sign-out URL/, /^Fix: Add a sign-out URL/, where);
      await steps.answer(/Sign-out URL/, 'https://nosignout.example.com/signout/');
      await steps.apply(new RegExp(`Add a sign-out URL ${place}`));
      await steps.done();
      const after = await accountState(account.emulator, userPoolId);
      assert.deepEqual(changedThings(before, after), ['app client no-sign-out-web']);
      await workbench.problems();
      await workbench.treeRow(/callback URLs/).waitFor();
      await workbench.treeRow(/has no sign-out URL/).waitFor({ state: 'detached' });
    });
  }

  it('meets the same plan from the editor, from Problems and from the wizard', async () => {
    const { workbench, account } = ui;
    const steps = new RepairSteps(workbench);
    const wizard = new WizardPage(workbench);
    const url = 'https://nosignout.example.com/signout/';
    const untouched = await accountState(account.emulator, userPoolId);
    const planOf = async (start: () => Promise<void>) => {
      await start();
      await steps.answer(/Sign-out URL/, url);
      const plan = await steps.readPlan();
      await steps.discard();
      return plan;
    };
    await steps.openSettings(/^User pool no-sign-out-url,/);
    const fromEditor = await planOf(() =>
      steps.quickFix(/has no sign-out URL/, /^Fix: Add a sign-out URL/, 'editor'),
    );
    const fromProblems = await planOf(() =>
      steps.quickFix(/has no sign-out URL/, /^Fix: Add a sign-out URL/, 'Problems'),
    );
    await workbench.runCommand('View: Hide Panel');
    await wizard.openById(userPoolId);
    await wizard.checked();
    const fromWizard = await planOf(() => wizard.press(wizard.button('Fix: Add a sign-out URL…').first()));

    assert.match(fromEditor.title ?? '', /Add a sign-out URL \(account 123456789012, us-east-1\)/);
    assert.ok(fromEditor.after.includes(url) && !fromEditor.before.includes(url), fromEditor.after);
    assert.match(fromEditor.commands, /update-user-pool-client/);
    assert.deepEqual(fromProblems, fromEditor);
    assert.deepEqual(fromWizard, fromEditor);
    assert.deepEqual(changedThings(untouched, await accountState(account.emulator, userPoolId)), []);
  });

  it('lists from the tree what can be fixed in a pool whose findings are known', async () => {
    const { workbench } = ui;
    const steps = new RepairSteps(workbench);
    const fixButton = (row: Locator) => row.getByRole('button', { name: /^Fix…/ });
    await workbench.focusView('Amplify Auth', 'Cognito');
    // Nobody has looked at this pool yet.
    const unknown = await workbench.selectRow(/^User pool client-not-linked,/);
    await unknown.getByRole('button', { name: 'Open Settings' }).waitFor();
    assert.equal(await fixButton(unknown).count(), 0);
    await steps.openSettings(/^User pool client-not-linked,/);
    await workbench.focusView('Amplify Auth', 'Cognito');
    const row = await workbench.selectRow(/^User pool client-not-linked,/);
    await fixButton(row).waitFor();
    await new ImportSteps(workbench).chooseFromMenu('Fix…');
    await workbench.quickInput.waitFor(/Fix "client-not-linked"/);
    await workbench.quickInput.choose(/Let identity pool "client_not_linked" trust app client/);
    await steps.shown();
  });
});
