import assert from 'node:assert/strict';
import { ScratchProject, reportIn, runHere, seedOf, withEmulator } from '../../support/cliRun';
import { filesAt, goldenCases } from '../../support/goldenCases';
import { projectFiles } from '../../support/projectFiles';
import type { FaultRule } from '../../emulator/faults';

const golden =
  goldenCases('imports').find(({ name }) => name.startsWith('13-')) ?? assert.fail('case 13 is gone');
const run = golden.frontends.javascript ?? assert.fail('case 13 lacks javascript');
const payload = golden.input.choices.mode === 'headless' ? golden.input.choices.payload : assert.fail();
const seed = seedOf(golden.input);

/** A project to import into, which has to be as it was at the end. */
async function unchanged(
  use: (project: ScratchProject) => Promise<void>,
  files = filesAt(run, '0-before'),
): Promise<void> {
  const project = new ScratchProject(files);
  try {
    const before = project.read();
    await use(project);
    assert.deepEqual(project.read(), before);
  } finally {
    project.remove();
  }
}

describe('import-auth import, when AWS does not answer as it should', () => {
  const operations = [
    'DescribeUserPool',
    'DescribeUserPoolClient',
    'DescribeIdentityPool',
    'GetIdentityPoolRoles',
  ];
  const faults: readonly (FaultRule & { readonly error: string })[] = [
    ...operations.map((operation) => ({ kind: 'denied' as const, operation, error: 'denied' })),
    { kind: 'denied', operation: 'DescribeUserPoolClient', skip: 2, error: 'denied' },
    { kind: 'expired', error: 'expired' },
    { kind: 'expired', operation: 'DescribeUserPoolClient', skip: 2, error: 'expired' },
    { kind: 'badkey', error: 'noCredentials' },
    { kind: 'garbage', error: 'offline' },
    { kind: 'throttle', error: 'throttled' },
    { kind: 'truncated', error: 'offline' },
    { kind: 'reset', error: 'offline' },
    { kind: '500', operation: 'GetIdentityPoolRoles', error: 'aws' },
  ];
  for (const { error, ...fault } of faults) {
    const where = `${fault.operation ?? 'every request'}${fault.skip ? ` after ${fault.skip}` : ''}`;
    it(`exits with 3 and writes nothing: ${fault.kind} at ${where}`, () =>
      unchanged((project) =>
        withEmulator(
          seed,
          async ({ faults: armed }) => {
            armed.add(fault);
            const result = await runHere(['import', '--json'], { cwd: project.root, stdin: payload });
            assert.equal(result.code, 3, result.stdout + result.stderr);
            const report = reportIn(result);
            assert.deepEqual([report.status, report.findings, report.changes], ['failed', [], []]);
            assert.equal(report.error?.kind, error, result.stderr);
            assert.match(result.stderr, /^import-auth: .+\n.+\n$/);
            if (error === 'denied')
              assert.match(result.stdout, new RegExp(`cognito-[a-z]+:${fault.operation}`));
          },
          { AWS_MAX_ATTEMPTS: '1' },
        ),
      ));
  }

  it('stops at Ctrl+C, with 130', () =>
    unchanged((project) =>
      withEmulator(seed, async ({ faults: armed }) => {
        armed.add({ kind: 'latency', ms: 3000, operation: 'DescribeIdentityPool' });
        const stop = new AbortController();
        setTimeout(() => stop.abort(), 100);
        const options = { cwd: project.root, stdin: payload, signal: stop.signal };
        const result = await runHere(['import', '--json'], options);
        const { status, error } = reportIn(result);
        assert.deepEqual([result.code, status, error?.kind], [130, 'failed', 'stopped']);
        assert.match(result.stderr, /Stopped/);
      }),
    ));

  it('says where credentials come from when there are none', () =>
    unchanged((project) =>
      withEmulator(seed, async () => {
        delete process.env.AWS_ACCESS_KEY_ID;
        const result = await runHere(['import'], { cwd: project.root, stdin: payload });
        assert.equal(result.code, 3);
        assert.match(result.stderr, /aws configure/);
      }),
    ));
  it('refuses an unknown profile', () =>
    unchanged((project) =>
      withEmulator(seed, async () => {
        const result = await runHere(['import', '--profile', 'nope'], { cwd: project.root, stdin: payload });
        assert.deepEqual([result.code, result.stdout], [3, '']);
        assert.match(result.stderr, /"nope"/);
      }),
    ));
});

describe('import-auth import refuses without a request', () => {
  const refuses = (
    name: string,
    {
      args = [],
      files = filesAt(run, '0-before'),
      stdin = payload,
    }: { args?: string[]; files?: ReturnType<typeof filesAt>; stdin?: unknown },
    expected: { code: number; rule?: string; message: RegExp },
  ) =>
    it(name, () =>
      unchanged(
        (project) =>
          withEmulator(seed, async ({ log }) => {
            const result = await runHere(['import', '--json', ...args], { cwd: project.root, stdin });
            assert.equal(result.code, expected.code, result.stdout + result.stderr);
            const { findings, changes } = reportIn(result);
            assert.deepEqual(changes, []);
            if (expected.rule)
              assert.ok(
                findings.some(({ rule }) => rule === expected.rule),
                result.stdout,
              );
            assert.match(result.stdout, expected.message);
            assert.equal(log.length, 0);
          }),
        files,
      ),
    );
  const auth = (serviceType: string) => ({ auth: { pool: { service: 'Cognito', serviceType } } });

  refuses(
    'auth that is there',
    { files: projectFiles({ meta: auth('imported') }) },
    { code: 1, rule: 'project-has-no-auth', message: /Unlink it first/ },
  );
  refuses(
    'auth that Amplify made',
    { files: projectFiles({ meta: auth('managed') }) },
    { code: 1, rule: 'project-has-no-auth', message: /Amplify made it/ },
  );
  refuses(
    'a pool of another Region',
    { stdin: { ...payload, userPoolId: 'eu-west-1_AbCdEfGhI' } },
    { code: 1, rule: 'region-matches-environment', message: /eu-west-1/ },
  );
  refuses(
    'an identity pool of another Region',
    { stdin: { ...payload, identityPoolId: 'eu-west-1:1' } },
    { code: 1, rule: 'region-matches-environment', message: /eu-west-1/ },
  );
  refuses(
    'another --region than the environment has',
    { args: ['--region', 'eu-west-1'] },
    { code: 1, rule: 'region-matches-environment', message: /us-east-1, not in eu-west-1/ },
  );
  refuses(
    'a name with an underscore, whether given',
    { args: ['--resource-name', 'my_pool'] },
    { code: 1, rule: 'resource-name-has-no-underscore', message: /my_pool/ },
  );
  refuses(
    'or made from the project',
    { files: projectFiles({ projectConfig: { projectName: 'my-project', frontend: 'ios' } }) },
    { code: 1, rule: 'resource-name-has-no-underscore', message: /my_project/ },
  );
  refuses(
    'a name that leads out of the project',
    { args: ['--resource-name', '../x'] },
    { code: 2, message: /cannot be the name/ },
  );
  refuses(
    'an environment that is not there',
    { args: ['--env', 'prod'] },
    { code: 2, message: /no environment/ },
  );
  refuses(
    'a folder without project',
    { files: new Map([['readme', '']]) },
    { code: 2, message: /no Amplify Gen 1 project/ },
  );
  refuses(
    'a fresh clone',
    { files: projectFiles({ meta: undefined }) },
    { code: 2, message: /amplify pull/ },
  );
  refuses('no payload', { stdin: ' ' }, { code: 2, message: /no payload/ });
  refuses('what is not JSON', { stdin: 'version: 1' }, { code: 2, message: /not JSON/ });
  refuses('a payload without version', { stdin: { userPoolId: 'x' } }, { code: 2, message: /version/ });
  refuses(
    'a payload without ids',
    { stdin: { version: 1, userPoolId: 'x' } },
    { code: 2, message: /webClientId.*nativeClientId/ },
  );
  refuses(
    'a payload with empty ids',
    { stdin: { ...payload, userPoolId: '', webClientId: ' ' } },
    { code: 2, message: /"userPoolId\\", \\"webClientId/ },
  );
  refuses(
    'a project whose name has no letter for the resource',
    { files: projectFiles({ projectConfig: { projectName: 'プロジェクト', frontend: 'ios' } }) },
    { code: 1, rule: 'resource-name-has-no-underscore', message: /named/ },
  );
  refuses('options that do not exist', { args: ['--nope'] }, { code: 2, message: /--nope/ });
  refuses('a folder that is not there', { args: ['--project', 'nope'] }, { code: 2, message: /no folder/ });
});

describe('import-auth import, ids that nothing can have', () => {
  for (const [key, id, rule] of [
    ['userPoolId', 'nope', 'user-pool-exists'],
    ['webClientId', 'a b', 'web-client-exists'],
    ['nativeClientId', 'gone', 'native-client-exists'],
    ['identityPoolId', 'nope', 'identity-pool-exists'],
  ] as const) {
    it(`are told as not there: ${key} "${id}"`, () =>
      unchanged((project) =>
        withEmulator(seed, async () => {
          const result = await runHere(['import', '--json'], {
            cwd: project.root,
            stdin: { ...payload, [key]: id },
          });
          assert.equal(result.code, 1, result.stdout);
          assert.ok(
            reportIn(result).findings.some((finding) => finding.rule === rule),
            result.stdout,
          );
        }),
      ));
  }
});

describe('import-auth import, an identity pool that no public app client can use', () => {
  const gone = '8deletedclient000000000000';
  const trusting = (clientIds: readonly string[]) =>
    seedOf({
      ...golden.input,
      'aws-responses': {
        ...golden.input['aws-responses'],
        identityPools: golden.input['aws-responses'].identityPools.map(({ pool, roles }) => ({
          roles,
          pool: {
            ...pool,
            CognitoIdentityProviders: clientIds.map((ClientId) => ({
              ProviderName: `cognito-idp.us-east-1.amazonaws.com/${payload.userPoolId}`,
              ClientId,
            })),
          },
        })),
      },
    });

  it('is refused when the only other client that it lists was deleted, as the Amplify CLI does', () =>
    unchanged((project) =>
      withEmulator(trusting([payload.nativeClientId, gone]), async ({ log }) => {
        const result = await runHere(['import', '--json'], { cwd: project.root, stdin: payload });
        assert.equal(result.code, 1, result.stdout);
        assert.ok(
          reportIn(result).findings.some(({ rule }) => rule === 'identity-pool-trusts-user-pool'),
          result.stdout,
        );
        assert.ok(log.length <= run.apiCalls.length, log.map(({ operation }) => operation).join());
      }),
    ));
});

describe('--strict and --fail-on', () => {
  it('refuse on what only is a warning', () =>
    unchanged((project) =>
      withEmulator(seed, async () => {
        const options = { cwd: project.root, stdin: payload };
        const strict = await runHere(['import', '--json', '--dry-run', '--strict'], options);
        assert.equal(strict.code, 0, strict.stdout);
        const warned = await runHere(['import', '--json', '--fail-on', 'warning'], options);
        assert.deepEqual([warned.code, reportIn(warned).changes], [1, []]);
      }),
    ));
});
