import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { runHere, withEmulator } from '../support/cliRun';
import { sampleAccount } from '../emulator/sampleAccount';
import { installThirdParty, thirdParty } from './thirdParty';

interface Sarif {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly SarifResult[];
  }[];
}
interface SarifResult {
  readonly ruleId: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
  }[];
  readonly partialFingerprints: Readonly<Record<string, string>>;
}

/** As much of ajv as is needed here: version 6, because the schema is of draft 4. */
interface Ajv {
  addMetaSchema(schema: object): void;
  compile(schema: object): Validate;
}
type Validate = ((value: unknown) => boolean) & { readonly errors?: unknown };

function validator(): Validate {
  const load = createRequire(path.join(thirdParty, 'node_modules/@microsoft/jest-sarif/package.json'));
  const Ajv = load('ajv') as new (options: object) => Ajv;
  const ajv = new Ajv({ schemaId: 'auto', allErrors: true });
  ajv.addMetaSchema(load('ajv/lib/refs/json-schema-draft-04.json') as object);
  return ajv.compile(load('./lib/schemas/sarif-2.1.0-rtm.5.json') as object);
}

/** What GitHub asks of a log beyond the schema, in its page "SARIF support for code scanning". */
function requireCodeScanningForm({ runs }: Sarif): void {
  for (const { tool, results } of runs) {
    assert.ok(results.length <= 25_000 && tool.driver.rules.length <= 25_000);
    for (const { ruleId, message, locations, partialFingerprints } of results) {
      assert.ok(ruleId.length <= 255 && tool.driver.rules.some(({ id }) => id === ruleId), ruleId);
      assert.notEqual(message.text, '');
      const uris = locations.map(({ physicalLocation }) => physicalLocation.artifactLocation.uri);
      assert.equal(uris.length, 1);
      assert.doesNotMatch(uris[0] ?? '', /^\/|\.\.|\\/);
      assert.equal(Object.keys(partialFingerprints).length, 1);
    }
  }
}

describe('a SARIF report, by the official schema of version 2.1.0', () => {
  let validate: Validate;
  before(async function () {
    this.timeout(180_000);
    await installThirdParty();
    validate = validator();
  });

  const pools = Object.entries(sampleAccount.accounts?.[0]?.regions ?? {}).flatMap(
    ([region, { userPools = [] }]) =>
      userPools
        .filter((_, index) => index < 20)
        .map(({ pool }) => ({ region, id: String(pool.Id), name: String(pool.Name) })),
  );
  const check = async ({ region, id }: { region: string; id: string }) => {
    const { stdout, code } = await runHere([
      'check',
      ...['--format', 'sarif', '--user-pool-id', id, '--region', region],
    ]);
    assert.ok(code === 0 || code === 1, `${id} ${code}`);
    return JSON.parse(stdout) as Sarif;
  };

  it('is valid, and as GitHub takes it, for each pool of the sample account', async function () {
    this.timeout(120_000);
    let count = 0;
    await withEmulator(sampleAccount, async () => {
      for (const pool of pools) {
        const log = await check(pool);
        assert.ok(validate(log), `${pool.name}: ${JSON.stringify(validate.errors)}`);
        requireCodeScanningForm(log);
        count += log.runs[0]?.results.length ?? 0;
      }
    });
    assert.ok(count > 50, String(count));
  });

  it('has one fingerprint for each finding, the same in the next report', async () => {
    const prints = (log: Sarif) =>
      log.runs.flatMap(({ results }) =>
        results.map(({ partialFingerprints }) => partialFingerprints['resource/v1']),
      );
    const faulty = { region: 'us-east-1', id: 'us-east-1_NoPublic1' };
    const [first, second] = await withEmulator(sampleAccount, async () => [
      prints(await check(faulty)),
      prints(await check(faulty)),
    ]);
    assert.ok(first && first.length > 1);
    assert.equal(new Set(first).size, first.length);
    assert.deepEqual(second, first);
  });

  it('is not valid when it is broken', async () => {
    const log = await withEmulator(sampleAccount, () =>
      check({ region: 'us-east-1', id: 'us-east-1_Perfect01' }),
    );
    assert.equal(validate({ ...log, version: '2.0.0' }), false);
    assert.equal(validate({ ...log, runs: [{ results: [] }] }), false);
  });
});
