import assert from 'node:assert/strict';
import fc from 'fast-check';
import * as vscode from 'vscode';
import { planFor as planAddition } from '../../src/commands/environments/addEnvironment';
import { planCopy } from '../../src/commands/environments/copyEnvironment';
import { planFor as planRemoval, removeEnvironment } from '../../src/commands/environments/removeEnvironment';
import type { ImportAdapters } from '../../src/commands/importAuth/importAuthQuickPick';
import { environmentSettingsIn } from '../../src/environments/readEnvironmentSettings';
import type { ImportAnswered } from '../../src/importFlow/runImport';
import { readProject } from '../../src/project/gen1/readProject';
import { ProjectIndex } from '../../src/workspace/findProjects';
import { registerPreviewDocuments } from '../../src/workspace/previewDocuments';
import { answerPreview } from '../../src/workspace/previewPlan';
import { readAnyTracked, readTrackedProject } from '../../src/workspace/trackedProject';
import { UndoMemory } from '../../src/workspace/undoMemory';
import { writeTracked } from '../../src/workspace/writeTracked';
import { startEmulatedTree } from '../support/emulatedTree';
import { memoryMemento } from '../support/memoryMemento';
import { PickAnswers } from '../support/pickAnswers';
import { PromptAnswers } from '../support/promptAnswers';
import { aClient, aSnapshot, importing } from '../support/snapshots';
import { describeAccountGuard } from '../support/accountGuard';
import { describeFolderChoices } from '../support/folderChoices';
import { applied, assertOthersSame } from '../support/memberBytes';

const team = 'amplify/team-provider-info.json';
const folderOf = (name: string): vscode.Uri =>
  vscode.workspace.workspaceFolders?.find((folder) => folder.name === name)?.uri ?? assert.fail(name);
const shop = (): vscode.Uri => vscode.Uri.joinPath(folderOf('mono'), 'packages/shop');
const site = (): vscode.Uri => folderOf('site');
const settingsOf = (folder: string): vscode.Uri =>
  vscode.Uri.joinPath(folderOf(folder), '.vscode/settings.json');
const read = async (uri: vscode.Uri): Promise<string> =>
  Buffer.from(await vscode.workspace.fs.readFile(uri)).toString();

describeAccountGuard();
describeFolderChoices();

describe('the settings of environments', () => {
  const { selection } = importing(aClient()).selection ?? assert.fail();
  const facts = {
    accountId: '123456789012',
    region: 'us-east-1',
    userPoolId: selection.userPool.Id,
    webClientId: selection.webClient.ClientId,
    nativeClientId: selection.nativeClient.ClientId,
  };
  let documents: vscode.Disposable;
  before(() => {
    documents = registerPreviewDocuments();
  });
  after(() => void documents.dispose());
  afterEach(async () => {
    for (const folder of ['mono', 'site'])
      await vscode.workspace.fs.delete(settingsOf(folder)).then(undefined, () => undefined);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  /** Runs what shows a plan, and says yes to it. */
  async function confirmed<T>(run: () => Promise<T>, answers: string[], picks: readonly string[][] = []) {
    const prompts = new PromptAnswers(answers);
    const pick = new PickAnswers(picks);
    let isOver = false;
    const running = run().finally(() => (isOver = true));
    running.catch(() => undefined);
    try {
      while (!isOver) {
        answerPreview('write');
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      return await running;
    } finally {
      prompts.restore();
      pick.restore();
    }
  }

  const tracking = (root: vscode.Uri, envName: string) =>
    writeTracked({
      root,
      makePlan: async () => {
        const before = await read(vscode.Uri.joinPath(root, team));
        const change = { path: team, before, after: `${before}\n` };
        const about = { resourceName: '', envName, authSelections: 'userPoolOnly' } as const;
        return { kind: 'import', ...about, changes: [change], secrets: [] };
      },
      factsOf: () => facts,
      textsOf: ({ changes }) => ({
        previewTitle: 'Plan',
        question: changes.map(({ path }) => path).join(' '),
        detail: '',
      }),
      readSecrets: () => Promise.resolve(new Map()),
    });

  it('are written with the files, in the folder of the project, and taken back with them', async () => {
    const before = await read(vscode.Uri.joinPath(shop(), team));
    const written = await confirmed(() => tracking(shop(), 'dev'), ['Write 2 Files']);
    assert.deepEqual(
      written?.plan.changes.map(({ path }) => path),
      ['.vscode/settings.json', `packages/shop/${team}`],
    );
    assert.equal(written.folder.toString(), folderOf('mono').toString());
    assert.deepEqual(environmentSettingsIn(await read(settingsOf('mono'))), {
      dev: { project: 'packages/shop', target: { kind: 'environment', name: 'dev' }, ...facts },
    });
    await assert.rejects(read(settingsOf('site')));
    const tracked = await readAnyTracked(shop());
    assert.equal(
      tracked.environments.find(({ name }) => name === 'dev')?.setting?.userPoolId,
      facts.userPoolId,
    );

    await written.applied.undo();
    assert.equal(await read(vscode.Uri.joinPath(shop(), team)), before);
    await assert.rejects(read(settingsOf('mono')));
  });

  it('of one folder say nothing of the project of another', async () => {
    const before = await read(vscode.Uri.joinPath(site(), team));
    const written = await confirmed(() => tracking(site(), 'live'), ['Write 2 Files']);
    assert.deepEqual(environmentSettingsIn(await read(settingsOf('site'))), {
      live: { target: { kind: 'environment', name: 'live' }, ...facts },
    });
    assert.deepEqual(
      (await readAnyTracked(shop())).environments.map(({ name, setting }) => [name, setting]),
      [
        ['dev', undefined],
        ['prod', undefined],
        ['staging', undefined],
      ],
    );
    await written?.applied.undo();
    assert.equal(await read(vscode.Uri.joinPath(site(), team)), before);
  });

  it('lose an environment that is removed; of the files only its own part goes', async () => {
    const state = memoryMemento();
    const index = new ProjectIndex();
    const at = await startEmulatedTree();
    const adapters: ImportAdapters = {
      context: { workspaceState: state, globalState: state } as unknown as vscode.ExtensionContext,
      projects: index,
      // AWS is not needed.
      sessions: undefined as never,
      undo: new UndoMemory(state),
    };
    const file = vscode.Uri.joinPath(shop(), team);
    const before = await read(file);
    const comments = `{
  // ours
  "amplifyAuth.environments": {
    "dev": { "project": "packages/shop", "profile": "dev" }, // stays
    "prod": { "project": "packages/shop", "profile": "prod" }
  }
}
`;
    await vscode.workspace.fs.writeFile(settingsOf('mono'), Buffer.from(comments));
    try {
      await confirmed(
        () => removeEnvironment(adapters, at.session, { root: shop(), envName: 'prod' }),
        ['Write 2 Files'],
        [['From the project files too']],
      );
      const settings = await read(settingsOf('mono'));
      assert.ok(settings.includes('// ours') && settings.includes('"profile": "dev"'), settings);
      assert.ok(!settings.includes('prod'), settings);
      const left = JSON.parse(await read(file)) as object;
      assert.deepEqual(Object.keys(left), ['dev', 'staging']);
      const { prod: _, ...others } = JSON.parse(before) as Record<string, unknown>;
      assert.deepEqual(left, others);
      assert.deepEqual(at.emulator.log, []);
    } finally {
      await vscode.workspace.fs.writeFile(file, Buffer.from(before));
      index.dispose();
      await at.stop();
    }
  });

  it('refuses to take the environment that is checked out from the files', async () => {
    const tracked = await readAnyTracked(shop());
    assert.throws(() => planRemoval(tracked, 'dev', 'files'), /checked out/);
  });

  it('keep the others byte for byte, whatever is added, copied and removed', async () => {
    const tracked = await readTrackedProject(shop());
    const answered = {
      prepared: { selection, snapshot: aSnapshot() },
      notes: [],
    } as unknown as ImportAnswered;
    const name = fc.stringMatching(/^[a-z]{2,10}$/);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(name, { minLength: 2, maxLength: 6 }),
        fc.constantFrom(2, 4, '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.nat(),
        async (names, indent, eol, number) => {
          const own = names.filter((one) => one !== 'dev' && one !== 'qa');
          fc.pre(own.length > 0);
          const all = ['dev', ...own];
          const chosen = own[number % own.length] ?? '';
          const text = (value: unknown) => JSON.stringify(value, null, indent).replaceAll('\n', eol);
          const stack = (one: string) => ({ awscloudformation: { Region: 'us-east-1', StackName: one } });
          const files = new Map(tracked.project.files);
          files.set(team, text(Object.fromEntries(all.map((one) => [one, stack(one)]))));
          const settings = text({
            'amplifyAuth.environments': Object.fromEntries(
              all.map((one) => [one, { project: 'packages/shop', profile: `of-${one}` }]),
            ),
          });
          const project = readProject(files);
          const { listEnvironments } = await import('../../src/environments/listEnvironments.js');
          const now = (team_: string, settings_: string) => {
            const own_ = readProject(new Map([...files, [team, team_]]));
            const options = { settings: environmentSettingsIn(settings_), projectPath: 'packages/shop' };
            return {
              root: tracked.root,
              project: own_,
              environments: listEnvironments(own_, options),
              settings: { ...tracked.settings, text: settings_ },
            };
          };
          const start = now(project.files.get(team) ?? '', settings);
          const target = start.environments.find((one) => one.name === chosen) ?? assert.fail(chosen);
          const added = applied(
            start,
            await planAddition(start, { answered, resourceName: 'shopa1b2c3d4', target, files: 'record' }),
          );
          assertOthersSame(all, chosen, [start.project.files.get(team) ?? '', added.team]);
          assertOthersSame(all, chosen, [settings, added.settings], 'amplifyAuth.environments');

          const copied = applied(
            start,
            planCopy(now(added.team, added.settings), chosen, { kind: 'environment', name: 'qa' }),
            added,
          );
          assertOthersSame(all, 'qa', [added.settings, copied.settings], 'amplifyAuth.environments');

          const removed = applied(
            start,
            planRemoval(now(copied.team, copied.settings), chosen, 'files'),
            copied,
          );
          assertOthersSame(all, chosen, [start.project.files.get(team) ?? '', removed.team]);
          assertOthersSame(all, chosen, [settings, removed.settings], 'amplifyAuth.environments');
          assert.ok(!(chosen in (JSON.parse(removed.team) as object)));
        },
      ),
      { numRuns: 60 },
    );
  });
});
