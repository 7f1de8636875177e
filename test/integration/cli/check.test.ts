import assert from 'node:assert/strict';
import { CreateUserPoolClientCommand } from '@aws-sdk/client-cognito-identity-provider';
import { ScratchProject, reportIn, runHere, seedOf, withEmulator } from '../../support/cliRun';
import { filesAt, goldenCases } from '../../support/goldenCases';
import type { Emulator } from '../../emulator/server';
import { userPoolsClient } from '../../support/emulatorClients';

const caseOf = (number: string) =>
  [...goldenCases('imports'), ...goldenCases('failures')].find(({ name }) => name.startsWith(number)) ??
  assert.fail(`case ${number} is gone`);
const pool = ['--user-pool-id', 'us-east-1_AbCdEfGhI'];
const clients = [
  '--web-client-id',
  '1webclientid00000000000000',
  '--native-client-id',
  '2nativeclientid0000000000',
];
const identityPool = ['--identity-pool-id', 'us-east-1:11111111-2222-3333-4444-555555555555'];

/** Gives the pool a second client that browsers can use. */
async function addPublicClient(emulator: Emulator): Promise<void> {
  const client = userPoolsClient(emulator);
  await client.send(
    new CreateUserPoolClientCommand({ UserPoolId: 'us-east-1_AbCdEfGhI', ClientName: 'another' }),
  );
  client.destroy();
}

async function check(
  number: string,
  args: string[],
  prepare: (emulator: Emulator) => unknown = () => undefined,
) {
  return withEmulator(seedOf(caseOf(number).input), async (emulator) => {
    await prepare(emulator);
    const result = await runHere(['check', '--json', ...args]);
    return { ...result, ...reportIn(result), requests: emulator.log.map(({ operation }) => operation) };
  });
}

describe('import-auth check', () => {
  it('accepts what can be imported, by the Region in the id', async () => {
    const { code, status, findings } = await check('03', [...pool, ...clients, ...identityPool]);
    assert.equal(code, 0, JSON.stringify(findings));
    assert.equal(status, 'done');
  });
  it('takes the only client there is', async () => {
    const { code, findings } = await check('01', pool);
    assert.equal(code, 0, JSON.stringify(findings));
    assert.ok(findings.some(({ rule }) => rule === 'native-client-differs-from-web-client'));
  });
  const refuses = (name: string, number: string, args: string[], rule: string) =>
    it(`refuses ${name}`, async () => {
      const { code, status, findings } = await check(number, args);
      assert.deepEqual([code, status], [1, 'refused']);
      assert.ok(
        findings.some((finding) => finding.rule === rule),
        JSON.stringify(findings),
      );
    });
  refuses('a pool without web client', 'f2', pool, 'pool-has-web-client');
  refuses('clients that differ', 'f4', [...pool, ...clients], 'clients-share-oauth-settings');
  refuses('a pool that is not there', '01', ['--user-pool-id', 'us-east-1_Gone'], 'user-pool-exists');
  refuses('a client that is not there', '01', [...pool, '--web-client-id', 'gone'], 'web-client-exists');
  refuses(
    'an identity pool that is not there',
    '03',
    [...pool, ...clients, '--identity-pool-id', 'us-east-1:00000000-2222-3333-4444-555555555555'],
    'identity-pool-exists',
  );
  refuses('an identity pool without role', 'f5', [...pool, ...identityPool], 'identity-pool-has-both-roles');

  it('says that no client was judged where several can be meant', async () => {
    const { code, findings } = await check('03', pool, addPublicClient);
    assert.equal(code, 0, JSON.stringify(findings));
    assert.match(findings.at(-1)?.message ?? '', /none was judged: name one with "--web-client-id"/);
  });
  for (const args of [
    ['--identity-pool-id', 'us-east-1:99999999-2222-3333-4444-555555555555'],
    ['--identity-pool-id', 'eu-west-1:11111111-2222-3333-4444-555555555555'],
    ['--native-client-id', 'gone'],
  ]) {
    it(`asks for the web client before it judges ${args.join(' ')}`, async () => {
      const { code, status, error } = await check('03', [...pool, ...args], addPublicClient);
      assert.deepEqual([code, status, error?.kind], [2, 'bad-input', 'input']);
      assert.match(error?.message ?? '', /several app clients .* "--web-client-id"/);
      assert.match(error?.resolution ?? '', /1webclientid00000000000000/);
    });
  }
  for (const args of [
    ['--user-pool-id', 'nope'],
    [...pool, '--web-client-id', 'a b'],
    [...pool, ...clients, '--identity-pool-id', 'us-east-1:zzz'],
    [...pool, '--identity-pool-id', 'us-east-1:zzz'],
  ]) {
    it(`refuses what cannot be an id, and asks nothing: ${args.slice(-2).join(' ')}`, async () => {
      const { code, error, requests } = await check('03', args);
      assert.deepEqual([code, error?.kind, requests], [2, 'input', []]);
      assert.match(error?.message ?? '', /cannot be the id of/);
    });
  }
  it('judges the project too, and asks nothing about another Region', async () => {
    const project = new ScratchProject(
      filesAt(caseOf('03').frontends.javascript ?? assert.fail(), '0-before'),
    );
    try {
      const at = ['--project', project.root];
      assert.equal((await check('03', [...pool, ...clients, ...at])).code, 0);
      const { code, findings, requests } = await check('03', [
        '--user-pool-id',
        'eu-west-1_AbCdEfGhI',
        ...at,
      ]);
      assert.deepEqual([code, findings[0]?.rule, requests], [1, 'region-matches-environment', []]);
    } finally {
      project.remove();
    }
  });
  it("asks what the project's other categories need", async () => {
    const files = filesAt(caseOf('03').frontends.javascript ?? assert.fail(), '0-before');
    const meta = 'amplify/backend/amplify-meta.json';
    const before = JSON.parse(files.get(meta) ?? assert.fail()) as object;
    const storage = { photos: { service: 'S3' } };
    const project = new ScratchProject(new Map([...files, [meta, JSON.stringify({ ...before, storage })]]));
    try {
      const at = ['--project', project.root];
      const alone = await check('03', [...pool, ...clients, ...at]);
      assert.ok(alone.findings.some(({ rule }) => rule === 'identity-pool-serves-categories'));
      const withIdentityPool = await check('03', [...pool, ...clients, ...identityPool, ...at]);
      assert.equal(withIdentityPool.code, 0, JSON.stringify(withIdentityPool.findings));
    } finally {
      project.remove();
    }
  });
  it('refuses on warnings when asked to', async () => {
    assert.equal((await check('03', [...pool, ...clients, '--fail-on', 'warning'])).code, 1);
  });
  it('goes on when something that does not decide is denied, and says so', async () => {
    const { code, findings } = await check('03', [...pool, ...clients], ({ faults }) =>
      faults.add({ kind: 'denied', operation: 'ListIdentityProviders' }),
    );
    assert.equal(code, 0, JSON.stringify(findings));
  });
  it('exits with 3 when what decides is denied', async () => {
    const { code, status, error } = await check('03', [...pool, ...clients], ({ faults }) =>
      faults.add({ kind: 'denied', operation: 'DescribeUserPoolClient' }),
    );
    assert.deepEqual([code, status], [3, 'failed']);
    assert.match(error?.message ?? '', /cognito-idp:DescribeUserPoolClient/);
  });
  it('speaks to people without --json', async () => {
    await withEmulator(seedOf(caseOf('01').input), async () => {
      const { stdout } = await runHere(['check', ...pool]);
      assert.match(stdout, /^note {2}.* \(native-client-differs-from-web-client\)$/m);
      assert.match(stdout, /^Findings: \d+\.$/m);
    });
  });
});
