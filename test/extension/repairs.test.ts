import assert from 'node:assert/strict';
import { UpdateIdentityPoolCommand } from '@aws-sdk/client-cognito-identity';
import { UpdateUserPoolClientCommand } from '@aws-sdk/client-cognito-identity-provider';
import * as vscode from 'vscode';
import type { AwsSession } from '../../src/aws/awsSession';
import type { RepairFix } from '../../src/compatibility/rule';
import { takeSnapshot } from '../../src/aws/takeSnapshot';
import { askQuestions } from '../../src/commands/repair/askQuestions';
import { judgeUserPool } from '../../src/diagnostics/judgeSettings';
import { fixChoices } from '../../src/repairFlow/fixChoices';
import { repair } from '../../src/commands/repair/repair';
import { undoLastRepair } from '../../src/commands/repair/undoRepair';
import { registerPreviewDocuments } from '../../src/workspace/previewDocuments';
import { openTestSession } from '../support/awsSessions';
import { clientId } from '../emulator/sample/aUserPool';
import { sampleAccount } from '../emulator/sampleAccount';
import { startEmulator, type Emulator } from '../emulator/server';
import { accountState, changedThings } from '../support/accountState';
import { until } from '../support/emulatorLog';
import { identityPoolsClient, userPoolsClient } from '../support/emulatorClients';
import { allParts } from '../support/repairBench';
import { codeActionsAt } from '../support/quickFixes';
import { answerInputBoxes, QuickPicks } from '../support/quickPicks';
import { cancelAt, RepairWindow } from '../support/repairWindow';
import { fileIn, findProblem } from '../support/typedFaults';

const userPoolId = 'us-east-1_NotLinked';
const identityPoolId = 'us-east-1:5a3d1c2e-7b48-4f60-9a71-000000000013';
const link: RepairFix = {
  ...{ kind: 'repair', title: 'Let it trust', userPoolId },
  recipes: [{ recipe: 'updateIdentityPool', identityPoolId, linkClients: [clientId('notlinkedweb')] }],
};
const trustsClient = 'identity pool client_not_linked';

describe('repairs in the editor', () => {
  let emulator: Emulator;
  let session: AwsSession;
  let at: RepairWindow;
  let documents: vscode.Disposable;
  let original: Awaited<ReturnType<typeof accountState>>;

  before(async () => {
    documents = registerPreviewDocuments();
    emulator = await startEmulator({ seed: sampleAccount });
    session = await openTestSession(emulator.url, { profile: 'sample' });
  });
  beforeEach(async () => {
    emulator.reset();
    original = await accountState(emulator, userPoolId);
    at = new RepairWindow(() => session);
  });
  afterEach(async () => {
    at.dispose();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });
  after(async () => {
    documents.dispose();
    session.dispose();
    await emulator.close();
  });

  const changed = async () => changedThings(original, await accountState(emulator, userPoolId));

  it('begin with a quick fix in a project file', async () => {
    const file = fileIn('repairs', 'amplify/auth/resource.ts');
    await vscode.commands.executeCommand('amplifyAuth.cognito.focus');
    await vscode.window.showTextDocument(file);
    const diagnostic = await findProblem(file, 'gen2-identity-pool-trusts-client');
    await until('the fix is offered', async () => {
      const actions = await codeActionsAt(file, diagnostic.range);
      return actions.some(({ command }) => command?.command === 'amplifyAuth.repair');
    });
    const actions = await codeActionsAt(file, diagnostic.range);
    const mend = actions.find(({ command }) => command?.command === 'amplifyAuth.repair');
    assert.equal(
      mend?.title,
      'Fix: Let identity pool "client_not_linked" trust app client "not-linked-web"…',
    );
    const [wanted] = mend.command?.arguments as [RepairFix];
    const messages = await at.run(() => repair(at.adapters, wanted), 'Apply');
    const question = messages.find(({ isModal }) => isModal);
    assert.match(question?.text ?? '', /in account 123456789012, us-east-1\?$/);
    assert.match(question?.detail ?? '', /Needs: .*cognito-identity:UpdateIdentityPool/);
    assert.match(messages.at(-1)?.text ?? '', /^Done in AWS: .* Read back and verified\.$/);
    assert.deepEqual(await changed(), [trustsClient]);
  });

  it('are one plan, confirmed once, when all that are safe are wanted', async () => {
    const sdk = userPoolsClient(emulator);
    await sdk.send(
      new UpdateUserPoolClientCommand({
        ...{ UserPoolId: userPoolId, ClientId: clientId('notlinkedweb') },
        ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH'],
      }),
    );
    sdk.destroy();
    original = await accountState(emulator, userPoolId);
    const snapshot = await takeSnapshot(session, { userPoolId, parts: allParts });
    const [all] = fixChoices(judgeUserPool(snapshot), { snapshots: [snapshot] });
    assert.equal(all?.label, '$(checklist) Fix all that are safe (2)…');
    const messages = await at.run(() => repair(at.adapters, all.fix), 'Apply');
    assert.equal(messages.filter(({ isModal }) => isModal).length, 1);
    assert.equal(messages.at(-1)?.text, 'Done in AWS: Fix all that are safe. Read back and verified.');
    assert.deepEqual(await changed(), ['app client not-linked-web', trustsClient]);
    assert.equal(at.adapters.applied.all.length, 1);
    assert.equal(at.events.length, 1);
    await at.run(() => undoLastRepair(at.adapters), 'Undo');
    assert.deepEqual(await changed(), []);
  });

  it('stop between two calls when they are cancelled, and leave nothing behind', async () => {
    const cancelling = cancelAt(/^2 of 4:/);
    try {
      const messages = await at.run(
        () =>
          repair(at.adapters, {
            ...{ kind: 'repair', title: 'Create an identity pool', userPoolId },
            recipes: [
              {
                ...{ recipe: 'createIdentityPool', identityPoolName: 'staging' },
                clientIds: [clientId('notlinkedweb')],
                ...{ authRoleName: 'staging-auth', unauthRoleName: 'staging-unauth' },
              },
            ],
          }),
        'Apply',
      );
      assert.equal(messages.at(-1)?.text, 'Stopped. Nothing was changed.');
    } finally {
      cancelling.dispose();
    }
    const sent = emulator.log.map(({ operation }) => operation);
    assert.ok(sent.includes('CreateIdentityPool') && sent.includes('DeleteIdentityPool'), sent.join());
    assert.ok(!sent.includes('SetIdentityPoolRoles'), sent.join());
    assert.deepEqual(await changed(), []);
    assert.deepEqual(at.adapters.applied.all, []);
  });

  it('are not undone over what somebody else changed since, and can be undone when that is taken back', async () => {
    await at.run(() => repair(at.adapters, link), 'Apply');
    const guests = async (AllowUnauthenticatedIdentities: boolean) => {
      const sdk = identityPoolsClient(emulator);
      const pool = (await accountState(emulator, userPoolId))[trustsClient] as Record<string, never>;
      await sdk.send(
        new UpdateIdentityPoolCommand({
          ...pool,
          ...{ IdentityPoolId: identityPoolId, IdentityPoolName: 'client_not_linked' },
          AllowUnauthenticatedIdentities,
        }),
      );
      sdk.destroy();
    };
    const wereLetIn = (original[trustsClient] as { AllowUnauthenticatedIdentities: boolean })
      .AllowUnauthenticatedIdentities;
    await guests(!wereLetIn);
    const theirs = await accountState(emulator, userPoolId);
    const messages = await at.run(() => undoLastRepair(at.adapters), 'Undo');
    assert.equal(
      messages.at(-1)?.text,
      'Refused, because this changed meanwhile: Identity pool "client_not_linked" (AllowUnauthenticatedIdentities). Nothing was changed.',
    );
    assert.deepEqual(await accountState(emulator, userPoolId), theirs);
    assert.equal(at.adapters.applied.all.length, 1);

    await guests(wereLetIn);
    await at.run(() => undoLastRepair(at.adapters), 'Undo');
    assert.deepEqual(await changed(), []);
    assert.deepEqual(at.adapters.applied.all, []);
  });
});

describe('a repair that asks for a role', () => {
  let emulator: Emulator;
  let session: AwsSession;
  let picks: QuickPicks;

  before(async () => {
    emulator = await startEmulator({ seed: sampleAccount });
    session = await openTestSession(emulator.url, { profile: 'sample' });
  });
  beforeEach(() => void (picks = new QuickPicks()));
  afterEach(() => {
    picks.restore();
    emulator.allowOnly(undefined);
  });
  after(async () => {
    session.dispose();
    await emulator.close();
  });

  const title = 'Use a role: ARN of the role';
  const useRole: RepairFix = {
    ...{ kind: 'repair', title: 'Use a role', userPoolId },
    recipes: [{ recipe: 'setIdentityPoolRoles', identityPoolId, unauthenticated: { arn: '{{roleArn}}' } }],
    questions: [{ slot: '{{roleArn}}', asks: 'roleArn', suggestions: [] }],
  };
  const ask = () => askQuestions(useRole, () => Promise.resolve(session));
  const accept = () => vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');

  it('lists those that trust the identity pool in that state of sign-in', async () => {
    const asking = ask();
    await until('the roles are listed', () => picks.last?.busy === false);
    assert.equal(picks.last?.title, title);
    const name = 'amplify-notlinked-prod-10113-unauthRole';
    assert.deepEqual(
      picks.last.items.map(({ label }) => label),
      [name],
    );
    await until('one can be chosen', () => picks.last?.activeItems.length === 1);
    await accept();
    assert.deepEqual(await asking, { '{{roleArn}}': `arn:aws:iam::123456789012:role/${name}` });
  });

  it('takes an ARN that is entered', async () => {
    const asking = ask();
    await until('the roles are listed', () => picks.last?.busy === false);
    const arn = 'arn:aws:iam::123456789012:role/teams/of-another';
    picks.enter(arn);
    await until('it can be chosen', () => picks.last?.activeItems[0]?.label === `Use ${arn}`);
    await accept();
    assert.deepEqual(await asking, { '{{roleArn}}': arn });
  });

  it('asks for the ARN alone, and says why, where roles may not be listed', async () => {
    emulator.allowOnly(['sts:GetCallerIdentity', 'cognito-idp:*', 'cognito-identity:*']);
    const shown: vscode.InputBoxOptions[] = [];
    const arn = 'arn:aws:iam::123456789012:role/known-by-heart';
    const boxes = answerInputBoxes((options) => {
      shown.push(options);
      return arn;
    });
    try {
      assert.deepEqual(await ask(), { '{{roleArn}}': arn });
    } finally {
      boxes.dispose();
    }
    assert.equal(shown[0]?.title, title);
    assert.match(shown[0].prompt ?? '', /^Could not list the roles of the account: .*iam:ListRoles/);
  });

  it('is no repair when the person goes away', async () => {
    const asking = ask();
    await until('the roles are listed', () => picks.last?.busy === false);
    await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
    assert.equal(await asking, undefined);
  });
});
