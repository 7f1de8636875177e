import assert from 'node:assert/strict';
import { readFile, readdir, rm, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { planImport } from '../../src/project/gen1/planImport';
import { readProject } from '../../src/project/gen1/readProject';
import { findProjects } from '../../src/workspace/findProjects';
import { registerPreviewDocuments } from '../../src/workspace/previewDocuments';
import { answerPreview } from '../../src/workspace/previewPlan';
import { readProjectFiles } from '../../src/workspace/readProjectFiles';
import { writePlanned, type WrittenPlan } from '../../src/workspace/writePlanned';
import { PromptAnswers } from '../support/promptAnswers';
import { isUserError, until } from '../support/shopProject';
import { aClient, importing } from '../support/snapshots';

const meta = 'amplify/backend/amplify-meta.json';

async function rootOf(label: string): Promise<vscode.Uri> {
  const project = (await findProjects()).find((found) => found.label === label);
  assert.ok(project, label);
  return project.root;
}

const at = (root: vscode.Uri, file: string): string => vscode.Uri.joinPath(root, file).fsPath;

/** Imports a pool into the project, with each preview answered by what `review` does before it says "write". */
async function importInto(root: vscode.Uri, reviews: (() => Promise<void>)[] = []) {
  const { selection } = importing(aClient());
  assert.ok(selection);
  const shown: string[] = [];
  let plans = 0;
  const prompts = new PromptAnswers(['Write 4 Files', 'Write 4 Files']);
  const isShown = () =>
    Promise.resolve(
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ label }) => label.startsWith(`Plan ${plans}`)),
      ),
    );
  const writing = writePlanned({
    root,
    makePlan: async () => {
      const project = readProject(await readProjectFiles(root));
      plans += 1;
      return planImport({ project, selection: selection.selection, resourceName: 'shopa1b2c3d4' });
    },
    textsOf: ({ changes }) => {
      shown.push(changes.find(({ path }) => path === meta)?.before ?? '');
      return { previewTitle: `Plan ${plans}`, question: 'Write?', detail: '' };
    },
  });
  try {
    let isOver = false;
    const over = writing.finally(() => (isOver = true));
    over.catch(() => undefined);
    for (const review of reviews.length > 0 ? reviews : [() => Promise.resolve()]) {
      await Promise.race([until(isShown), over]);
      const before = plans;
      await review();
      // The diff is there a moment before it can be answered.
      await until(() => {
        answerPreview('write');
        return Promise.resolve(isOver || plans > before);
      });
    }
    const written: WrittenPlan | undefined = await writing;
    return { written, shown, messages: prompts.messages.map(({ text }) => text) };
  } finally {
    prompts.restore();
  }
}

describe('a workspace of several folders and projects', () => {
  let documents: vscode.Disposable;
  before(() => {
    documents = registerPreviewDocuments();
  });
  after(() => void documents.dispose());
  afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

  it('knows every project, by the folder and where it is in it', async () => {
    assert.deepEqual(
      (await findProjects()).map(({ label }) => label),
      ['site', 'mono/packages/app', 'mono/packages/web'],
    );
  });

  it('imports into the project that was chosen, and leaves the others alone', async () => {
    const [web, app] = [await rootOf('mono/packages/web'), await rootOf('mono/packages/app')];
    const { written } = await importInto(web);
    assert.deepEqual(written?.applied.differences, []);
    assert.match(await readFile(at(web, meta), 'utf8'), /"serviceType": "imported"/);
    assert.deepEqual(await readdir(at(app, 'amplify/backend')), ['amplify-meta.json', 'backend-config.json']);
    await written.applied.undo();
    assert.doesNotMatch(await readFile(at(web, meta), 'utf8'), /imported/);
  });

  it('keeps the comments and the CRLF of a file that a person edited', async () => {
    const app = await rootOf('mono/packages/app');
    const original = await readFile(at(app, meta), 'utf8');
    const edited = original.replace('{', '{\n  // Ask the platform team first.').replaceAll('\n', '\r\n');
    await writeFile(at(app, meta), edited);
    const { written } = await importInto(app);
    const text = await readFile(at(app, meta), 'utf8');
    assert.match(text, /"serviceType": "imported"/);
    assert.match(text, /\/\/ Ask the platform team first\./);
    assert.doesNotMatch(text, /[^\r]\n/);
    await written?.applied.undo();
    assert.equal(await readFile(at(app, meta), 'utf8'), edited);
    await writeFile(at(app, meta), original);
  });

  it('shows the plan again when a file changed while it was shown', async () => {
    const site = await rootOf('site');
    const original = await readFile(at(site, meta), 'utf8');
    const other = original.replace('"us-east-1"', '"us-east-1", "StackName": "amplify-shop-dev-1"');
    const { written, shown, messages } = await importInto(site, [
      () => writeFile(at(site, meta), other),
      () => Promise.resolve(),
    ]);
    assert.deepEqual(shown, [original, other]);
    assert.ok(messages.some((text) => text.includes('changed meanwhile')));
    assert.match(await readFile(at(site, meta), 'utf8'), /"StackName": "amplify-shop-dev-1"/);
    await written?.applied.undo();
    await writeFile(at(site, meta), original);
  });

  it('says what to do when amplify-meta.json was deleted', async () => {
    const site = await rootOf('site');
    const original = await readFile(at(site, meta), 'utf8');
    await rm(at(site, meta));
    try {
      await assert.rejects(importInto(site), isUserError(/amplify-meta\.json.*amplify pull/));
      assert.equal((await findProjects()).length, 3);
    } finally {
      await writeFile(at(site, meta), original);
    }
  });
});
