import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { placeFindings } from '../../../src/cli/placeFindings';
import type { Finding } from '../../../src/compatibility/rule';
import { sampleAccount } from '../../emulator/sampleAccount';
import { ScratchProject, runHere, withEmulator } from '../../support/cliRun';

const userPoolId = 'us-east-1_Perfect01';
const clientId = '1webclientid00000000000000';
const team = 'amplify/team-provider-info.json';

const finding = (differs: Partial<Finding>): Finding => ({
  rule: 'web-client-has-no-secret',
  severity: 'error',
  targets: ['gen1'],
  blocks: [],
  status: 'problem',
  resource: { type: 'userPool', id: userPoolId },
  message: 'Something is wrong.',
  ...differs,
});

const environment = (pool: string) => ({
  awscloudformation: { Region: 'us-east-1' },
  categories: { auth: { shop1a2b3c4d: { userPoolId: pool, webClientId: clientId } } },
});

describe('placeFindings', () => {
  const teamText = JSON.stringify(
    { dev: environment('us-east-1_Other0001'), prod: environment(userPoolId) },
    null,
    2,
  );
  const outputs = JSON.stringify({
    version: '1',
    auth: { user_pool_id: userPoolId, aws_region: 'us-east-1' },
  });
  const files = new Map([
    ['amplify_outputs.json', `\uFEFF${outputs}`],
    [team, teamText.replaceAll('\n', '\r\n')],
    ['package.json', '{\n  "dependencies": { "aws-amplify": "^4.0.0" }\n}\n'],
  ]);

  const textAt = async (differs: Partial<Finding>, envName = 'prod') => {
    const { path, region } = (await placeFindings(files, envName))(finding(differs));
    const line = (files.get(path) ?? assert.fail(path)).replace(/^\uFEFF/, '').split('\r\n')[
      (region?.startLine ?? 1) - 1
    ];
    assert.equal(region?.startLine, region?.endLine);
    return [path, region && line?.slice((region.startColumn ?? 1) - 1, (region.endColumn ?? 1) - 1)];
  };

  it('points at the id that the environment has of a resource in AWS', async () => {
    assert.deepEqual(await textAt({}), [team, userPoolId]);
    const client = { type: 'userPoolClient', id: clientId } as const;
    assert.deepEqual(await textAt({ resource: client }), [team, clientId]);
    const place = await placeFindings(files, 'prod');
    const lines = teamText.split('\n');
    assert.equal(
      place(finding({ resource: client })).region?.startLine,
      lines.findLastIndex((line) => line.includes(clientId)) + 1,
    );
  });

  it('points at the user pool for what the project does not name', async () => {
    assert.deepEqual(await textAt({ resource: { type: 'domain', id: 'shop' } }), [team, userPoolId]);
    assert.deepEqual(await textAt({ resource: { type: 'domain', id: 'shop' } }, 'dev'), [
      team,
      'us-east-1_Other0001',
    ]);
  });

  it('points into the file that a finding is about, past its byte order mark', async () => {
    const file = { type: 'file', id: 'amplify_outputs.json', path: 'amplify_outputs.json' } as const;
    assert.deepEqual(await textAt({ resource: file, value: 'us-east-1' }), [
      'amplify_outputs.json',
      'us-east-1',
    ]);
    const manifest = { type: 'file', id: 'package.json', path: 'package.json' } as const;
    assert.deepEqual(
      (await placeFindings(files))(finding({ resource: manifest, property: ['dependencies', 'aws-amplify'] }))
        .region,
      { startLine: 2, startColumn: 37, endLine: 2, endColumn: 43 },
    );
  });

  it('has a place for every finding, also in a project that names no pool', async () => {
    assert.deepEqual((await placeFindings(new Map()))(finding({})), { path: team });
    const gone = { type: 'file', id: 'gone.json', path: 'gone.json' } as const;
    assert.deepEqual((await placeFindings(files))(finding({ resource: gone })), { path: 'gone.json' });
  });
});

interface Log {
  readonly runs: readonly {
    readonly results: readonly {
      readonly ruleId: string;
      readonly locations: readonly {
        readonly physicalLocation: {
          readonly artifactLocation: { readonly uri: string };
          readonly region: { readonly startLine: number; readonly startColumn?: number };
        };
      }[];
    }[];
  }[];
}

describe('import-auth check --format sarif', () => {
  it('counts paths from the root of the repository, and lines from the first', async () => {
    const project = new ScratchProject(
      new Map([
        [
          'apps/the shop/amplify/auth/resource.ts',
          `import { referenceAuth } from '@aws-amplify/backend';\n\nexport const auth = referenceAuth({\n  userPoolId: '${userPoolId}',\n  userPoolClientId: 'unknown',\n});\n`,
        ],
        [
          '.github/workflows/deploy.yml',
          'on: push\njobs:\n  shop:\n    steps:\n      - run: cd "apps/the shop" && npx ampx sandbox\n  site:\n    steps:\n      - run: cd apps/site && amplify push\n',
        ],
      ]),
    );
    mkdirSync(project.at('.git'));
    try {
      const { stdout } = await withEmulator(sampleAccount, () =>
        runHere([
          'check',
          ...['--format', 'sarif', '--user-pool-id', userPoolId],
          ...['--project', project.at('apps/the shop')],
        ]),
      );
      const results = (JSON.parse(stdout) as Log).runs[0]?.results ?? [];
      const places = new Map(
        results.map(({ ruleId, locations }) => [ruleId, locations[0]?.physicalLocation]),
      );
      const found = places.get('web-client-exists') ?? assert.fail([...places.keys()].join());
      assert.equal(found.artifactLocation.uri, 'apps/the%20shop/amplify/auth/resource.ts');
      assert.deepEqual(found.region, { startLine: 5, startColumn: 22, endLine: 5, endColumn: 29 });
      assert.ok(results.every(({ locations }) => locations.length === 1));
      // The workflows are the repository's; what one does for another project is not this one's.
      const builds = results.filter(({ ruleId }) => ruleId === 'gen2-build-runs-pipeline-deploy');
      assert.deepEqual(
        builds.map(({ locations }) => locations[0]?.physicalLocation),
        [
          {
            artifactLocation: { uri: '.github/workflows/deploy.yml', uriBaseId: '%SRCROOT%' },
            region: { startLine: 5, startColumn: 40, endLine: 5, endColumn: 52 },
          },
        ],
      );
    } finally {
      project.remove();
    }
  });
});
