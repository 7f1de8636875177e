import assert from 'node:assert/strict';
import type { Frontend, ProjectFiles } from '../../../src/model/amplifyProject';
import { reportIn, runHere, ScratchProject, seedOf, withEmulator } from '../../support/cliRun';
import { filesAt, goldenCases, type GoldenInput } from '../../support/goldenCases';

/** Headless import of a pool with its identity pool. */
const golden = goldenCases('imports').find(({ name }) => name.startsWith('13-'));
if (golden?.input.choices.mode !== 'headless') throw new Error('no such case');
const { input } = golden;
const { payload } = golden.input.choices;

const filesOf = (frontend: Frontend, stage: string): ProjectFiles => {
  const run = golden.frontends[frontend];
  if (!run) throw new Error(`no case for ${frontend}`);
  return filesAt(run, stage);
};

/** What a push wrote for the client libraries, without the project's folder `amplify`. */
const pushedFor = (frontend: Frontend): ProjectFiles =>
  new Map(
    [...filesOf(frontend, '2-after-push')].filter(
      ([path]) => !path.startsWith('amplify/') && path !== '.gitignore',
    ),
  );

async function run(files: ProjectFiles, args: readonly string[], account: GoldenInput = input) {
  const project = new ScratchProject(files);
  try {
    return await withEmulator(seedOf(account), async (emulator) => {
      const result = await runHere(['library-config', '--json', ...args], {
        cwd: project.root,
        stdin: payload,
      });
      const asked = emulator.log.length;
      return { ...result, asked, report: reportIn(result), files: project.read() };
    });
  } finally {
    project.remove();
  }
}

const folders: Record<Frontend, readonly string[]> = {
  javascript: ['--out', 'src'],
  ios: [],
  android: ['--out', 'app/src/main/res'],
  flutter: ['--out', 'lib'],
};

/** The account with a custom domain, two username attributes and a hosted UI. */
function account(): GoldenInput {
  const oauth = {
    SupportedIdentityProviders: ['COGNITO'],
    AllowedOAuthFlowsUserPoolClient: true,
    AllowedOAuthFlows: ['code'],
    AllowedOAuthScopes: ['openid'],
    CallbackURLs: ['https://example.com/'],
    LogoutURLs: ['https://example.com/'],
  };
  const { pools, ...rest } = input['aws-responses'];
  return {
    ...input,
    'aws-responses': {
      ...rest,
      pools: pools.map(({ pool, clients, ...more }) => ({
        ...more,
        pool: { ...pool, UsernameAttributes: ['email', 'phone_number'], CustomDomain: 'auth.example.com' },
        clients: clients.map((client) => ({ ...client, ...oauth })),
      })),
    },
  };
}

describe('import-auth library-config', () => {
  for (const frontend of ['javascript', 'ios', 'android', 'flutter'] as const) {
    it(`writes for ${frontend} what a push writes, and asks AWS nothing`, async () => {
      const { code, asked, files } = await run(filesOf(frontend, '1-after-import'), []);
      assert.deepEqual([code, asked], [0, 0]);
      for (const [path, text] of pushedFor(frontend)) assert.equal(files.get(path), text, path);
    });

    it(`writes the same for a ${frontend} app without an Amplify backend`, async () => {
      const args = ['--frontend', frontend, ...folders[frontend]];
      const { code, report, files } = await run(new Map(), args);
      assert.equal(code, 0, JSON.stringify(report));
      const written = new Map([...files].filter(([path]) => !path.endsWith('/')));
      assert.deepEqual([...written].sort(), [...pushedFor(frontend)].sort());
    });
  }

  it('corrects what a push gets wrong, on request', async () => {
    const plain = await run(new Map(), ['--frontend', 'javascript', '--out', 'src'], account());
    assert.doesNotMatch(plain.files.get('src/aws-exports.js') ?? '', /auth\.example\.com|PHONE_NUMBER/);
    const args = ['--frontend', 'javascript', '--out', 'src', '--correct-library', 'files'];
    const { files } = await run(new Map(), args, account());
    assert.match(files.get('src/aws-exports.js') ?? '', /"domain": "auth\.example\.com"/);
    assert.match(files.get('src/aws-exports.js') ?? '', /"EMAIL",\n\s+"PHONE_NUMBER"/);
  });

  it('corrects by a module that a push leaves alone', async () => {
    const imported = filesOf('javascript', '1-after-import');
    const { files } = await run(imported, ['--correct-library', 'module'], account());
    const module = files.get('src/aws-exports-overrides.js') ?? '';
    assert.match(module, /import awsmobile from '\.\/aws-exports';/);
    assert.match(module, /domain: "auth\.example\.com"/);
    assert.match(module, /\['EMAIL', 'PHONE_NUMBER'\]/);
    assert.doesNotMatch(files.get('src/aws-exports.js') ?? '', /auth\.example\.com/);
  });

  it('keeps what people added', async () => {
    const exports = new Map(pushedFor('javascript'));
    const path = 'src/aws-exports.js';
    exports.set(path, (exports.get(path) ?? '').replace('\n};', ',\n    "theme": "dark"\n};'));
    const { files } = await run(exports, ['--frontend', 'javascript', '--out', 'src']);
    assert.match(files.get(path) ?? '', /"theme": "dark"/);
  });

  it('tells formats by their content, and touches none of another kind', async () => {
    const gen2 = '{"version": "1.4", "auth": {}}';
    const { code, report, files } = await run(new Map([['src/amplifyconfiguration.json', gen2]]), [
      '--frontend',
      'javascript',
      '--out',
      'src',
    ]);
    assert.equal(code, 2);
    assert.match(report.error?.message ?? '', /not of the form/);
    assert.deepEqual(
      [...files].filter(([path]) => !path.endsWith('/')),
      [['src/amplifyconfiguration.json', gen2]],
    );
  });

  it('refuses a folder outside the app', async () => {
    const { code, report, files } = await run(new Map(), [
      '--frontend',
      'javascript',
      '--out',
      '../elsewhere',
    ]);
    assert.deepEqual([code, files.size], [2, 0]);
    assert.match(report.error?.message ?? '', /leads out of the folder of the app/);
  });

  for (const args of [
    ['--out', 'src'],
    ['--frontend', 'ios', '--out', 'src'],
  ])
    it(`refuses a folder where it is fixed: ${args.join(' ')}`, async () => {
      const { code, report, files } = await run(new Map(), args);
      assert.deepEqual([code, files.size], [2, 0]);
      assert.match(report.error?.message ?? '', /"--out" goes with "--frontend"/);
    });

  it('says where a project has no import', async () => {
    const { code, report } = await run(filesOf('javascript', '0-before'), []);
    assert.equal(code, 2);
    assert.match(report.error?.message ?? '', /imports no auth/);
  });
});
