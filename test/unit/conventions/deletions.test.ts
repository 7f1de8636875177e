import assert from 'node:assert/strict';
import ts from 'typescript';
import { sourceFiles } from '../../support/importGraph';

/** The calls that end a thing in AWS, however they are written: `DeleteRole`, `DeleteRoleCommand`, `iam:DeleteRole`. */
const deleting = /Delete(UserPool|IdentityPool|Role|ManagedLogin|Identit)\w*/;

/** Where the name of such a call may stand, and why. */
const allowed: Readonly<Record<string, string>> = {
  'src/project/gen1/functionAccess/authActions.ts': 'names what a policy of a function allows',
  'src/aws/cognitoIdp.ts': 'the table of commands',
  'src/aws/cognitoIdentity.ts': 'the table of commands',
  'src/aws/iam.ts': 'the table of commands',
  'src/aws/quotas.ts': 'how often it may be sent',
  'src/aws/rollBack.ts': 'takes back what the same run has made',
  'src/repair/leastPrivilegePolicy.ts': 'names the permissions that taking back needs',
  'src/repair/permissions.ts': 'names the permission that taking back needs',
};

/** Only what could hold such a name, also one written with an escape, is worth parsing. */
const files = sourceFiles('src')
  .filter(({ path, text }) => deleting.test(text) || /\\[ux]/.test(text) || path === 'src/model/cloudPlan.ts')
  .map(({ path, text }) => ({
    path,
    source: ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true),
  }));

/** Everything in a file but its comments. */
function* nodes(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodes(child);
}

const isDeleting = (node: ts.Node): boolean =>
  (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && deleting.test(node.text);

describe('no code deletes a user pool, an app client, an identity pool or a role', () => {
  it('but the files that taking back consists of', () => {
    const found = files.filter(({ source }) => [...nodes(source)].some(isDeleting)).map(({ path }) => path);
    assert.deepEqual(found.sort(), Object.keys(allowed).sort());
  });

  it('and user pools themselves are out of reach altogether', () => {
    const names = files.flatMap(({ source }) =>
      [...nodes(source)].filter(isDeleting).map((node) => node.getText()),
    );
    assert.deepEqual(
      names.filter((name) => /DeleteUserPool(Command)?['"]?$/.test(name)),
      [],
    );
  });

  it('and sends such a call only for a change that has no state before, in answer to whose making it got the id', () => {
    const { source } =
      files.find(({ path }) => path === 'src/aws/rollBack.ts') ?? assert.fail('no rollBack.ts');
    const functions = source.statements.filter(ts.isFunctionDeclaration);
    const senders = functions.filter((one) => [...nodes(one)].some(isDeleting));
    assert.deepEqual(
      senders.map(({ name, modifiers = [] }) => [
        name?.text,
        modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword),
      ]),
      [
        ['deleteCreated', false],
        ['deleteBranding', false],
      ],
    );
    const calls = [...nodes(source)]
      .filter(ts.isCallExpression)
      .filter(({ expression }) => expression.getText() === 'deleteCreated');
    assert.equal(calls.length, 1);
    const block = enclosing(calls[0] as ts.Node, ts.isIfStatement);
    assert.equal(block?.expression.getText(), 'change.before === undefined');
    assert.match(block?.thenStatement.getText() ?? '', /if \(!isProven\) return/);
  });

  it('and no plan can hold one', () => {
    const { source } =
      files.find(({ path }) => path === 'src/model/cloudPlan.ts') ?? assert.fail('no cloudPlan.ts');
    assert.deepEqual([...nodes(source)].filter(isDeleting), []);
  });
});

function enclosing<T extends ts.Node>(node: ts.Node, is: (node: ts.Node) => node is T): T | undefined {
  for (let at: ts.Node | undefined = node.parent; at; at = at.parent) if (is(at)) return at;
  return undefined;
}
