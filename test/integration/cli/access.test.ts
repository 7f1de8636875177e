import assert from 'node:assert/strict';
import type { ProjectFiles } from '../../../src/model/amplifyProject';
import { reportIn, runHere, ScratchProject, seedOf, withEmulator } from '../../support/cliRun';
import { filesAt, goldenCases } from '../../support/goldenCases';
import { lambdaGolden, lambdaPaths, withLambdaAccess, withoutLambdaAccess } from '../../support/lambdaGolden';

async function run(files: ProjectFiles, ...commands: readonly (readonly string[])[]) {
  const project = new ScratchProject(files);
  try {
    const results = [];
    for (const args of commands) results.push(await runHere([...args, '--json'], { cwd: project.root }));
    const last = results.at(-1);
    if (!last) throw new Error('nothing was run');
    return { ...last, report: reportIn(last), files: project.read() };
  } finally {
    project.remove();
  }
}

const grant = ['access', '--lambda-access', 'myfunc=create,read,update,delete'];

describe('import-auth access', () => {
  it('gives a function access, and needs no AWS for it', async () => {
    const { code, report, files } = await run(withoutLambdaAccess(), grant);
    assert.deepEqual([code, report.status, report.changes], [0, 'done', Object.values(lambdaPaths).sort()]);
    assert.match(files.get(lambdaPaths.template) ?? '', /"Ref": "authmyprojecta1b2c3d4UserPoolId"/);
  });

  it('takes it away with "none"', async () => {
    const { files } = await run(withoutLambdaAccess(), grant, ['access', '--lambda-access', 'myfunc=none']);
    assert.equal(files.get(lambdaPaths.template), withoutLambdaAccess().get(lambdaPaths.template));
  });

  it('writes nothing with --dry-run', async () => {
    const { report, files } = await run(withoutLambdaAccess(), [...grant, '--dry-run']);
    assert.equal(report.changes.length, 5);
    assert.equal(files.get(lambdaPaths.template), withoutLambdaAccess().get(lambdaPaths.template));
  });

  const refuses = (name: string, args: readonly string[], message: RegExp, files = withoutLambdaAccess()) =>
    it(`refuses ${name}`, async () => {
      const { code, report } = await run(files, args);
      assert.equal(code, 2);
      assert.match(`${report.error?.message} ${report.error?.resolution}`, message);
    });
  refuses(
    'an operation it does not know',
    ['access', '--lambda-access', 'myfunc=write'],
    /create, read, update, delete/,
  );
  refuses('to do nothing', ['access'], /"--lambda-access" is missing/);
  refuses(
    'a function that is not there',
    ['access', '--lambda-access', 'other=read'],
    /Choose one of these: myfunc/,
  );
  const noAuth = withoutLambdaAccess();
  noAuth.set(lambdaPaths.meta, (noAuth.get(lambdaPaths.meta) ?? '').replace('"auth"', '"none"'));
  refuses('a project without import', grant, /imports no auth/, noAuth);
});

describe('import-auth unlink, with functions', () => {
  it('takes away the access it gave', async () => {
    const { code, report, files } = await run(withoutLambdaAccess(), grant, ['unlink']);
    assert.deepEqual([code, report.status], [0, 'done']);
    assert.equal(files.get(lambdaPaths.template), withoutLambdaAccess().get(lambdaPaths.template));
    assert.doesNotMatch(files.get(lambdaPaths.meta) ?? '', /myprojecta1b2c3d4/);
  });

  it('is stopped by the access the Amplify CLI gave, as there, unless asked to take that away', async () => {
    const own = withLambdaAccess(
      lambdaGolden('function/myfunc/myfunc-cloudformation-template.normalized.json'),
    );
    const stopped = await run(own, ['unlink']);
    assert.deepEqual([stopped.code, stopped.report.findings[0]?.rule], [1, 'nothing-depends-on-auth']);
    const { code, files } = await run(own, ['unlink', '--remove-function-access']);
    assert.equal(code, 0);
    assert.equal(files.get(lambdaPaths.template), withoutLambdaAccess().get(lambdaPaths.template));
  });
});

describe('import-auth import --lambda-access', () => {
  it('writes the import and the access in one plan, which an unlink takes back', async () => {
    const [golden] = goldenCases('imports').filter(({ name }) => name.startsWith('12-'));
    if (!golden?.frontends.javascript) throw new Error('there is no such case');
    const functions = withoutLambdaAccess();
    const added = { function: { myfunc: { service: 'Lambda', dependsOn: [] } } };
    const before = new Map(filesAt(golden.frontends.javascript, '0-before'));
    for (const path of [lambdaPaths.meta, lambdaPaths.backendConfig]) {
      before.set(
        path,
        JSON.stringify({ ...(JSON.parse(before.get(path) ?? '{}') as object), ...added }, null, 2),
      );
    }
    for (const path of [lambdaPaths.template, lambdaPaths.module])
      before.set(path, functions.get(path) ?? '');
    const project = new ScratchProject(before);
    const { choices } = golden.input;
    if (choices.mode !== 'headless') throw new Error('not a headless case');
    try {
      await withEmulator(seedOf(golden.input), async () => {
        const args = ['import', '--json', '--lambda-access', 'myfunc=read'];
        const result = await runHere(args, { cwd: project.root, stdin: choices.payload });
        assert.deepEqual([result.code, reportIn(result).changes.length], [0, 7], result.stdout);
      });
      assert.match(project.read().get(lambdaPaths.template) ?? '', /cognito-idp:AdminGetUser/);
      const undone = await runHere(['unlink', '--json'], { cwd: project.root });
      assert.equal(undone.code, 0, undone.stdout);
      assert.equal(project.read().get(lambdaPaths.template), before.get(lambdaPaths.template));
      assert.equal(project.read().get(lambdaPaths.module), before.get(lambdaPaths.module));
    } finally {
      project.remove();
    }
  });
});
