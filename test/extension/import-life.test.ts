import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { changeImport } from '../../src/commands/importAuth/changeImport';
import { grantFunctionAccess } from '../../src/commands/importAuth/grantFunctionAccess';
import type { ImportAdapters } from '../../src/commands/importAuth/importAuthQuickPick';
import { undoLastImport } from '../../src/commands/importAuth/undoLastImport';
import { unlinkAuth } from '../../src/commands/importAuth/unlinkAuth';
import { writeLibraryFiles } from '../../src/commands/importAuth/writeLibraryFiles';
import type { ImportChange } from '../../src/importFlow/changeImport';
import { readProject } from '../../src/project/gen1/readProject';
import { setJson } from '../../src/project/json';
import { EnvironmentSessions } from '../../src/session/environmentSessions';
import { ProjectIndex } from '../../src/workspace/findProjects';
import { registerPreviewDocuments } from '../../src/workspace/previewDocuments';
import { UndoMemory } from '../../src/workspace/undoMemory';
import { answeredCommand } from '../support/answeredCommand';
import { readAmplifyFiles } from '../support/amplifyFiles';
import { seedOfGolden } from '../emulator/seedOfGolden';
import { startEmulatedTree, type EmulatedTree } from '../support/emulatedTree';
import { applied, filesAt, goldenCases } from '../support/goldenCases';
import { planGolden } from '../support/importGolden';
import { lambdaPaths, lambdaPoolId, lambdaResource } from '../support/lambdaGolden';
import { mendFromProblems } from '../support/mendFromProblems';
import { memoryMemento } from '../support/memoryMemento';

/** What a person does with an import after it is made; the project imports a pool and has a function. */
describe('the life of an import', () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const root = folder.uri;
  const row = { root, envName: 'dev' };
  const state = memoryMemento();
  const index = new ProjectIndex();
  const adapters = (): ImportAdapters => ({
    context: {
      workspaceState: state,
      globalState: state,
      extensionUri: root,
    } as unknown as vscode.ExtensionContext,
    projects: index,
    // AWS is not needed.
    sessions: undefined as never,
    // A new one each time, as after a restart.
    undo: new UndoMemory(state),
  });
  let documents: vscode.Disposable;
  before(() => {
    documents = registerPreviewDocuments();
  });
  after(() => void vscode.Disposable.from(documents, index).dispose());
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  const files = (): Promise<Record<string, string>> => readAmplifyFiles(root.fsPath);

  const run = (command: () => Promise<void>, picks: readonly string[][], button: string) =>
    answeredCommand(command, { picks, flow: [], buttons: [button] });

  it('gives a function access, and takes it back after a restart', async () => {
    const before = await files();
    const { asked } = await run(
      () => grantFunctionAccess(adapters(), row),
      [['myfunc'], ['read', 'update']],
      'Write 5 Files',
    );
    assert.deepEqual(
      asked.map(({ labels }) => labels),
      [['myfunc'], ['create', 'read', 'update', 'delete']],
    );
    const granted = await files();
    assert.match(granted[lambdaPaths.template] ?? '', /cognito-idp:AdminGetUser/);
    assert.match(granted[lambdaPaths.template] ?? '', /"Ref": "authmyprojecta1b2c3d4UserPoolId"/);

    const { messages } = await run(() => undoLastImport(adapters()), [], 'Write 5 Files');
    assert.match(messages[0]?.detail ?? '', /access of the functions/);
    assert.deepEqual(await files(), before);
    await assert.rejects(undoLastImport(adapters()), /no import to undo/);
  });

  it('is mended from Problems by changes that are shown, confirmed and can be undone', () =>
    mendFromProblems(adapters, root, files));

  it('refuses to undo what changed since', async () => {
    await run(() => grantFunctionAccess(adapters(), row), [['myfunc'], ['read']], 'Write 5 Files');
    const uri = vscode.Uri.joinPath(root, lambdaPaths.module);
    const written = await vscode.workspace.fs.readFile(uri);
    await vscode.workspace.fs.writeFile(uri, Buffer.concat([written, Buffer.from('// mine\n')]));
    await assert.rejects(undoLastImport(adapters()), /index\.js" changed since/);
    await vscode.workspace.fs.writeFile(uri, written);
    await run(() => undoLastImport(adapters()), [], 'Write 5 Files');
  });

  it('is not unlinked while others depend on it, nor when Amplify made it', async () => {
    const uri = vscode.Uri.joinPath(root, lambdaPaths.meta);
    const original = await vscode.workspace.fs.readFile(uri);
    const edited = async (keys: string[], value: unknown) => {
      const text = setJson(Buffer.from(original).toString(), keys, value);
      await vscode.workspace.fs.writeFile(uri, Buffer.from(text));
      return answeredCommand(() => unlinkAuth(adapters(), row), { buttons: [/^Write \d+ File/] });
    };
    const dependsOn = [{ category: 'auth', resourceName: lambdaResource, attributes: ['UserPoolId'] }];
    await assert.rejects(
      edited(['api'], { shop: { dependsOn } }),
      /depend on "myprojecta1b2c3d4": api\/shop/,
    );
    await assert.rejects(edited(['analytics'], { clicks: {} }), /Analytics needs the imported auth: clicks/);
    const managed = edited(['auth', lambdaResource, 'serviceType'], 'managed');
    await assert.rejects(managed, /is not imported: Amplify made its user pool and would delete it/);
    assert.match(Buffer.from(await vscode.workspace.fs.readFile(uri)).toString(), /"managed"/);
    await vscode.workspace.fs.writeFile(uri, original);
  });

  it('is unlinked from an environment that is not checked out, or from all of them', async () => {
    const team = 'amplify/team-provider-info.json';
    const uri = vscode.Uri.joinPath(root, team);
    const original = await vscode.workspace.fs.readFile(uri);
    const pool = { userPoolId: lambdaPoolId, webClientId: 'web', nativeClientId: 'native' };
    const withProd = setJson(Buffer.from(original).toString(), ['prod'], {
      categories: { auth: { [lambdaResource]: pool } },
    });
    await vscode.workspace.fs.writeFile(uri, Buffer.from(withProd));
    const before = await files();

    const one = await answeredCommand(() => unlinkAuth(adapters(), { root, envName: 'prod' }), {
      buttons: [/^Write \d+ File/],
    });
    assert.match(one.messages[0]?.text ?? '', /from the environment "prod"/);
    assert.match(
      one.messages[0]?.detail ?? '',
      /Cognito keeps everything[^]*What was pushed to "prod" stays/,
    );
    const { [team]: left, ...others } = await files();
    const { [team]: _, ...same } = before;
    assert.deepEqual(others, same);
    assert.doesNotMatch(left ?? '', /userPoolId/);
    await answeredCommand(() => undoLastImport(adapters()), { buttons: [/^Write \d+ File/] });
    assert.deepEqual(await files(), before);

    const all = await answeredCommand(() => unlinkAuth(adapters(), { root }), {
      flow: [/^All environments$/],
      buttons: [/^Write \d+ File/],
    });
    assert.deepEqual(all.flow[0]?.labels, ['dev', 'prod', 'All environments']);
    assert.match(all.messages[0]?.text ?? '', /from the environments "dev", "prod"/);
    const none = await files();
    assert.doesNotMatch((none[team] ?? '') + (none[lambdaPaths.meta] ?? ''), /userPoolId|"imported"/);
    await assert.rejects(unlinkAuth(adapters(), { root }), /no auth resource/);
    await vscode.workspace.fs.writeFile(uri, original);
    for (const [name, text] of Object.entries(before).filter(([path]) => path !== team)) {
      const file = vscode.Uri.joinPath(root, name);
      await vscode.workspace.fs.writeFile(file, Buffer.from(text));
    }
  });

  it('writes the library configuration, and is unlinked with what goes with it', async () => {
    const exports = vscode.Uri.joinPath(root, 'src/aws-exports.js');
    await run(() => writeLibraryFiles(adapters(), row), [], 'Write 2 Files');
    assert.match(Buffer.from(await vscode.workspace.fs.readFile(exports)).toString(), /us-east-1_AbCdEfGhI/);
    await run(() => grantFunctionAccess(adapters(), row), [['myfunc'], ['read']], 'Write 5 Files');
    const linked = await files();

    const { asked, messages } = await run(
      () => unlinkAuth(adapters(), row),
      [['Auth in the library configuration: src/amplifyconfiguration.json, src/aws-exports.js']],
      'Write 8 Files',
    );
    assert.equal(asked.length, 1);
    assert.match(messages[0]?.detail ?? '', /Cognito keeps everything/);
    const unlinked = await files();
    assert.doesNotMatch(unlinked[lambdaPaths.meta] ?? '', /myprojecta1b2c3d4/);
    assert.doesNotMatch(unlinked[lambdaPaths.template] ?? '', /cognito/);
    assert.doesNotMatch(Buffer.from(await vscode.workspace.fs.readFile(exports)).toString(), /user_pools/);
    // The secret that stood in the file is not kept; it would be read from Cognito again.
    assert.doesNotMatch(
      JSON.stringify(state.keys().map((key) => state.get<unknown>(key))),
      /nativeclientsecret/,
    );
    assert.ok(linked[lambdaPaths.meta]?.includes('nativeclientsecret'));
  });
});

/** A user pool with two app clients and an identity pool, as the Amplify CLI imports them. */
describe('an import that is changed in place', () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const golden = goldenCases('imports').find(({ name }) => name.startsWith('13-'));
  const run = golden?.frontends.javascript;
  if (!folder || !run || golden.input.choices.mode !== 'headless') throw new Error('no such case');
  const { input } = golden;
  const { payload } = golden.input.choices;
  const root = folder.uri;
  const imported = filesAt(run, '1-after-import');
  const parameters = 'amplify/backend/auth/myproject/parameters.json';
  const state = memoryMemento();
  const index = new ProjectIndex();
  let at: EmulatedTree;
  let sessions: EnvironmentSessions;
  let documents: vscode.Disposable;
  before(async () => {
    documents = registerPreviewDocuments();
    at = await startEmulatedTree(seedOfGolden(input['aws-responses']));
    sessions = new EnvironmentSessions(at.session, index);
  });
  after(async () => {
    vscode.Disposable.from(documents, sessions, index).dispose();
    await at.stop();
  });
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  /** Makes the workspace a project with these files and no others. */
  async function begin(files: ReadonlyMap<string, string>): Promise<void> {
    for (const name of ['amplify', 'src', '.vscode'])
      await rm(path.join(root.fsPath, name), { recursive: true, force: true });
    for (const [name, text] of files) {
      if (!name.startsWith('amplify/')) continue;
      await mkdir(path.dirname(path.join(root.fsPath, name)), { recursive: true });
      await writeFile(path.join(root.fsPath, name), text);
    }
  }

  const change = (kind: ImportChange, flow: readonly RegExp[]) => {
    const adapters = {
      context: { workspaceState: state, globalState: state, extensionUri: root },
      projects: index,
      sessions,
      undo: new UndoMemory(state),
    } as unknown as ImportAdapters;
    return {
      adapters,
      answer: () =>
        answeredCommand(() => changeImport(adapters, kind, { root }), {
          flow,
          buttons: [/^Write \d+ Files$/],
        }),
    };
  };
  const own = (files: ReadonlyMap<string, string>): Record<string, string> =>
    Object.fromEntries([...files].filter(([name]) => /^amplify\/(backend|team)/.test(name)));
  const amplifyFiles = async (): Promise<Record<string, string>> =>
    own(new Map(Object.entries(await readAmplifyFiles(root.fsPath))));

  it('has the settings of now after a refresh, which can be undone', async () => {
    const old = setJson(imported.get(parameters) ?? '', ['passwordPolicyMinLength'], 6);
    await begin(new Map([...imported, [parameters, old]]));
    const outdated = await amplifyFiles();
    const { adapters, answer } = change('refresh', []);
    const { flow, messages } = await answer();
    assert.deepEqual(flow, []);
    const [confirmation] = messages;
    assert.match(confirmation?.text ?? '', /^Write the settings of now for "myproject"/);
    assert.match(confirmation?.detail ?? '', /stays "myproject"[^]*parameters\.json/);
    assert.deepEqual(await amplifyFiles(), own(imported));
    assert.ok(at.operations().every((operation) => /^(Get|List|Describe)/.test(operation)));

    await answeredCommand(() => undoLastImport(adapters), { buttons: [/^Write \d+ Files$/] });
    assert.deepEqual(await amplifyFiles(), outdated);
  });

  it('has other resources under its name after a relink, and who depends on it is told', async () => {
    const dependsOn = [{ category: 'auth', resourceName: 'myproject', attributes: ['UserPoolId'] }];
    const meta = setJson(imported.get(lambdaPaths.meta) ?? '', ['api'], { shop: { dependsOn } });
    await begin(new Map([...imported, [lambdaPaths.meta, meta]]));
    const before = await amplifyFiles();
    const { adapters, answer } = change('relink', [/^User pool only/, /^a-other-pool/]);
    const { messages, flow } = await answer();
    assert.match(messages[0]?.text ?? '', /^Relink "myproject"/, JSON.stringify(flow));
    assert.match(messages[0]?.detail ?? '', /api\/shop/);
    const after = await amplifyFiles();
    assert.match(after[lambdaPaths.meta] ?? '', /"UserPoolId": "us-east-1_OtherPool"/);
    assert.match(after[lambdaPaths.meta] ?? '', /"resourceName": "myproject"/);
    assert.match(after['amplify/team-provider-info.json'] ?? '', /9otherclient0000000000000/);
    assert.doesNotMatch(after['amplify/team-provider-info.json'] ?? '', /identityPoolId/);

    await answeredCommand(() => undoLastImport(adapters), { buttons: [/^Write \d+ Files$/] });
    assert.deepEqual(await amplifyFiles(), before);
  });

  it('has an identity pool after an upgrade, as if both had been imported', async () => {
    const empty = filesAt(run, '0-before');
    const { identityPoolId: _, ...choices } = payload;
    const alone = { ...input, choices: { mode: 'headless' as const, payload: choices } };
    const withStorage = (text = '') => setJson(text, ['storage'], { files: { service: 'S3' } });
    const userPool = applied(empty, planGolden(alone, readProject(empty)), alone);
    await begin(new Map([...userPool, [lambdaPaths.meta, withStorage(userPool.get(lambdaPaths.meta))]]));
    const { messages, flow } = await change('upgrade', [/./]).answer();
    assert.match(messages[0]?.text ?? '', /^Add the identity pool to "myproject"/, JSON.stringify(flow));
    assert.match(messages[0]?.detail ?? '', /attaches policies to the role "[^"]+": storage\/files \(S3Auth/);
    const expected = new Map([...imported, [lambdaPaths.meta, withStorage(imported.get(lambdaPaths.meta))]]);
    assert.deepEqual(await amplifyFiles(), own(expected));
    await assert.rejects(change('upgrade', []).answer(), /imports the identity pool/);
  });
});
