import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { amplifyApps, amplifyServiceRole } from '../../emulator/sample/amplifyApps';
import type { Seed } from '../../emulator/seed';
import type { Emulator } from '../../emulator/server';
import { ScratchProject, reportIn, runHere, seedOf, withEmulator } from '../../support/cliRun';
import { filesAt, goldenCases } from '../../support/goldenCases';

const userPoolId = 'us-east-1_AbCdEfGhI';
const poolArgs = ['--user-pool-id', userPoolId];
const caseOf = (number: string) =>
  goldenCases('imports').find(({ name }) => name.startsWith(number)) ?? assert.fail(`case ${number} is gone`);
const meta = 'amplify/backend/amplify-meta.json';
const team = 'amplify/team-provider-info.json';

/** The account with an Amplify app whose branch builds the project's environment, with one variable of four. */
const withHosting = (seed: Seed): Seed => ({
  accounts: (seed.accounts ?? []).map((account) => ({
    ...account,
    roles: [...(account.roles ?? []), amplifyServiceRole],
    regions: {
      ...account.regions,
      'us-east-1': {
        ...account.regions?.['us-east-1'],
        amplifyApps: amplifyApps().map((app) => ({
          ...app,
          branches: (app.branches ?? []).map((branch) => ({
            ...branch,
            ...(branch.backendEnvironmentArn && {
              backendEnvironmentArn: branch.backendEnvironmentArn.replace('/prod', '/dev'),
            }),
          })),
        })),
      },
    },
  })),
});

const hostedBy = (appId: string) => (project: ScratchProject) => {
  for (const path of [meta, team]) {
    const text = project.read().get(path) ?? assert.fail();
    project.write(path, text.replaceAll('d1abcdefghijkl', appId));
  }
};

/** Imports as in a recorded case, then checks the project. */
async function checkAfterImport(
  prepare: (project: ScratchProject, emulator: Emulator) => void = () => undefined,
  { args = poolArgs, number = '03' } = {},
) {
  const { input, frontends } = caseOf(number);
  const { identityPools } = input['aws-responses'];
  const project = new ScratchProject(filesAt(frontends.javascript ?? assert.fail(), '0-before'));
  try {
    return await withEmulator(withHosting(seedOf(input)), async (emulator) => {
      const stdin = {
        version: 1,
        userPoolId,
        webClientId: '1webclientid00000000000000',
        nativeClientId: '2nativeclientid0000000000',
        ...(identityPools.length > 0 && { identityPoolId: 'us-east-1:11111111-2222-3333-4444-555555555555' }),
      };
      const imported = await runHere(['import', '--project', project.root], { stdin });
      assert.equal(imported.code, 0, imported.stderr + imported.stdout);
      prepare(project, emulator);
      const result = await runHere(['check', '--json', ...args, '--project', project.root]);
      const report = reportIn(result);
      return { ...result, ...report, rules: report.findings.map(({ rule }) => rule), log: emulator.log };
    });
  } finally {
    project.remove();
  }
}

describe('import-auth check of a project with an import', () => {
  it('judges the import that is there, with the ids it records', async () => {
    const { code, rules, findings } = await checkAfterImport();
    assert.equal(code, 0, JSON.stringify(findings));
    assert.ok(!rules.includes('project-has-no-auth'));
    // Chosen from the files: without them, two clients leave nothing chosen.
    assert.ok(!rules.includes('pool-has-web-client'));
  });
  it('still refuses to import another pool into it', async () => {
    const { code, rules } = await checkAfterImport(undefined, {
      args: ['--user-pool-id', 'us-east-1_OtherPool'],
    });
    assert.equal(code, 1);
    assert.ok(rules.includes('project-has-no-auth'));
  });
  it('finds what an environment lost', async () => {
    const { code, findings } = await checkAfterImport((project) => {
      const text = project.read().get(team) ?? assert.fail();
      project.write(team, text.replace(/,\s*"nativeClientId": "[^"]*"/, ''));
    });
    assert.equal(code, 1);
    const found = findings.find(({ rule }) => rule === 'environment-is-complete');
    assert.match(found?.message ?? '', /nativeClientId/);
  });
  it('finds the secret in a file that git tracks, and not in one that it does not', async () => {
    const inGit = (ignored: string) => (project: ScratchProject) => {
      const git = (...args: string[]) => execFileSync('git', args, { cwd: project.root, stdio: 'ignore' });
      const text = project.read().get(meta) ?? assert.fail();
      project.write(meta, text.replace('"UserPoolId":', '"AppClientSecret": "a-secret", "UserPoolId":'));
      project.write('.gitignore', ignored);
      git('init', '--quiet');
      git('add', '--all');
    };
    const tracked = await checkAfterImport(inGit(''));
    const message = tracked.findings.find(({ rule }) => rule === 'secrets-are-not-tracked')?.message ?? '';
    assert.match(message, /amplify-meta\.json" holds a client secret and is in version control/);
    const ignored = await checkAfterImport(inGit('amplify-meta.json\n'));
    assert.ok(!ignored.rules.includes('secrets-are-not-tracked'), JSON.stringify(ignored.findings));
  });
  it('finds that the app is served from a place Cognito does not send users back to', async () => {
    const prepare = (project: ScratchProject) =>
      project.write('package.json', JSON.stringify({ scripts: { dev: 'vite --port 4711' } }));
    const { findings } = await checkAfterImport(prepare, { number: '04' });
    const message = findings.find(({ rule }) => rule === 'callback-urls-include-app')?.message ?? '';
    assert.match(message, /http:\/\/localhost:4711 \(package\.json\)/);
  });
  it('asks nothing with credentials of another account than the project', async () => {
    const { code, error, log } = await checkAfterImport((project) => {
      for (const path of [meta, team]) {
        const text = project.read().get(path) ?? assert.fail();
        project.write(path, text.replaceAll('us-east-1:123456789012:stack', 'us-east-1:210987654321:stack'));
      }
    });
    assert.deepEqual([code, error?.kind], [3, 'otherAccount']);
    assert.equal(log.at(-1)?.operation, 'GetCallerIdentity');
  });
  it('finds what the branch that builds the environment lacks, and where it is served from', async () => {
    const { rules, findings } = await checkAfterImport(hostedBy('d1exampleshop1'), { number: '04' });
    assert.ok(rules.includes('hosting-auth-variables-are-complete'), JSON.stringify(findings));
    assert.ok(rules.includes('hosting-variables-match-environment'));
    assert.ok(!rules.includes('build-role-may-read-cognito'));
    const message = findings.find(({ rule }) => rule === 'callback-urls-include-app')?.message ?? '';
    assert.match(message, /https:\/\/main\.d1exampleshop1\.amplifyapp\.com \(branch main\)/);
  });
  it('says which permission is missing to look at the branch, and goes on', async () => {
    const { code, findings } = await checkAfterImport((project, { faults }) => {
      hostedBy('d1exampleshop1')(project);
      faults.add({ kind: 'denied', operation: 'ListBranches' });
    });
    assert.equal(code, 0, JSON.stringify(findings));
    assert.ok(findings.some(({ message }) => message.includes('amplify:ListBranches')));
  });
  it('says nothing of hosting when the app is gone', async () => {
    const { rules, log } = await checkAfterImport();
    assert.ok(log.some(({ operation }) => operation === 'ListBranches'));
    assert.ok(!rules.some((rule) => rule.startsWith('hosting-')));
  });
});
