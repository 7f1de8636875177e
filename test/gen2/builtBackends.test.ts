import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { planGen2Import } from '../../src/project/gen2/planGen2Import';
import { changedFiles, gen2Cases, gen2Input } from '../support/gen2Cases';
import { ScratchBackends, installGen2Tools, runTool } from './gen2Tools';

/** Cases whose code is complete: nothing has to be pasted. */
const complete = gen2Cases().filter(({ toPaste }) => toPaste.length === 0);
const synthContext = JSON.stringify({
  'amplify-backend-name': 'dev',
  'amplify-backend-namespace': 'app',
  'amplify-backend-type': 'sandbox',
  'aws:cdk:bundling-stacks': [],
});

describe('Gen 2 backends as an import leaves them', () => {
  let scratch: ScratchBackends;

  before(async function () {
    this.timeout(600_000);
    await installGen2Tools();
    scratch = new ScratchBackends();
    for (const { name, after } of complete) scratch.write(name, after);
  });
  after(() => scratch.remove());

  it('compile under strict, all of them', async () => {
    const compilerOptions = {
      ...{ target: 'es2022', module: 'es2022', moduleResolution: 'bundler', types: ['node'] },
      ...{
        esModuleInterop: true,
        strict: true,
        skipLibCheck: true,
        noEmit: true,
        allowJs: true,
        checkJs: false,
      },
    };
    const config = JSON.stringify({
      compilerOptions,
      include: complete.map(({ name }) => `${name}/amplify/**/*`),
    });
    scratch.write('.', new Map([['tsconfig.json', config]]));
    await runTool('typescript/bin/tsc', ['-p', '.'], { cwd: scratch.root });
  });

  it('do not compile with a value that is none, so that the compiler would tell', async () => {
    const files = new Map(complete[0]?.after);
    const resource = files.get('amplify/auth/resource.ts') ?? '';
    files.set(
      'amplify/auth/resource.ts',
      resource.replace(/userPoolId: '[^']*'/, 'userPoolId: process.env.NONE'),
    );
    scratch.write('broken', files);
    const config = JSON.stringify({
      compilerOptions: {
        module: 'es2022',
        moduleResolution: 'bundler',
        strict: true,
        skipLibCheck: true,
        noEmit: true,
      },
      include: ['amplify/**/*'],
    });
    scratch.write('broken', new Map([['tsconfig.json', config]]));
    await assert.rejects(
      runTool('typescript/bin/tsc', ['-p', '.'], { cwd: path.join(scratch.root, 'broken') }),
      /TS2322/,
    );
  });

  for (const { name, before: files, options } of complete) {
    it(`are built by the CDK: ${name}`, async () => {
      const plan = planGen2Import(await gen2Input(files, options));
      scratch.write(name, changedFiles(files, plan.changes));
      const out = path.join(scratch.root, `${name}.out`);
      const variables = Object.fromEntries(plan.variables.map(({ name: key, value }) => [key, value]));
      const script = [...changedFiles(files, plan.changes).keys()].find((file) =>
        /^amplify\/backend\./.test(file),
      );
      await runTool('tsx/dist/cli.mjs', [script ?? ''], {
        cwd: path.join(scratch.root, name),
        env: { CDK_OUTDIR: out, CDK_CONTEXT_JSON: synthContext, ...variables },
      });
      const templates = readdirSync(out)
        .filter((file) => file.endsWith('template.json'))
        .map((file) => readFileSync(path.join(out, file), 'utf8'))
        .join('\n');
      assert.equal(templates.includes('Custom::AmplifyRefAuth'), plan.way === 'reference');
      for (const id of [
        'us-east-1_AbCdEfGhI',
        'webclient00000000000000000',
        'us-east-1:11111111-2222-3333-4444-555555555555',
      ]) {
        assert.ok(templates.includes(id), `${id} is in no template`);
      }
      for (const action of (options.access ?? []).flatMap((one) => one.actions)) {
        if (action.startsWith('manage')) continue;
        const permission = `cognito-idp:${action === 'updateUserAttributes' ? 'AdminUpdateUserAttributes' : action === 'getUser' ? 'AdminGetUser' : 'ListUsers'}`;
        assert.ok(templates.includes(permission), `no policy with ${permission}`);
      }
    });
  }

  it('fail to build without their variables, and say which', async () => {
    const [variables] = complete.filter(({ name }) => name === 'variables');
    assert.ok(variables);
    await assert.rejects(
      runTool('tsx/dist/cli.mjs', ['amplify/backend.ts'], {
        cwd: path.join(scratch.root, 'variables'),
        env: { CDK_OUTDIR: path.join(scratch.root, 'none'), CDK_CONTEXT_JSON: synthContext },
      }),
      /AUTH_USER_POOL_ID is not set/,
    );
  });
});
