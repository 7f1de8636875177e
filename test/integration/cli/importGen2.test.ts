import assert from 'node:assert/strict';
import { sampleAccount } from '../../emulator/sampleAccount';
import { reportIn, runHere, type CliReport, ScratchProject, withEmulator } from '../../support/cliRun';
import { perfectPayload } from '../../support/headlessProject';
import { schemaProblems } from '../../support/outputsSchemas';

const resource = 'amplify/auth/resource.ts';
const backend = "import { defineBackend } from '@aws-amplify/backend';\n\ndefineBackend({});\n";
const hello =
  "import { defineFunction } from '@aws-amplify/backend';\nexport const hello = defineFunction({});\n";
const { nativeClientId: _, ...payload } = perfectPayload;

/** What the JSON has beside the members that every command has. */
interface Gen2Data {
  readonly variables: readonly { readonly name: string; readonly value: string }[];
  readonly toPaste: readonly { readonly path: string; readonly code: string }[];
}

interface Run {
  readonly files?: Record<string, string>;
  readonly args?: readonly string[];
  readonly stdin?: unknown;
}

async function run({ files = { 'amplify/backend.ts': backend }, args = [], stdin = payload }: Run = {}) {
  const project = new ScratchProject(new Map(Object.entries(files)));
  try {
    return await withEmulator(sampleAccount, async () => {
      const result = await runHere(['import', '--json', ...args], { cwd: project.root, stdin });
      const report: CliReport & Partial<Gen2Data> = reportIn(result);
      const rules = report.findings.map(({ rule }) => rule);
      const { variables = [], toPaste = [], changes } = report;
      return { ...result, changes, rules, variables, toPaste, files: project.read() };
    });
  } finally {
    project.remove();
  }
}

describe('import-auth import into a Gen 2 project', () => {
  it('writes a reference, registers it, and needs no native client', async () => {
    const { code, changes, files, stdout } = await run();
    assert.equal(code, 0, stdout);
    assert.deepEqual(changes, [resource, 'amplify/backend.ts']);
    assert.match(files.get(resource) ?? '', /userPoolId: 'us-east-1_Perfect01'/);
    assert.match(files.get('amplify/backend.ts') ?? '', /defineBackend\(\{ auth \}\)/);
  });

  it('changes nothing the second time', async () => {
    const { files } = await run();
    const texts = Object.fromEntries([...files].filter(([path]) => !path.endsWith('/')));
    const again = await run({ files: texts });
    assert.equal(again.code, 0);
    assert.deepEqual(again.changes, []);
  });

  it('lets functions act on users, and writes the outputs of the version asked for', async () => {
    const { code, files, stdout } = await run({
      files: { 'amplify/backend.ts': backend, 'amplify/functions/hello/resource.ts': hello },
      args: ['--access', 'hello=getUser,listUsers', '--with-library-config', '--outputs-version', '1.3'],
    });
    assert.equal(code, 0, stdout);
    assert.match(files.get(resource) ?? '', /allow\.resource\(hello\)\.to\(\['getUser', 'listUsers'\]\)/);
    const outputs: unknown = JSON.parse(files.get('amplify_outputs.json') ?? '');
    assert.equal(schemaProblems('1.3', outputs), undefined);
  });

  it('writes nothing in a dry run', async () => {
    const { code, changes, files } = await run({ args: ['--dry-run'] });
    assert.equal(code, 0);
    assert.equal(changes.length, 2);
    assert.equal(files.has(resource), false);
  });

  it('names the variables to set', async () => {
    const { variables } = await run({ args: ['--env-variables'] });
    assert.ok(
      variables.some(({ name, value }) => name === 'AUTH_USER_POOL_ID' && value === 'us-east-1_Perfect01'),
    );
  });

  it('prints the code for a script it does not understand', async () => {
    const files = { 'amplify/backend.ts': backend.replace('{}', '{ ...parts }') };
    const { code, changes, toPaste } = await run({ files });
    assert.equal(code, 0);
    assert.deepEqual(changes, [resource]);
    const [paste] = toPaste;
    assert.equal(paste?.path, 'amplify/backend.ts');
    assert.match(paste?.code ?? '', /import \{ auth \} from '\.\/auth\/resource';/);
  });

  it('says what remains instead of success, and prints code for Markdown as code', async () => {
    const files = { 'amplify/backend.ts': backend.replace('{}', '{ ...parts }') };
    const project = new ScratchProject(new Map(Object.entries(files)));
    try {
      await withEmulator(sampleAccount, async () => {
        const text = await runHere(['import'], { cwd: project.root, stdin: payload });
        assert.match(
          text.stdout,
          /The import is not complete: put the code above into "amplify\/backend.ts"/,
        );
        assert.doesNotMatch(text.stdout, /The backend references/);
        const args = ['import', '--format', 'markdown'];
        const { stdout } = await runHere(args, { cwd: project.root, stdin: payload });
        assert.match(
          stdout,
          /\n```ts\nimport \{ defineBackend \} from '@aws-amplify\/backend';\n[^`]*\n```\n/,
        );
      });
    } finally {
      project.remove();
    }
  });

  it('takes a script with a mistake in it for bad input, and writes nothing', async () => {
    const files = { 'amplify/backend.ts': backend.replace('({})', '({') };
    const { code, stderr, files: after } = await run({ files });
    assert.equal(code, 2);
    assert.match(stderr, /"amplify\/backend.ts" cannot be parsed/);
    assert.equal(after.has(resource), false);
  });

  for (const groups of ['nobody', 'none,admins', ',', 'admins,']) {
    it(`takes no groups that the code cannot name: "${groups}"`, async () => {
      const { code, changes, stderr } = await run({ args: ['--groups', groups] });
      assert.deepEqual([code, changes], [2, []]);
      assert.match(stderr, /group/);
    });
  }

  it('makes a folder a Gen 2 project when asked to', async () => {
    const { code, changes } = await run({ files: { 'package.json': '{}' }, args: ['--gen2'] });
    assert.equal(code, 0);
    assert.deepEqual(changes, [
      resource,
      'amplify/backend.ts',
      'amplify/package.json',
      'amplify/tsconfig.json',
    ]);
  });

  it('refuses what referenceAuth would refuse, and says what does work', async () => {
    const { identityPoolId: __, ...poolOnly } = payload;
    const { code, rules, files } = await run({ stdin: poolOnly });
    assert.equal(code, 1);
    assert.ok(rules.includes('gen2-has-identity-pool'));
    assert.equal(files.has(resource), false);
    const told = await run({ stdin: poolOnly, args: ['--add-output'] });
    assert.equal(told.code, 0, told.stdout);
    assert.match(told.files.get('amplify/backend.ts') ?? '', /backend\.addOutput\(\{\n {2}auth: \{/);
  });

  it('refuses pools of another Region than the backend is deployed to', async () => {
    const args = ['--region', 'eu-west-1'];
    const { code, rules } = await run({ args });
    assert.equal(code, 1);
    assert.ok(rules.includes('gen2-stack-region-matches-pool'));
    assert.equal((await run({ args: [...args, '--add-output'] })).code, 0);
  });

  it('refuses a client with a secret, also for what is only told to the app', async () => {
    const { userPools = [] } = sampleAccount.accounts?.[0]?.regions?.['us-east-1'] ?? {};
    const [found] = userPools.flatMap(({ pool, clients = [] }) =>
      clients.flatMap(({ ClientSecret, ClientId }) =>
        ClientSecret === undefined ? [] : [{ version: 1, userPoolId: pool.Id, webClientId: ClientId }],
      ),
    );
    const { code, rules } = await run({ stdin: found, args: ['--add-output'] });
    assert.equal(code, 1);
    assert.ok(rules.includes('web-client-has-no-secret'));
  });

  it('refuses a backend that makes a pool of its own', async () => {
    const files = {
      'amplify/backend.ts': backend,
      'amplify/login/resource.ts':
        "import { defineAuth } from '@aws-amplify/backend';\nexport const auth = defineAuth({});",
    };
    const { code, rules } = await run({ files });
    assert.equal(code, 1);
    assert.ok(rules.includes('gen2-auth-is-defined-once'));
  });

  for (const args of [
    ['--access', 'nobody=getUser'],
    ['--access', 'hello=eatUsers'],
    ['--access', 'hello'],
    ['--outputs-version', '2'],
    ['--platform', 'windows'],
  ]) {
    it(`does not accept ${args.join(' ')}`, async () => {
      assert.equal((await run({ args })).code, 2);
    });
  }
});

describe('import-auth import into a Gen 2 project from a Gen 1 project', () => {
  it('references what an environment imports', async () => {
    const { importHeadless } = await import('../../support/headlessProject.js');
    const { projectFiles } = await import('../../support/projectFiles.js');
    const gen1 = new ScratchProject(projectFiles());
    const gen2 = new ScratchProject(new Map([['package.json', '{}']]));
    try {
      await withEmulator(sampleAccount, async ({ url }) => {
        await importHeadless(url, gen1.root, 'shop');
        const { code, stdout } = await runHere(['import', '--from', gen1.root, '--project', gen2.root]);
        assert.equal(code, 0, stdout);
        assert.match(stdout, /The backend references "us-east-1_Perfect01"/);
        assert.match(gen2.read().get(resource) ?? '', /userPoolId: 'us-east-1_Perfect01'/);
        const same = await runHere(['import', '--from', gen1.root, '--project', gen1.root]);
        assert.equal(same.code, 2);
      });
    } finally {
      gen1.remove();
      gen2.remove();
    }
  });

  it('says when the environment imports nothing', async () => {
    const { projectFiles } = await import('../../support/projectFiles.js');
    const gen1 = new ScratchProject(projectFiles());
    const gen2 = new ScratchProject(new Map());
    try {
      const { code, stderr } = await runHere(['import', '--from', gen1.root, '--project', gen2.root]);
      assert.equal(code, 2);
      assert.match(stderr, /"dev" of "myproject" imports no user pool/);
    } finally {
      gen1.remove();
      gen2.remove();
    }
  });
});

describe('import-auth unlink in a Gen 2 project', () => {
  it('takes the reference out and leaves the project as it was', async () => {
    const project = new ScratchProject(new Map([['amplify/backend.ts', backend]]));
    try {
      const before = project.read();
      await withEmulator(sampleAccount, async () => {
        const args = ['--project', project.root];
        assert.equal(
          (await runHere(['import', '--with-library-config', ...args], { stdin: payload })).code,
          0,
        );
        const { code, stdout } = await runHere(['unlink', ...args]);
        assert.equal(code, 0, stdout);
        assert.match(stdout, /Cognito keeps everything/);
      });
      const { 'amplify_outputs.json': outputs, ...left } = Object.fromEntries(project.read());
      assert.ok(outputs);
      assert.deepEqual(new Map(Object.entries(left)), before);
    } finally {
      project.remove();
    }
  });

  it('takes auth out of the outputs when asked to', async () => {
    const project = new ScratchProject(new Map([['amplify/backend.ts', backend]]));
    try {
      await withEmulator(sampleAccount, async () => {
        const args = ['--project', project.root];
        await runHere(['import', '--with-library-config', ...args], { stdin: payload });
        await runHere(['unlink', '--clean-library-config', ...args]);
      });
      assert.deepEqual(JSON.parse(project.read().get('amplify_outputs.json') ?? ''), { version: '1.5' });
    } finally {
      project.remove();
    }
  });

  it('refuses to take out a pool that Amplify made', async () => {
    const own = "import { defineAuth } from '@aws-amplify/backend';\nexport const auth = defineAuth({});";
    const project = new ScratchProject(new Map([[resource, own]]));
    try {
      const { code, stderr } = await runHere(['unlink', '--project', project.root]);
      assert.equal(code, 2);
      assert.match(stderr, /would delete the user pool/);
    } finally {
      project.remove();
    }
  });
});
