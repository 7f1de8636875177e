import assert from 'node:assert/strict';
import type { Frontend, ProjectFiles } from '../../../src/model/amplifyProject';
import type { ImportChoice } from '../../../src/model/importSelection';
import { ScratchProject, reportIn, runHere, seedOf, withEmulator } from '../../support/cliRun';
import { filesAt, goldenCases, type GoldenCase, type GoldenRun } from '../../support/goldenCases';
import { chooseIn } from '../../support/importGolden';

const written = /^amplify\/(backend|team-provider-info)/;

/** What an interactive case answers, as a payload; for a failure whatever comes nearest to its answers. */
function payloadOf({ input }: GoldenCase): ImportChoice & { version: number } {
  if (input.choices.mode === 'headless') return input.choices.payload;
  const chosen = chooseIn(input);
  if (!('stoppedBy' in chosen)) {
    const { userPool, webClient, nativeClient, identityPool } = chosen.selection;
    return {
      version: 1,
      userPoolId: userPool.Id,
      webClientId: webClient.ClientId,
      nativeClientId: nativeClient.ClientId,
      ...(identityPool && { identityPoolId: identityPool.IdentityPoolId }),
    };
  }
  const pool = input['aws-responses'].pools[0];
  const client = pool?.clients[0]?.ClientId ?? '1webclientid00000000000000';
  return {
    version: 1,
    userPoolId: pool?.pool.Id ?? 'us-east-1_AbCdEfGhI',
    webClientId: client,
    nativeClientId: client,
    ...(input.choices.answers.authSelections === 'identityPoolAndUserPool' && {
      identityPoolId: 'us-east-1:11111111-2222-3333-4444-555555555555',
    }),
  };
}

const resourceNameIn = (files: ProjectFiles): string =>
  /auth\/([^/]+)\/parameters/.exec(
    [...files.keys()].find((path) => path.endsWith('parameters.json')) ?? '',
  )?.[1] ?? '';

function assertSame(actual: ProjectFiles, expected: ProjectFiles): void {
  const paths = (files: ProjectFiles) =>
    [...files.keys()].filter((path) => written.test(path) && !path.endsWith('/'));
  assert.deepEqual(paths(actual).sort(), paths(expected).sort());
  for (const path of paths(expected)) assert.equal(actual.get(path), expected.get(path), path);
}

function runOf({ name, frontends }: GoldenCase, frontend: Frontend): GoldenRun {
  return frontends[frontend] ?? assert.fail(`${name} lacks ${frontend}`);
}

/** What AWS was asked for besides whose the credentials are, which the Amplify CLI does not make sure of. */
function besidesTheGuard(log: readonly { readonly operation: string }[]): string[] {
  const operations = log.map(({ operation }) => operation);
  assert.equal(operations.filter((one) => one === 'GetCallerIdentity').length, 1);
  assert.equal(operations[0], 'GetCallerIdentity');
  return operations.slice(1);
}

describe('import-auth import, where the Amplify CLI imports', () => {
  for (const golden of goldenCases('imports')) {
    // The frontends differ in the name of one parameter only.
    const frontends = golden.name.startsWith('06')
      ? (['javascript', 'ios', 'android', 'flutter'] as const)
      : (['javascript'] as const);
    for (const frontend of frontends) {
      it(`writes the same files with no more requests, and unlinks: ${golden.name}, ${frontend}`, async () => {
        const run = runOf(golden, frontend);
        const expected = filesAt(run, '1-after-import');
        const project = new ScratchProject(filesAt(run, '0-before'));
        const name = resourceNameIn(expected);
        const isDefault = golden.input.choices.mode === 'headless';
        try {
          await withEmulator(seedOf(golden.input), async ({ log }) => {
            const args = [
              'import',
              '--project',
              project.root,
              '--json',
              ...(isDefault ? [] : ['--resource-name', name]),
            ];
            const before = log.length;
            const result = await runHere(args, { stdin: payloadOf(golden) });
            assert.equal(result.code, 0, result.stdout + result.stderr);
            assert.equal(result.stderr, '');
            assertSame(project.read(), expected);
            const requests = besidesTheGuard(log.slice(before));
            assert.ok(requests.length <= run.apiCalls.length, requests.join());
            assert.deepEqual(
              [reportIn(result).status, reportIn(result).changes],
              [
                'done',
                [
                  'amplify/backend/amplify-meta.json',
                  `amplify/backend/auth/${name}/parameters.json`,
                  'amplify/backend/backend-config.json',
                  'amplify/team-provider-info.json',
                ],
              ],
            );
          });
          const unlinked = await runHere(['unlink', '--project', project.root, '--json']);
          assert.equal(unlinked.code, 0, unlinked.stdout);
          assertSame(project.read(), filesAt(run, '3-after-remove'));
          assert.equal(project.read().has(`amplify/backend/auth/${name}/`), false);
        } finally {
          project.remove();
        }
      });
    }
  }
});

describe('import-auth import --with-library-config', () => {
  for (const frontend of ['javascript', 'ios', 'android', 'flutter'] as const) {
    it(`writes what a push writes for ${frontend}, the native secret put in`, async () => {
      const golden = goldenCases('imports').find(({ name }) => name.startsWith('06')) ?? assert.fail();
      const run = runOf(golden, frontend);
      const expected = filesAt(run, '2-after-push');
      const project = new ScratchProject(filesAt(run, '0-before'));
      const name = resourceNameIn(expected);
      const args = ['import', '--project', project.root, '--with-library-config', '--resource-name', name];
      try {
        await withEmulator(seedOf(golden.input), async () => {
          const result = await runHere(args, { stdin: payloadOf(golden) });
          assert.equal(result.code, 0, result.stdout + result.stderr);
        });
        const library = [...expected.keys()].filter((path) => /aws-?exports|configuration\./.test(path));
        assert.ok(library.length > 0);
        for (const path of library) assert.equal(project.read().get(path), expected.get(path), path);
      } finally {
        project.remove();
      }
    });
  }
});

describe('import-auth import --dry-run', () => {
  it('reports the same and writes nothing', async () => {
    const golden = goldenCases('imports').find(({ name }) => name.startsWith('13')) ?? assert.fail();
    const project = new ScratchProject(filesAt(runOf(golden, 'javascript'), '0-before'));
    const before = project.read();
    try {
      await withEmulator(seedOf(golden.input), async () => {
        const options = { cwd: project.root, stdin: payloadOf(golden) };
        const dry = await runHere(['import', '--json', '--dry-run'], options);
        assert.deepEqual(project.read(), before);
        assert.deepEqual(await runHere(['import', '--json'], options), dry);
        assert.equal(reportIn(dry).changes.length, 4);
      });
    } finally {
      project.remove();
    }
  });
});

/** What refuses each recorded failure when its answers come as a payload. */
const refusedBy: Readonly<Record<string, string>> = {
  'f1-no-pools-in-region': 'user-pool-exists',
  'f2-one-pool-no-web-client': 'web-client-has-no-secret',
  'f3-no-identity-pool-for-userpool': 'identity-pool-exists',
  'f4-oauth-mismatch-headless': 'clients-share-oauth-settings',
  'f5-identity-pool-missing-unauth-role': 'identity-pool-has-both-roles',
  'f6-headless-unknown-native-client': 'native-client-exists',
  'f7-headless-webclient-has-secret': 'web-client-has-no-secret',
};

describe('import-auth import, where the Amplify CLI refuses', () => {
  for (const golden of goldenCases('failures')) {
    it(`exits with 1, writes nothing and asks no more: ${golden.name}`, async () => {
      const run = runOf(golden, 'javascript');
      const project = new ScratchProject(filesAt(run, '0-before'));
      const before = project.read();
      try {
        await withEmulator(seedOf(golden.input), async ({ log }) => {
          const result = await runHere(['import', '--json'], { cwd: project.root, stdin: payloadOf(golden) });
          assert.equal(result.code, 1, result.stdout + result.stderr);
          const { status, findings, changes } = reportIn(result);
          assert.deepEqual([status, changes], ['refused', []]);
          assert.ok(
            findings.some(({ rule }) => rule === refusedBy[golden.name]),
            result.stdout,
          );
          assert.deepEqual(project.read(), before);
          const requests = besidesTheGuard(log);
          assert.ok(requests.length <= run.apiCalls.length, requests.join());
        });
      } finally {
        project.remove();
      }
    });
  }
});
