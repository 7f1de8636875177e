import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Fix, RepairFix, ResourceRef } from '../../src/compatibility/rule';
import { FindingActions } from '../../src/diagnostics/findingActions';
import { FindingsBoard, type PlacedFinding } from '../../src/diagnostics/findingsBoard';
import { FixableRows } from '../../src/diagnostics/fixableRows';
import { UserPoolNode } from '../../src/resourceTree/userPoolNode';
import { clientId } from '../emulator/sample/aUserPool';
import { startEmulatedTree } from '../support/emulatedTree';
import { askedOperations, until } from '../support/emulatorLog';
import { codeActionsAt } from '../support/quickFixes';
import { aResourceOfEachType, typesInConsole } from '../support/resourcesOfEachType';

const region = 'us-east-1';
const uriOf = (file: string): vscode.Uri =>
  vscode.Uri.from({ scheme: 'cognito', path: `/123456789012/${region}/${file}` });
const noSignOut = uriOf('us-east-1_NoSignOut.userpool.json');

const open = (type: 'userPool' | 'identityPool', id: string) =>
  vscode.commands.executeCommand('amplifyAuth.openSettings', { resource: { type, id, region } });
const textAt = (document: vscode.TextDocument, range: vscode.Range) => document.getText(range);
const codeOf = ({ code }: vscode.Diagnostic): string => (typeof code === 'object' ? String(code.value) : '');
const findDiagnostic = (uri: vscode.Uri, code: string) =>
  vscode.languages.getDiagnostics(uri).find((diagnostic) => codeOf(diagnostic) === code);

describe('the document of a user pool', () => {
  let document: vscode.TextDocument;

  before(async () => {
    await open('userPool', 'us-east-1_NoSignOut');
    document = vscode.window.activeTextEditor?.document as vscode.TextDocument;
    assert.equal(document.uri.toString(), noSignOut.toString());
  });

  it('shows the settings as JSON, by the names AWS has for them', () => {
    const settings = JSON.parse(document.getText()) as Record<string, unknown>;
    assert.equal(document.languageId, 'json');
    assert.deepEqual(Object.keys(settings).slice(0, 5), [
      'takenAt',
      'accountId',
      'region',
      'userPool',
      'userPoolClients',
    ]);
    assert.equal((settings['userPool'] as { Name: string }).Name, 'no-sign-out-url');
    assert.equal((settings['userPoolClients'] as { ClientName: string }[])[0]?.ClientName, 'no-sign-out-web');
    assert.doesNotMatch(document.getText(), /ClientSecret/);
  });

  it('has the findings in Problems, at their places, with code, link and source', () => {
    const finding = findDiagnostic(noSignOut, 'oauth-has-sign-out-url');
    assert.ok(finding, vscode.languages.getDiagnostics(noSignOut).map(codeOf).join(', '));
    assert.equal(finding.source, 'Amplify Auth');
    assert.equal(textAt(document, finding.range), '"ClientName": "no-sign-out-web"');
    const code = finding.code as { target: vscode.Uri };
    assert.equal(code.target.toString(true), 'command:amplifyAuth.explainRule?["oauth-has-sign-out-url"]');
    const unprotected = findDiagnostic(noSignOut, 'pool-is-protected-from-deletion');
    if (unprotected) assert.match(textAt(document, unprotected.range), /DeletionProtection|Name/);
  });

  it('offers quick fixes, though nothing can be saved', async () => {
    const finding = findDiagnostic(noSignOut, 'oauth-has-sign-out-url');
    assert.ok(finding);
    const actions = await codeActionsAt(noSignOut, finding.range);
    const commands = actions.map(({ command }) => command?.command);
    assert.ok(commands.includes('amplifyAuth.openInConsole'), commands.join(', '));
    assert.ok(commands.includes('amplifyAuth.explainRule'));
    const console = actions.find(({ command }) => command?.command === 'amplifyAuth.openInConsole');
    const [row] = console?.command?.arguments as [{ resource: { region: string }; userPool: { id: string } }];
    assert.equal(row.resource.region, region);
    assert.equal(row.userPool.id, 'us-east-1_NoSignOut');
  });

  it('offers to mend AWS, by the repair that the wizard offers', async () => {
    const finding = findDiagnostic(noSignOut, 'oauth-has-sign-out-url');
    assert.ok(finding);
    const actions = await codeActionsAt(noSignOut, finding.range);
    const mend = actions.find(({ command }) => command?.command === 'amplifyAuth.repair');
    assert.equal(mend?.title, 'Fix: Add a sign-out URL…');
    const [fix] = mend.command?.arguments as [RepairFix];
    assert.deepEqual(fix, {
      kind: 'repair',
      title: 'Add a sign-out URL',
      userPoolId: 'us-east-1_NoSignOut',
      recipes: [
        {
          recipe: 'updateUserPoolClient',
          userPoolClientId: clientId('nosignoutweb'),
          add: { LogoutURLs: ['{{signOutUrl}}'] },
        },
      ],
      questions: [
        {
          slot: '{{signOutUrl}}',
          asks: 'signOutUrl',
          suggestions: ['https://nosignout.example.com/signin/', 'http://localhost:3000/'],
        },
      ],
    });
  });

  it('explains a finding under the pointer', async () => {
    const finding = findDiagnostic(noSignOut, 'oauth-has-sign-out-url');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      noSignOut,
      finding?.range.start,
    );
    const text = hovers
      .flatMap(({ contents }) => contents.map((one) => (one as vscode.MarkdownString).value))
      .join('\n');
    assert.match(text, /command:amplifyAuth\.explainRule/);
    assert.match(text, /https:\/\/docs\.a/);
  });

  it('counts the findings above, and leads to what can be done', async () => {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      noSignOut,
    );
    const titles = lenses.map(({ command }) => command?.title ?? '');
    assert.match(titles[0] ?? '', /Errors: \d|Warnings: \d/);
    for (const title of ['Check Again', 'Fix…', 'Import…', 'Open in Console'])
      assert.ok(titles.includes(title), titles.join(', '));
    assert.ok(titles.some((title) => title.startsWith('As of ')));
  });

  it('refuses to save, and says why', async () => {
    await assert.rejects(
      async () => vscode.workspace.fs.writeFile(noSignOut, new TextEncoder().encode('{}')),
      (error) => error instanceof vscode.FileSystemError && /view of a Cognito user pool/.test(error.message),
    );
    const edit = new vscode.WorkspaceEdit();
    edit.insert(noSignOut, new vscode.Position(0, 0), ' ');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.ok(document.isDirty);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    assert.ok(!document.isDirty);
  });

  it('is read again when asked to', async () => {
    const count = async () => (await askedOperations()).filter((name) => name === 'DescribeUserPool').length;
    const before = await count();
    const { mtime } = await vscode.workspace.fs.stat(noSignOut);
    await vscode.commands.executeCommand('amplifyAuth.checkAgain', noSignOut);
    assert.equal(await count(), before + 1);
    const after = await vscode.workspace.fs.stat(noSignOut);
    assert.ok(after.mtime > mtime);
    const shown = new TextDecoder().decode(await vscode.workspace.fs.readFile(noSignOut));
    await until('the editor shows it', () => document.getText() === shown);
  });

  it('opens the page of a rule', async () => {
    await vscode.commands.executeCommand('amplifyAuth.explainRule', 'oauth-has-sign-out-url');
    const labels = () => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
    await until('the page is shown', () =>
      Promise.resolve(labels().some((label) => label.includes('oauth-has-sign-out-url'))),
    );
  });
});

describe('the document of an identity pool', () => {
  it('shows its roles, and the findings on it alone', async () => {
    const list = await vscode.workspace.fs.readFile(uriOf('us-east-1_BadTrust1.userpool.json'));
    const pools = (
      JSON.parse(new TextDecoder().decode(list)) as { identityPools: { IdentityPoolId: string }[] }
    ).identityPools;
    const id = pools[0]?.IdentityPoolId ?? '';
    await open('identityPool', id);
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    const settings = JSON.parse(document.getText()) as {
      identityPool: { Roles: object };
      roles: { AssumeRolePolicyDocument: { Statement: unknown[] } }[];
    };
    assert.deepEqual(Object.keys(settings.identityPool.Roles).sort(), ['authenticated', 'unauthenticated']);
    assert.equal(settings.roles.length, 2);
    assert.ok(settings.roles[0]?.AssumeRolePolicyDocument.Statement);
    const uri = uriOf(`${id}.identitypool.json`);
    assert.equal(document.uri.toString(), uri.toString());
    await assert.rejects(
      async () => vscode.workspace.fs.writeFile(uri, new Uint8Array()),
      /view of a Cognito identity pool/,
    );
  });
});

describe('documents that cannot be shown', () => {
  const read = async (uri: vscode.Uri) => vscode.workspace.fs.readFile(uri);

  it('says that a pool does not exist', async () => {
    await assert.rejects(read(uriOf('us-east-1_Missing01.userpool.json')), /us-east-1_Missing01/);
  });

  it('says that the profile is of another account', async () => {
    const other = vscode.Uri.from({
      scheme: 'cognito',
      path: `/210987654321/${region}/us-east-1_Perfect01.userpool.json`,
    });
    await assert.rejects(read(other), /210987654321.*123456789012/);
  });

  it('takes no path for a pool that is none', async () => {
    for (const file of ['x.json', '../../etc/passwd', 'us-east-1_Perfect01.json'])
      await assert.rejects(read(uriOf(file)));
  });
});

describe('the quick fixes of a finding', () => {
  it('lead to the console from each resource that has a page there, and from nothing else', async () => {
    const board = new FindingsBoard();
    const document = await vscode.workspace.openTextDocument({ content: '{}' });
    const userPool = { id: 'us-east-1_AbCdEfGhI', name: 'my-users' };
    const pool = { resource: { type: 'userPool', ...userPool, region }, userPool } as const;
    const actions = new FindingActions(board, () => ({ pool }));
    const range = new vscode.Range(0, 0, 0, 2);
    const leadsThere = (resource: ResourceRef): boolean => {
      const finding = { rule: 'any', message: 'any', severity: 'warning', status: 'problem' } as const;
      board.show(document.uri, [{ finding: { ...finding, resource, targets: [], blocks: [] }, range }]);
      const offered = actions.provideCodeActions(document, range);
      return offered.some(({ command }) => command?.command === 'amplifyAuth.openInConsole');
    };
    try {
      assert.deepEqual(
        aResourceOfEachType()
          .filter(leadsThere)
          .map(({ type }) => type),
        typesInConsole,
      );
    } finally {
      board.dispose();
    }
  });
});

describe('the rows of pools', () => {
  it('are named by their documents, so that VS Code marks them', async () => {
    const at = await startEmulatedTree();
    try {
      await until('the account is known', async () => {
        const row = await at.rows.open(region, 'User pools', 'no-sign-out-url');
        assert.ok(row instanceof UserPoolNode);
        return row.item().resourceUri?.toString() === noSignOut.toString();
      });
    } finally {
      await at.stop();
    }
  });

  it('offer "Fix…" while a finding has a repair for them', async () => {
    const board = new FindingsBoard();
    const fixable = new FixableRows(board);
    const at = await startEmulatedTree(undefined, fixable);
    const flags = async (...labels: string[]) =>
      ((await at.rows.open(region, ...labels)).item().contextValue ?? '').split(' ');
    const webClient = ['User pools', 'no-sign-out-url', 'App clients', 'no-sign-out-web'];
    const uri = vscode.Uri.parse('untitled:any');
    let redrawn = 0;
    const watching = at.tree.onDidChangeTreeData(() => redrawn++);
    const finding = (fixes: Fix[]): PlacedFinding => ({
      finding: {
        ...{ rule: 'oauth-has-sign-out-url', message: 'any', severity: 'warning', status: 'problem' },
        ...{
          resource: { type: 'userPoolClient', id: clientId('nosignoutweb') },
          targets: [],
          blocks: [],
          fixes,
        },
      },
      range: new vscode.Range(0, 0, 0, 0),
    });
    try {
      assert.ok(!(await flags(...webClient)).includes('fixable'));
      board.show(uri, [finding([{ kind: 'selectClients', title: 'any' }])]);
      assert.ok(!(await flags(...webClient)).includes('fixable'));

      redrawn = 0;
      const recipes = [
        { recipe: 'updateUserPoolClient', userPoolClientId: clientId('nosignoutweb') },
      ] as const;
      board.show(uri, [
        finding([{ kind: 'repair', title: 'any', userPoolId: 'us-east-1_NoSignOut', recipes }]),
      ]);
      assert.equal(redrawn, 1);
      assert.ok((await flags(...webClient)).includes('fixable'));
      assert.ok((await flags('User pools', 'no-sign-out-url')).includes('fixable'));
      assert.ok(!(await flags('User pools', 'perfect')).includes('fixable'));

      board.show(uri, []);
      assert.equal(redrawn, 2);
      assert.ok(!(await flags(...webClient)).includes('fixable'));
    } finally {
      vscode.Disposable.from(watching, fixable, board).dispose();
      await at.stop();
    }
  });
});
