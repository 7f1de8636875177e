import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { buildSettings } from '../../../src/ci/buildSettings';
import { toVariables, type CiValues } from '../../../src/ci/ciValues';
import { githubWorkflow } from '../../../src/ci/githubWorkflow';
import { headlessCommands } from '../../../src/ci/headlessCommands';
import { workflowPart } from '../../../src/project/references/workflowPart';
import { runInShell } from '../../support/runInShell';

const pools: CiValues = { userPoolId: 'us-east-1_Example01', webClientId: '1web', nativeClientId: '2native' };
const withIdentities: CiValues = {
  ...pools,
  identityPoolId: 'us-east-1:11111111-2222-3333-4444-555555555555',
};
const place = { envName: 'prod', region: 'us-east-1', appId: 'd1example' };

/** Options of a call of the Amplify CLI: JSON is read. */
function optionsOf(call: readonly string[]): Record<string, unknown> {
  const flag = (name: string) => call[call.indexOf(name) + 1] ?? '';
  return {
    command: call.slice(0, call.indexOf('--amplify')).join(' '),
    ...Object.fromEntries(
      ['--amplify', '--providers', '--categories'].map((name) => [name, JSON.parse(flag(name))]),
    ),
    yes: call.at(-1) === '--yes',
  };
}
const expected = (command: string, amplify: object, values: CiValues) => ({
  command,
  '--amplify': amplify,
  '--providers': { awscloudformation: { configLevel: 'general' } },
  '--categories': { auth: { ...values } },
  yes: true,
});

describe('headlessCommands', () => {
  for (const values of [pools, withIdentities]) {
    it(`hand over ${Object.keys(values).length} ids, as a shell passes them on`, () => {
      const { calls, exitCode } = runInShell(headlessCommands(values, place), [], { command: 'amplify' });
      assert.equal(exitCode, 0);
      assert.deepEqual(calls.map(optionsOf), [
        expected('init', { envName: 'prod' }, values),
        expected('pull', { appId: 'd1example', envName: 'prod' }, values),
        expected('env add', { envName: 'prod' }, values),
      ]);
    });
  }
  it('leave the pull out when no app is known', () => {
    const { calls } = runInShell(headlessCommands(pools, { envName: 'prod', region: 'us-east-1' }), [], {
      command: 'amplify',
    });
    assert.deepEqual(
      calls.map(([command]) => command),
      ['init', 'env'],
    );
  });
});

interface Workflow {
  readonly jobs: {
    readonly push: { readonly env: Record<string, string>; readonly steps: { run?: string }[] };
  };
}

describe('githubWorkflow', () => {
  for (const values of [pools, withIdentities]) {
    it(`starts the Amplify CLI with ${Object.keys(values).length} ids`, () => {
      const { jobs } = parse(githubWorkflow(values, place)) as Workflow;
      const { env, steps } = jobs.push;
      assert.deepEqual(env, { AWS_REGION: 'us-east-1', AMPLIFY_ENV: 'prod', ...toVariables(values) });
      const script = steps.flatMap(({ run }) => (run?.startsWith('amplify') ? [run] : [])).join('\n');
      const { calls, exitCode } = runInShell(script, [], { command: 'amplify', variables: env });
      assert.equal(exitCode, 0);
      assert.deepEqual(optionsOf(calls[0] ?? []), expected('init', { envName: 'prod' }, values));
      assert.deepEqual(calls[1], ['push', '--yes']);
    });
  }

  it('runs in the folder of a project that is not in the root of the repository', () => {
    const text = githubWorkflow(pools, { ...place, folder: 'packages/my shop' });
    const { jobs } = parse(text) as { jobs: { push: { defaults: object } } };
    assert.deepEqual(jobs.push.defaults, { run: { 'working-directory': 'packages/my shop' } });
    assert.equal(workflowPart(text, 'packages/my shop'), text);
    assert.equal(workflowPart(text, 'packages/site'), undefined);
    assert.doesNotMatch(githubWorkflow(pools, place), /working-directory/);
  });
});

interface BuildSettings {
  readonly backend: { readonly phases: Record<'preBuild' | 'build', { readonly commands: string[] }> };
}

describe('buildSettings', () => {
  const { preBuild, build } = (parse(buildSettings(withIdentities)) as BuildSettings).backend.phases;
  const script = [...preBuild.commands, ...build.commands].join('\n');
  const run = (variables: Record<string, string>) =>
    runInShell(script, [], { command: 'amplifyPush', variables });

  it('push when the branch has all variables', () => {
    assert.deepEqual(run(toVariables(withIdentities)), { calls: [['--simple']], exitCode: 0 });
  });
  it('stop before the push when one is missing', () => {
    const { calls, exitCode } = run({ ...toVariables(withIdentities), AMPLIFY_NATIVECLIENT_ID: '' });
    assert.deepEqual(calls, []);
    assert.notEqual(exitCode, 0);
  });
});
