import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { codeActionsAt } from '../support/quickFixes';
import { askedOperations, until } from '../support/emulatorLog';
import {
  fileIn,
  findProblem,
  noProblem,
  problemsOf,
  rulesIn,
  takeBack,
  typeOver,
} from '../support/typedFaults';

const pool = 'us-east-1_Perfect01';
const web = 'perfectweb0123456789012345';
const native = 'perfectnative0123456789012';
const identityPool = 'us-east-1:5a3d1c2e-7b48-4f60-9a71-000000000001';
const otherIdentityPool = 'us-east-1:99999999-7b48-4f60-9a71-000000000001';
const gonePool = 'us-east-1_Deleted01';
const goneClient = 'perfectgone012345678901234';
const secretClient = 'natsecretnative01234567890';
const authRole = 'role/amplify-notlinked-prod-10113-authRole';

const template = 'amplify/backend/function/hello/hello-cloudformation-template.json';
const raw = 'app/src/main/res/raw';

interface Fault {
  readonly file: readonly [folder: string, path: string];
  readonly old: string;
  readonly text: string;
  readonly rule: string;
  /** What is underlined, when it is not the whole of what was typed. */
  readonly at?: string;
  readonly fix?: RegExp;
}

const fault = (
  file: Fault['file'],
  old: string,
  text: string,
  rule: string,
  more: Partial<Fault> = {},
): Fault => ({
  file,
  old,
  text,
  rule,
  ...more,
});

const exportsFile = ['shop', 'src/aws-exports.js'] as const;
const configuration = ['shop', 'src/amplifyconfiguration.json'] as const;
const team = ['shop', 'amplify/team-provider-info.json'] as const;
const parameters = ['shop', 'amplify/backend/auth/shop/parameters.json'] as const;
const build = ['shop', 'amplify.yml'] as const;
const hello = ['shop', template] as const;
const dart = ['mobile', 'lib/amplifyconfiguration.dart'] as const;
const nativeJson = ['mobile', `${raw}/amplifyconfiguration.json`] as const;
const awsJson = ['mobile', `${raw}/awsconfiguration.json`] as const;
const outputs = ['tasks', 'amplify_outputs.json'] as const;
const resource = ['tasks', 'amplify/auth/resource.ts'] as const;

const offline: readonly Fault[] = [
  fault(exportsFile, pool, 'Perfect01', 'file-ids-are-well-formed'),
  fault(configuration, web, 'my client', 'file-ids-are-well-formed'),
  fault(
    awsJson,
    '"Region": "us-east-1" } } },\n    "CognitoUserPool"',
    '"Region": "eu-west-1" } } },\n    "CognitoUserPool"',
    'file-region-matches-ids',
    { at: 'eu-west-1', fix: /^Use "us-east-1"$/ },
  ),
  fault(dart, `"PoolId": "${pool}"`, '"PoolId": "pool"', 'file-ids-are-well-formed', { at: 'pool' }),
  fault(outputs, '"aws_region": "us-east-1"', '"aws_region": "eu-west-1"', 'file-region-matches-ids', {
    at: 'eu-west-1',
    fix: /^Use "us-east-1"$/,
  }),
  fault(exportsFile, pool, 'us-east-1_Elsewhere', 'app-config-matches-environment', {
    fix: /^Use "us-east-1_Perfect01"$/,
  }),
  fault(team, `          "webClientId": "${web}",\n`, '', 'environment-is-complete', {
    at: 'shop',
    fix: /^Fill in what environment "dev" lacks/,
  }),
  fault(parameters, '"region": "us-east-1"', '"region": "eu-west-1"', 'parameters-file-is-complete', {
    at: 'eu-west-1',
  }),
];

const online: readonly Fault[] = [
  fault(exportsFile, pool, gonePool, 'file-user-pool-exists'),
  fault(exportsFile, web, goneClient, 'file-clients-exist', { fix: /^Use app client "perfect-web"$/ }),
  fault(configuration, identityPool, otherIdentityPool, 'file-identity-pool-exists'),
  fault(dart, pool, gonePool, 'file-user-pool-exists'),
  fault(dart, native, goneClient, 'file-clients-exist', { fix: /^Use app client "perfect-native"$/ }),
  fault(nativeJson, identityPool, otherIdentityPool, 'file-identity-pool-exists'),
  fault(awsJson, native, goneClient, 'file-clients-exist', { fix: /^Use app client "perfect-native"$/ }),
  fault(outputs, 'notlinkedweb01234567890123', goneClient, 'file-clients-exist', { fix: /^Use app client / }),
  fault(team, pool, gonePool, 'file-user-pool-exists'),
  fault(team, identityPool, otherIdentityPool, 'file-identity-pool-exists', { fix: /^Use / }),
  fault(team, 'role/amplify-perfect-prod-10101-authRole', 'role/nobody', 'file-roles-match-identity-pool', {
    at: 'arn:aws:iam::123456789012:role/nobody',
  }),
  fault(resource, authRole, 'role/nobody', 'gen2-roles-match-identity-pool', {
    at: 'arn:aws:iam::123456789012:role/nobody',
  }),
  fault(resource, 'us-east-1_NotLinked', gonePool, 'file-user-pool-exists'),
  fault(build, pool, gonePool, 'file-user-pool-exists'),
  fault(build, web, goneClient, 'file-clients-exist', { fix: /^Use app client "perfect-web"$/ }),
  fault(hello, pool, gonePool, 'file-user-pool-exists'),
];

/** Types the fault, looks at it in Problems, mends it by the quick fix or by hand, and sees it go. */
async function meet({ file, old, text, rule, at = text, fix }: Fault): Promise<void> {
  const uri = fileIn(...file);
  const document = await typeOver(uri, old, text);
  try {
    const problem = await findProblem(uri, rule);
    assert.equal(document.getText(problem.range), at);
    const { target } = problem.code as { target: vscode.Uri };
    assert.equal(target.toString(true), `command:amplifyAuth.explainRule?["${rule}"]`);
    if (fix) {
      const actions = await codeActionsAt(uri, problem.range);
      const action = actions.find(({ title }) => fix.test(title));
      assert.ok(action, actions.map(({ title }) => title).join('\n'));
      if (action.edit) {
        assert.ok(await vscode.workspace.applyEdit(action.edit));
        await noProblem(uri, rule);
      }
    }
  } finally {
    await takeBack(uri);
  }
  await noProblem(uri, rule);
}

const title = ({ file, text, rule }: Fault): string =>
  `${rule} in ${file[1]}: ${text.split('\n')[0] || 'nothing'}`;

describe('a fault that needs no AWS is met at its place:', () => {
  for (const one of offline) it(title(one), () => meet(one));

  it('a backend that defines auth twice, with the call underlined', async () => {
    const uri = fileIn('tasks', 'amplify/backend.ts');
    const document = await typeOver(
      uri,
      'defineBackend({ auth })',
      'defineBackend({ auth, more: defineAuth({}) })',
    );
    const problem = await findProblem(uri, 'gen2-auth-is-in-its-file');
    assert.equal(document.getText(problem.range), 'defineAuth');
    await findProblem(uri, 'gen2-auth-is-defined-once');
    await takeBack(uri);
    await noProblem(uri, 'gen2-auth-is-in-its-file');
  });

  it('packages that do not belong together, in a file that names nothing of Cognito', async () => {
    const uri = fileIn('tasks', 'package.json');
    const document = await typeOver(uri, '^1.8.0', '^2.0.0');
    const problem = await findProblem(uri, 'gen2-packages-fit-reference');
    assert.equal(document.getText(problem.range), '@aws-amplify/backend-cli');
    await takeBack(uri);
    await noProblem(uri, 'gen2-packages-fit-reference');
  });

  it('what is wrong in a project inside another one, until that project is gone', async () => {
    const inner = (path: string) => fileIn('shop', `inner/${path}`);
    const copy = async (path: string) =>
      vscode.workspace.fs.copy(fileIn('tasks', path), inner(path), { overwrite: true });
    for (const path of ['amplify/auth/resource.ts', 'amplify/backend.ts', 'amplify_outputs.json'])
      await copy(path);
    const file = inner('amplify_outputs.json');
    await typeOver(file, 'us-east-1_NotLinked', 'us-east-1_Another01');
    await vscode.workspace.saveAll(false);
    await findProblem(file, 'outputs-match-reference');
    await vscode.workspace.fs.delete(inner('amplify'), { recursive: true });
    await noProblem(file, 'outputs-match-reference');
    await vscode.workspace.fs.delete(inner(''), { recursive: true });
    await until('nothing is said of it', () => problemsOf(file).length === 0);
  });

  it('what is wrong in a folder, until it is taken out of the window', async () => {
    const uri = fileIn('tasks', 'amplify_outputs.json');
    await typeOver(uri, '"aws_region": "us-east-1"', '"aws_region": "eu-west-1"');
    await vscode.workspace.saveAll(false);
    await findProblem(uri, 'file-region-matches-ids');
    const index = vscode.workspace.workspaceFolders?.findIndex(({ name }) => name === 'tasks') ?? -1;
    const { uri: folder } = vscode.workspace.workspaceFolders?.[index] ?? assert.fail();
    assert.ok(vscode.workspace.updateWorkspaceFolders(index, 1));
    await noProblem(uri, 'file-region-matches-ids');
    assert.ok(vscode.workspace.updateWorkspaceFolders(index, 0, { uri: folder }));
    await findProblem(uri, 'file-region-matches-ids');
    await takeBack(uri);
    await noProblem(uri, 'file-region-matches-ids');
  });

  it('and nobody was asked', async () => assert.deepEqual(await askedOperations(), []));
});

describe('a fault that AWS knows of is met at its place:', () => {
  before(async () => {
    await vscode.commands.executeCommand('amplifyAuth.cognito.focus');
    await until('the roles were read', async () => (await askedOperations()).includes('GetRole'));
  });

  for (const one of online) it(title(one), () => meet(one));

  it('an app client of the wrong kind', async () => {
    const uri = fileIn(...resource);
    await typeOver(uri, 'us-east-1_NotLinked', 'us-east-1_NatSecret');
    const document = await typeOver(uri, 'notlinkedweb01234567890123', secretClient);
    const problem = await findProblem(uri, 'file-web-client-is-public');
    assert.equal(document.getText(problem.range), secretClient);
    await takeBack(uri);
    await noProblem(uri, 'file-web-client-is-public');
  });

  it('a place the app is served from that the app client does not list, at that client', async () => {
    const scripts = fileIn('shop', 'package.json');
    await typeOver(scripts, 'react-scripts start', 'vite');
    const uri = fileIn(...team);
    const problem = await findProblem(uri, 'callback-urls-include-app');
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.getText(problem.range), web);
    assert.match(problem.message, /localhost:5173/);
    await takeBack(scripts);
    await noProblem(uri, 'callback-urls-include-app');
  });

  it('from Problems the wizard opens', async () => {
    const uri = fileIn(...team);
    await typeOver(uri, pool, gonePool);
    const problem = await findProblem(uri, 'file-user-pool-exists');
    const actions = await codeActionsAt(uri, problem.range);
    const opens = actions.find(({ command }) => command?.command === 'amplifyAuth.importAuth');
    assert.ok(opens, actions.map(({ title: name }) => name).join('\n'));
    const [row] = opens.command?.arguments as [{ root: vscode.Uri }];
    assert.equal(row.root.toString(), fileIn('shop', '').toString().replace(/\/$/, ''));
    await takeBack(uri);
  });

  it('and nothing is left when all is mended', async () => {
    for (const file of [exportsFile, configuration, team, parameters, dart, nativeJson, awsJson, outputs])
      await until(
        `${file.join('/')} is well`,
        () => rulesIn(fileIn(file[0], file[1])).length === 0,
        () => rulesIn(fileIn(file[0], file[1])).join(),
      );
  });
});
