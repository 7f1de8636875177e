import assert from 'node:assert/strict';
import { chmod, mkdir, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { applyPlan } from '../../src/workspace/applyPlan';
import { registerCreatedFolders } from '../../src/workspace/createdFolders';
import { readProjectFiles } from '../../src/workspace/readProjectFiles';
import {
  apply,
  assertUntouched,
  importPlan,
  isThere,
  isUserError,
  meta,
  open,
  parameters,
  planOf,
  put,
  reopen,
  root,
  setting,
  team,
  textOf,
  until,
  uriOf,
  withAuth,
} from '../support/shopProject';

describe('writing a plan', () => {
  let originals: Map<string, Buffer>;
  let folders: vscode.Disposable;

  before(async () => {
    const files = [meta, team, 'amplify/backend/backend-config.json'];
    originals = new Map();
    for (const file of files) originals.set(file, await readFile(uriOf(file).fsPath));
    folders = registerCreatedFolders();
  });

  after(() => void folders.dispose());

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const [file, bytes] of originals) await writeFile(uriOf(file).fsPath, bytes);
    await rm(uriOf('amplify/backend/auth').fsPath, { recursive: true, force: true });
    for (const file of originals.keys()) await reopen(file);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  it('writes every file byte for byte, and leaves no editor unsaved', async () => {
    const plan = await importPlan();
    const applied = await apply(plan);
    for (const { path: file, after } of plan.changes) assert.equal(await textOf(file), after);
    assert.deepEqual(applied.differences, []);
    assert.deepEqual(
      vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty),
      [],
    );
  });

  it('is taken back by one undo in any of its editors, folders included', async () => {
    const plan = await importPlan();
    await apply(plan);
    await open(meta);
    await vscode.commands.executeCommand('undo');
    await until(async () => {
      await vscode.workspace.saveAll(false);
      return (await textOf(meta)) === plan.changes[0]?.before;
    });
    await until(async () => (await textOf(team)) === plan.changes[2]?.before);
    await until(async () => !(await isThere('amplify/backend/auth')));
  });

  it('takes everything back on request, also after the editors are closed', async () => {
    const plan = await importPlan();
    const applied = await apply(plan);
    await applied.undo();
    assert.equal(await textOf(meta), plan.changes[0]?.before);
    assert.equal(await textOf(team), plan.changes[2]?.before);
    await until(async () => !(await isThere('amplify/backend/auth')));
    assert.deepEqual(
      vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty),
      [],
    );
  });

  it('does not take back what somebody changed since', async () => {
    const applied = await apply(await importPlan());
    await put(team, '{ "other": {} }');
    await assert.rejects(applied.undo(), isUserError(/team-provider-info\.json" changed since/));
    assert.equal(await textOf(team), '{ "other": {} }');
    assert.ok(await isThere(parameters));
  });

  it('puts a secret in at the last moment, and knows nothing of it afterwards', async () => {
    const plan = planOf([{ path: parameters, after: '{\n  "AppClientSecret": "<secret>"\n}' }], {
      secrets: [{ placeholder: '<secret>', userPoolId: 'us-east-1_AbCdEfGhI', userPoolClientId: 'native' }],
    });
    const asked: string[] = [];
    await applyPlan(plan, root, (slots) => {
      asked.push(...slots.map(({ userPoolClientId }) => userPoolClientId));
      return Promise.resolve(new Map([['<secret>', 's3"cret']]));
    });
    assert.deepEqual(asked, ['native']);
    assert.equal(await textOf(parameters), '{\n  "AppClientSecret": "s3\\"cret"\n}');
  });

  it('writes nothing when the secret cannot be read', async () => {
    const plan = {
      ...(await importPlan()),
      secrets: [{ placeholder: '<secret>', userPoolId: 'a', userPoolClientId: 'b' }],
    };
    await assert.rejects(
      applyPlan(plan, root, () => Promise.reject(new Error('denied'))),
      /denied/,
    );
    await assert.rejects(applyPlan(plan, root), /nobody reads them/);
    await assertUntouched(originals);
  });

  it('writes nothing when a file changed since the plan was made', async () => {
    const plan = await importPlan();
    await put(team, '{ "other": {} }');
    assert.deepEqual(await applyPlan(plan, root), { status: 'stale', paths: [team] });
    assert.equal(await textOf(meta), plan.changes[0]?.before);
    assert.equal(await isThere(parameters), false);
  });

  it('writes nothing when a file to create is there already', async () => {
    const plan = await importPlan();
    await mkdir(path.dirname(uriOf(parameters).fsPath), { recursive: true });
    await put(parameters, 'somebody else');
    assert.deepEqual(await applyPlan(plan, root), { status: 'stale', paths: [parameters] });
    assert.equal(await textOf(parameters), 'somebody else');
  });

  it('writes a file that was changed on disk behind the back of its editor', async () => {
    await open(meta);
    const before = '{\n  "providers": {},\n  "api": {}\n}';
    await put(meta, before);
    await apply(planOf([{ path: meta, before, after: withAuth(before) }]));
    assert.equal(await textOf(meta), withAuth(before));
  });

  it('keeps CRLF and a byte order mark', async () => {
    const before = `\uFEFF${(await textOf(meta)).replaceAll('\n', '\r\n')}`;
    await put(meta, before);
    const files = await readProjectFiles(root);
    assert.equal(files.get(meta), before);
    const applied = await apply(planOf([{ path: meta, before, after: withAuth(before) }]));
    assert.equal(await textOf(meta), withAuth(before));
    assert.deepEqual(applied.differences, []);
  });

  it('says so when the editor makes mixed line ends the same, and takes back the very bytes', async () => {
    const before = (await textOf(meta)).replace('\n', '\r\n');
    await put(meta, before);
    const applied = await apply(planOf([{ path: meta, before, after: withAuth(before) }]));
    assert.match(applied.differences[0]?.reason ?? '', /mixed line ends/);
    await applied.undo();
    assert.equal(await textOf(meta), before);
  });

  it('says which habit of the editor changed a file', async () => {
    await setting('files', 'insertFinalNewline', true);
    try {
      const applied = await apply(await importPlan());
      assert.deepEqual(
        applied.differences.map(({ path: file }) => file),
        [meta, team],
      );
      assert.match(applied.differences[0]?.reason ?? '', /final newline was added/);
      await applied.undo();
      await assertUntouched(originals);
    } finally {
      await setting('files', 'insertFinalNewline', undefined);
    }
  });

  it('writes UTF-8 whatever encoding the settings name', async () => {
    await setting('files', 'encoding', 'windows1252');
    try {
      const before = await textOf(meta);
      const after = before.replace(/\n\}$/, ',\n  "auth": { "UserPoolName": "利用者 é" }\n}');
      const applied = await apply(planOf([{ path: meta, before, after }]));
      assert.equal(await textOf(meta), after);
      assert.deepEqual(applied.differences, []);
    } finally {
      await setting('files', 'encoding', undefined);
    }
  });

  describe('refuses, and leaves every file as it was,', () => {
    afterEach(() => assertUntouched(originals));

    it('when one file cannot be saved', async () => {
      const plan = await importPlan();
      await setting('files', 'readonlyInclude', { '**/team-provider-info.json': true });
      try {
        await open(team);
        await assert.rejects(
          applyPlan(plan, root),
          isUserError(/Could not write the files, so all of them are as before/),
        );
        assert.equal(await isThere('amplify/backend/auth'), false);
        assert.deepEqual(
          vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty).map(({ uri }) => uri.path),
          [],
        );
      } finally {
        await setting('files', 'readonlyInclude', undefined);
      }
    });

    it('when the disk refuses a file', async function () {
      if (process.getuid?.() === 0) return this.skip();
      const plan = await importPlan();
      await chmod(uriOf(team).fsPath, 0o444);
      try {
        await assert.rejects(applyPlan(plan, root), isUserError(/as before/));
      } finally {
        await chmod(uriOf(team).fsPath, 0o644);
      }
    });

    it('when a folder stands where a file goes', async () => {
      const plan = await importPlan();
      await mkdir(uriOf(parameters).fsPath, { recursive: true });
      await assert.rejects(applyPlan(plan, root), isUserError(/parameters\.json" is not a file/));
    });

    it('when a link leads out of the workspace', async () => {
      const outside = path.join(path.dirname(path.dirname(root.fsPath)), 'outside');
      await mkdir(outside);
      await symlink(outside, uriOf('amplify/backend/auth').fsPath);
      try {
        await assert.rejects(
          applyPlan(await importPlan(), root),
          isUserError(/amplify\/backend\/auth" is a link that leads out/),
        );
        assert.deepEqual(await readdir(outside), []);
      } finally {
        await rm(uriOf('amplify/backend/auth').fsPath);
        await rm(outside, { recursive: true });
      }
    });

    it('when a path would leave the project', async () => {
      const plan = planOf([{ path: 'amplify/../../escaped.json', after: '{}' }]);
      await assert.rejects(applyPlan(plan, root), isUserError(/not a path inside the project/));
    });
  });

  it('follows a link that stays in the workspace', async () => {
    const inside = path.join(path.dirname(root.fsPath), 'shared-auth');
    await mkdir(inside);
    await symlink(inside, uriOf('amplify/backend/auth').fsPath);
    await apply(await importPlan());
    assert.deepEqual(await readdir(inside), ['shopa1b2c3d4']);
  });

  it('deletes an unlinked resource with its folder, and brings both back', async () => {
    await mkdir(path.dirname(uriOf(parameters).fsPath), { recursive: true });
    await put(parameters, '{}');
    const applied = await apply(planOf([{ path: parameters, before: '{}' }], { kind: 'unlink' }));
    assert.equal(await isThere(path.dirname(parameters)), false);
    await applied.undo();
    assert.equal(await textOf(parameters), '{}');
  });

  it('refuses to read what is not UTF-8', async () => {
    await writeFile(uriOf(meta).fsPath, Buffer.from([0x7b, 0xff, 0xfe, 0x7d]));
    await assert.rejects(
      readProjectFiles(root),
      isUserError(/amplify-meta\.json" is not UTF-8.*Save it with encoding UTF-8/),
    );
  });
});
