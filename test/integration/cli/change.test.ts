import assert from 'node:assert/strict';
import type { ProjectFiles } from '../../../src/model/amplifyProject';
import { reportIn, runHere, ScratchProject, seedOf, withEmulator } from '../../support/cliRun';
import { applied, filesAt, goldenCases, type GoldenInput } from '../../support/goldenCases';
import { planGolden } from '../../support/importGolden';
import { setJson } from '../../../src/project/json';
import { readProject } from '../../../src/project/gen1/readProject';

/** One user pool, its two app clients and an identity pool, imported or not as the Amplify CLI imports them. */
const golden = goldenCases('imports').find(({ name }) => name.startsWith('13-'));
if (golden?.input.choices.mode !== 'headless' || !golden.frontends.javascript)
  throw new Error('no such case');
const { input } = golden;
const { payload } = golden.input.choices;
const empty = filesAt(golden.frontends.javascript, '0-before');
const imported = filesAt(golden.frontends.javascript, '1-after-import');
const resource = 'myproject';

/** The account after somebody changed it in Cognito. */
const changedAccount = (change: (pool: Record<string, unknown>) => object): GoldenInput => {
  const { pools, ...rest } = input['aws-responses'];
  return {
    ...input,
    'aws-responses': {
      ...rest,
      pools: pools.map((one) => ({ ...one, pool: { ...one.pool, ...change(one.pool) } })),
    },
  };
};

async function run(account: GoldenInput, files: ProjectFiles, args: readonly string[], stdin?: object) {
  const project = new ScratchProject(files);
  try {
    return await withEmulator(seedOf(account), async () => {
      const result = await runHere([...args, '--json'], { cwd: project.root, ...(stdin && { stdin }) });
      return { ...result, report: reportIn(result), files: project.read() };
    });
  } finally {
    project.remove();
  }
}

const sameText = (actual: ProjectFiles, expected: ProjectFiles): void => {
  for (const [path, text] of expected) assert.equal(actual.get(path), text, path);
};

/** The files after the user pool alone was imported. */
const userPoolOnly = (): ProjectFiles => {
  const { identityPoolId: _, ...choices } = payload;
  const alone = { ...input, choices: { mode: 'headless' as const, payload: choices } };
  return applied(empty, planGolden(alone, readProject(empty)), alone);
};

describe('import-auth refresh', () => {
  it('changes nothing while Cognito is as it was', async () => {
    const { code, report, files } = await run(input, imported, ['refresh']);
    assert.deepEqual([code, report.status, report.changes], [0, 'done', []]);
    sameText(files, imported);
  });

  it('writes what changed in Cognito, and only that', async () => {
    const account = changedAccount(() => ({ AutoVerifiedAttributes: ['email', 'phone_number'] }));
    const { report, files } = await run(account, imported, ['refresh']);
    const parameters = `amplify/backend/auth/${resource}/parameters.json`;
    assert.deepEqual(report.changes, ['amplify/backend/amplify-meta.json', parameters]);
    sameText(files, applied(empty, planGolden(account, readProject(empty)), account));
  });

  it('refreshes the library configuration too when asked', async () => {
    const account = changedAccount(() => ({ AutoVerifiedAttributes: ['phone_number'] }));
    const { report, files } = await run(account, imported, ['refresh', '--with-library-config']);
    assert.ok(report.changes.includes('src/aws-exports.js'));
    assert.match(files.get('src/aws-exports.js') ?? '', /"PHONE_NUMBER"/);
  });

  it('refuses when what is imported is gone, and writes nothing', async () => {
    const account = { ...input, 'aws-responses': { ...input['aws-responses'], pools: [] } };
    const { code, report, files } = await run(account, imported, ['refresh']);
    assert.deepEqual([code, report.findings[0]?.rule], [1, 'user-pool-exists']);
    sameText(files, imported);
  });

  it('refuses a project without import', async () => {
    const { code, report } = await run(input, empty, ['refresh']);
    assert.deepEqual([code, report.status], [2, 'bad-input']);
    assert.match(report.error?.message ?? '', /imports no auth/);
  });
});

describe('import-auth relink', () => {
  it('puts another client in place under the same name, so that dependants stay', async () => {
    const files = new Map(imported);
    const path = 'amplify/backend/amplify-meta.json';
    const dependsOn = [{ category: 'auth', resourceName: resource, attributes: ['UserPoolId'] }];
    const meta = { ...(JSON.parse(files.get(path) ?? '') as object), api: { shop: { dependsOn } } };
    files.set(path, JSON.stringify(meta, null, 2));
    const other = { ...payload, nativeClientId: payload.webClientId };
    const { code, report, files: after } = await run(input, files, ['relink'], other);
    assert.equal(code, 0, JSON.stringify(report));
    const written = JSON.parse(after.get(path) ?? '') as typeof meta & {
      auth: Record<string, { output: object }>;
    };
    assert.deepEqual([written.api.shop, Object.keys(written.auth)], [{ dependsOn }, [resource]]);
    assert.equal(
      Object.entries(written.auth[resource]?.output ?? {}).find(([key]) => key === 'AppClientID')?.[1],
      payload.webClientId,
    );
    assert.match(
      after.get('amplify/team-provider-info.json') ?? '',
      new RegExp(`"nativeClientId": "${payload.webClientId}"`),
    );
  });

  it('takes an identity pool out with all its parameters', async () => {
    const { identityPoolId: _, ...other } = payload;
    const { code, files } = await run(input, imported, ['relink'], other);
    assert.equal(code, 0);
    sameText(files, userPoolOnly());
  });

  it('refuses a pool of another Region before it asks AWS', async () => {
    const { code, report } = await run(input, imported, ['relink'], {
      ...payload,
      userPoolId: 'eu-west-1_AbCdEfGhI',
    });
    assert.deepEqual([code, report.findings[0]?.rule], [1, 'region-matches-environment']);
  });
});

describe('a change to another kind of import', () => {
  const { identityPoolId, ...alone } = payload;
  const team = 'amplify/team-provider-info.json';
  const withProd = (files: ProjectFiles): ProjectFiles => {
    const text = files.get(team) ?? '';
    const { dev } = JSON.parse(text) as { dev: object };
    return new Map([...files, [team, setJson(text, ['prod'], dev)]]);
  };
  const refuses = (name: string, before: ProjectFiles, args: readonly string[], stdin?: object) =>
    it(`is refused while other environments share the old kind: ${name}`, async () => {
      const { code, report, files } = await run(input, withProd(before), args, stdin);
      assert.deepEqual(
        [
          code,
          report.status,
          report.changes,
          report.findings.find(({ rule }) => rule.includes('kind'))?.rule,
        ],
        [1, 'refused', [], 'import-kind-fits-environments'],
      );
      sameText(files, withProd(before));
    });
  refuses('upgrade', userPoolOnly(), ['upgrade', '--identity-pool-id', identityPoolId ?? '']);
  refuses('relink with an identity pool', userPoolOnly(), ['relink'], payload);
  refuses('relink without', imported, ['relink'], alone);

  it('is not in the way of the same kind', async () => {
    assert.equal((await run(input, withProd(imported), ['relink'], payload)).code, 0);
    assert.equal((await run(input, withProd(userPoolOnly()), ['relink'], alone)).code, 0);
  });
});

describe('import-auth upgrade', () => {
  const add = ['upgrade', '--identity-pool-id', payload.identityPoolId ?? ''];

  it('makes of a user pool what an import of both would have made', async () => {
    const { code, report, files } = await run(input, userPoolOnly(), add);
    assert.equal(code, 0, JSON.stringify(report));
    sameText(files, imported);
  });
  it('lists what a push will put on the roles', async () => {
    const files = new Map(userPoolOnly());
    const path = 'amplify/backend/amplify-meta.json';
    files.set(path, setJson(files.get(path) ?? '', ['storage'], { files: { service: 'S3' } }));
    const project = new ScratchProject(files);
    try {
      const { stdout } = await withEmulator(seedOf(input), () => runHere(add, { cwd: project.root }));
      assert.match(stdout, /attaches policies to the role "[^"]+": storage\/files \(S3AuthPublicPolicy/);
    } finally {
      project.remove();
    }
  });
  it('shows the files with --dry-run and writes none', async () => {
    const before = userPoolOnly();
    const { report, files } = await run(input, before, [...add, '--dry-run']);
    assert.equal(report.changes.length, 4);
    sameText(files, before);
  });
  it('refuses when there is an identity pool already', async () => {
    const { code, report } = await run(input, imported, add);
    assert.equal(code, 2);
    assert.match(report.error?.message ?? '', /imports the identity pool/);
  });
  it('refuses an identity pool that does not exist', async () => {
    const id = 'us-east-1:00000000-0000-0000-0000-000000000000';
    const { code, report } = await run(input, userPoolOnly(), ['upgrade', '--identity-pool-id', id]);
    assert.deepEqual([code, report.findings.some(({ rule }) => rule.startsWith('identity-pool'))], [1, true]);
  });
});
