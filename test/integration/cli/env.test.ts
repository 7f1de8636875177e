import assert from 'node:assert/strict';
import type { ProjectFiles } from '../../../src/model/amplifyProject';
import {
  filesAt,
  goldenCases,
  readGolden,
  type GoldenInput,
  type GoldenRun,
} from '../../support/goldenCases';
import { reportIn, runHere, ScratchProject, seedOf, withEmulator, type CliRun } from '../../support/cliRun';

type Scenario = GoldenRun & { base: string };
const scenario = (name: string) => readGolden(`env-env-add-${name}.json`) as Scenario;
const inputOf = ({ base }: { base: string }): GoldenInput =>
  goldenCases('imports').find(({ name }) => name === base)?.input ?? assert.fail(base);
const added = (name: string) => filesAt(scenario(name), '2b-prod-before-category-initEnv');
const webOnly = {
  version: 1,
  userPoolId: 'us-east-1_AbCdEfGhI',
  webClientId: '1webclientid00000000000000',
  nativeClientId: '1webclientid00000000000000',
};

async function run(
  files: ProjectFiles,
  args: readonly string[],
  options: { stdin?: unknown; base?: string } = {},
) {
  const project = new ScratchProject(files);
  const input = inputOf(scenario(options.base ?? 'headless'));
  try {
    return await withEmulator(seedOf(input), async (emulator) => {
      const result = await runHere(['env', ...args, '--json'], { cwd: project.root, stdin: options.stdin });
      return { ...result, asked: emulator.log.map(({ operation }) => operation), files: project.read() };
    });
  } finally {
    project.remove();
  }
}

const textsOf = (files: ProjectFiles) => new Map([...files].filter(([path]) => !path.endsWith('/')));
function assertFiles(actual: ProjectFiles, expected: ProjectFiles): void {
  const found = textsOf(actual);
  assert.deepEqual([...found.keys()].sort(), [...expected.keys()].sort());
  for (const [path, text] of expected) assert.equal(found.get(path), text, path);
}
const memberOf = (result: CliRun, key: string) =>
  (reportIn(result) as unknown as Record<string, unknown>)[key];

describe('import-auth env add', () => {
  it('writes what "amplify env add --yes --categories" writes', async () => {
    const { code, files } = await run(added('headless'), ['add', '--env', 'prod'], { stdin: webOnly });
    assert.equal(code, 0);
    assertFiles(files, filesAt(scenario('headless'), '3-final'));
  });
  it('takes the resources of another environment, roles and login providers with them', async () => {
    const base = 'keep-same';
    const { code, files } = await run(added(base), ['add', '--env', 'prod', '--from', 'dev'], { base });
    assert.equal(code, 0);
    assertFiles(files, filesAt(scenario(base), '3-final'));
  });
  it('takes nothing of an environment in another account, and asks nothing', async () => {
    const base = 'keep-same';
    const team = 'amplify/team-provider-info.json';
    const before = new Map(added(base));
    const [dev, prod] = (before.get(team) ?? '').split('"prod"');
    before.set(team, `${dev?.replaceAll('123456789012', '210987654321')}"prod"${prod}`);
    const result = await run(before, ['add', '--env', 'prod', '--from', 'dev'], { base });
    assert.equal(result.code, 2);
    assert.match(result.stderr, /"dev" is in another account or Region than "prod"/);
    assert.deepEqual(result.asked, []);
  });
  it('refuses a payload without the identity pool that all environments import', async () => {
    const base = 'headless-missing-param';
    const before = added(base);
    const { code, stderr, files, asked } = await run(before, ['add', '--env', 'prod'], {
      stdin: webOnly,
      base,
    });
    assert.equal(code, 2);
    assert.match(stderr, /identity pool/);
    assertFiles(files, before);
    assert.deepEqual(asked, []);
  });
  it('refuses a pool of another Region than the environment, and asks nothing', async () => {
    const base = 'headless-region-mismatch';
    const before = added(base);
    const result = await run(before, ['add', '--env', 'prod'], { stdin: webOnly, base });
    assert.equal(result.code, 1);
    assert.ok(reportIn(result).findings.some(({ rule }) => rule === 'region-matches-environment'));
    assertFiles(result.files, before);
    assert.deepEqual(result.asked, []);
  });
  it('asks nothing with credentials of another account', async () => {
    const before = new Map(
      [...added('headless')].map(
        ([path, text]) => [path, text.replaceAll('123456789012', '210987654321')] as const,
      ),
    );
    const result = await run(before, ['add', '--env', 'prod'], { stdin: webOnly });
    assert.equal(result.code, 3);
    assert.equal(reportIn(result).error?.kind, 'otherAccount');
    assert.deepEqual(result.asked, ['GetCallerIdentity']);
    assertFiles(result.files, before);
  });
  it('names the command that deploys an environment', async () => {
    const result = await run(added('headless'), ['add', '--env', 'stage'], { stdin: webOnly });
    assert.equal(result.code, 2);
    assert.match(result.stderr, /amplify env add stage/);
  });
  it('keeps the environment in settings only when asked', async () => {
    const args = ['add', '--env', 'prod', '--with-settings', '--with-library-config'];
    const { files } = await run(added('headless'), args, { stdin: webOnly });
    assert.deepEqual(JSON.parse(files.get('.vscode/settings.json') ?? ''), {
      'amplifyAuth.environments': {
        prod: {
          accountId: '123456789012',
          region: 'us-east-1',
          userPoolId: 'us-east-1_AbCdEfGhI',
          webClientId: '1webclientid00000000000000',
          nativeClientId: '1webclientid00000000000000',
        },
      },
    });
    assert.match(files.get('src/aws-exports.js') ?? '', /us-east-1_AbCdEfGhI/);
  });
});

describe('import-auth env', () => {
  const final = filesAt(scenario('headless'), '3-final');

  it('lists the environments with what they import, and asks nothing', async () => {
    const result = await run(final, ['list']);
    assert.deepEqual(memberOf(result, 'environments'), [
      {
        name: 'prod',
        target: { environment: 'prod' },
        checkedOut: true,
        auth: 'imported',
        accountId: '123456789012',
        region: 'us-east-1',
        userPoolId: 'us-east-1_AbCdEfGhI',
        webClientId: '1webclientid00000000000000',
        nativeClientId: '1webclientid00000000000000',
      },
      {
        name: 'dev',
        target: { environment: 'dev' },
        checkedOut: false,
        auth: 'imported',
        accountId: '123456789012',
        region: 'us-east-1',
        profile: 'default',
        userPoolId: 'us-east-1_AbCdEfGhI',
        webClientId: '1webclientid00000000000000',
        nativeClientId: '2nativeclientid0000000000',
      },
    ]);
    assert.deepEqual(result.asked, []);
  });
  it('exports the ids as headless commands and builds take them', async () => {
    const result = await run(final, ['export', '--env', 'dev']);
    assert.deepEqual(memberOf(result, 'variables'), {
      AMPLIFY_USERPOOL_ID: 'us-east-1_AbCdEfGhI',
      AMPLIFY_WEBCLIENT_ID: '1webclientid00000000000000',
      AMPLIFY_NATIVECLIENT_ID: '2nativeclientid0000000000',
    });
  });
  it('switches there and back without a byte of difference', async () => {
    const there = await run(final, ['switch', '--env', 'dev', '--with-library-config']);
    assert.equal(there.code, 0, there.stderr);
    assert.match(
      there.files.get('amplify/backend/amplify-meta.json') ?? '',
      /"AppClientID": "2nativeclientid/,
    );
    const back = await run(textsOf(there.files), ['switch', '--env', 'prod']);
    assert.equal(back.code, 0, back.stderr);
    assertFiles(back.files, final);
  });
  it('tells that a cloned environment has to import by itself', async () => {
    const { code, stderr } = await run(added('headless'), ['switch', '--env', 'prod']);
    assert.equal(code, 2);
    assert.match(stderr, /cloned environment has to import/);
  });
  for (const args of [[], ['foo'], ['foo', '--env', 'dev']])
    it(`names the actions there are: env ${args.join(' ')}`, async () => {
      const { code, stderr } = await run(final, args);
      assert.equal(code, 2);
      assert.match(stderr, /list, add, switch/);
    });
  it('refuses to export of an environment that imports nothing', async () => {
    const result = await run(added('headless'), ['export', '--env', 'prod']);
    assert.equal(result.code, 2);
    assert.match(result.stderr, /"prod" imports nothing[^]*env add --env prod/);
  });
  it('goes on with no setting that was mistyped, and says which', async () => {
    const setting = { dev: { accountId: 123456789012 } };
    const settings = JSON.stringify({ 'amplifyAuth.environments': setting });
    const { code, stderr, asked } = await run(new Map([...final, ['.vscode/settings.json', settings]]), [
      'switch',
      '--env',
      'dev',
    ]);
    assert.equal(code, 2);
    assert.match(stderr, /"amplifyAuth.environments.dev.accountId" in .+ cannot be 123456789012\./);
    assert.deepEqual(asked, []);
  });
  it('keeps a name with line breaks in its line', async () => {
    const project = new ScratchProject(
      new Map([
        ...final,
        ['.vscode/settings.json', JSON.stringify({ 'amplifyAuth.environments': { 'a\nb\u001b[2J': {} } })],
      ]),
    );
    try {
      const { stdout } = await runHere(['env', 'list'], { cwd: project.root });
      assert.ok(stdout.includes('a\\nb\\u001b[2J'), stdout);
      assert.equal(stdout.trim().split('\n').length, 3);
    } finally {
      project.remove();
    }
  });
});

describe('import-auth env switch, after somebody changed Cognito', () => {
  type Pools = GoldenInput['aws-responses']['pools'];
  const cases: [string, (pools: Pools) => Pools, RegExp][] = [
    [
      'env-checkout-oauth-now-mismatched',
      (pools) =>
        pools.map((each) => ({
          ...each,
          clients: each.clients.map((client) =>
            client.ClientId === '2nativeclientid0000000000'
              ? { ...client, CallbackURLs: ['https://moved.example.com/'] }
              : client,
          ),
        })),
      /clients-share-oauth-settings/,
    ],
    [
      'env-pull-pool-deleted',
      (pools) => pools.filter(({ pool }) => pool.Id !== 'us-east-1_AbCdEfGhI'),
      /user-pool-exists/,
    ],
  ];
  for (const [name, changed, rule] of cases)
    it(`says what, and leaves the files as the Amplify CLI does: ${name}`, async () => {
      const recorded = readGolden(`${name}.json`) as Scenario;
      const { 'aws-responses': responses, ...input } = inputOf(recorded);
      const seed = seedOf({
        ...input,
        'aws-responses': { ...responses, pools: changed(responses.pools) },
      });
      const before = filesAt(recorded, '2-dev-after-push');
      const project = new ScratchProject(before);
      try {
        await withEmulator(seed, async (emulator) => {
          const result = await runHere(['env', 'switch', '--env', 'dev', '--json'], { cwd: project.root });
          assert.equal(result.code, 1, result.stdout);
          assert.match(result.stdout, rule);
          assertFiles(project.read(), filesAt(recorded, '3-final'));
          const asked = emulator.log.filter(({ operation }) => operation !== 'GetCallerIdentity');
          assert.ok(asked.length <= recorded.apiCalls.length, asked.map(({ operation }) => operation).join());
        });
      } finally {
        project.remove();
      }
    });
});
