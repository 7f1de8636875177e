import assert from 'node:assert/strict';
import { readProject } from '../../../../src/project/gen1/readProject';
import { applied, filesAt, goldenCases, readGolden, type GoldenRun } from '../../../support/goldenCases';
import { planGolden } from '../../../support/importGolden';
import { importPaths, parsedAt, planInto } from '../../../support/planning';
import { projectFiles } from '../../../support/projectFiles';
import { aUserPool } from '../../../support/snapshots';

describe('planImport', () => {
  it('plans four files, sorted by path', () => {
    const { changes, ...rest } = planInto(projectFiles());
    assert.deepEqual(
      changes.map(({ path }) => path),
      [importPaths.meta, importPaths.parameters, importPaths.backendConfig, importPaths.team],
    );
    assert.deepEqual(rest, {
      kind: 'import',
      resourceName: 'pool',
      envName: 'dev',
      authSelections: 'userPoolOnly',
      secrets: [],
    });
  });

  for (const name of ['my_project', '../../etc', 'a/b', '', 'ä']) {
    it(`refuses the resource name "${name}" and offers another`, () =>
      assert.throws(() => planInto(projectFiles(), {}, name), {
        kind: 'input',
        resolution: /for example "(myproject|etc|ab|auth)"/,
      }));
  }

  it('refuses a second auth resource', () => {
    const auth = (serviceType: string) => ({ auth: { other: { service: 'Cognito', serviceType } } });
    assert.throws(() => planInto(projectFiles({ meta: auth('imported') })), { resolution: /Unlink/ });
    assert.throws(() => planInto(projectFiles({ meta: auth('managed') })), {
      resolution: /deletes the user pool/,
    });
  });

  it('never writes over an auth resource that Amplify made', () => {
    const meta = { auth: { pool: { service: 'Cognito', serviceType: 'managed' } } };
    assert.throws(() => planInto(projectFiles({ meta })), { kind: 'files' });
  });

  describe('without team-provider-info.json', () => {
    const scenario = readGolden('env-x2-no-team-provider-info.json') as GoldenRun;
    const recorded = goldenCases('imports').find(({ name }) => name.startsWith('02-'));
    const run = recorded?.frontends.javascript;
    if (!recorded || !run) throw new Error('case 02 is gone');

    it('creates it, and leaves the project as if it had been there', () => {
      const files = new Map(filesAt(run, '0-before'));
      files.delete(importPaths.team);
      const expected = filesAt(run, '1-after-import');
      const actual = applied(files, planGolden(recorded.input, readProject(files)), recorded.input);
      for (const [path, text] of expected) assert.equal(actual.get(path), text, path);
    });
    it('where the Amplify CLI stops half-way, with no parameters in backend-config.json', () => {
      const half = filesAt(scenario, '1-dev-after-import');
      assert.equal(half.has(importPaths.team), false);
      assert.equal(Object.hasOwn(parsedAt(half, importPaths.backendConfig) as object, 'parameters'), false);
    });
    it('keeps what only a push writes out of it', () => {
      const stack = { Region: 'us-east-1', APIGatewayAuthURL: 'https://example.com/template.json' };
      const files = projectFiles({
        teamProviderInfo: undefined,
        meta: { providers: { awscloudformation: stack } },
      });
      const team = parsedAt(applied(files, planInto(files)), importPaths.team) as {
        dev: { awscloudformation: object };
      };
      assert.deepEqual(team.dev.awscloudformation, { Region: 'us-east-1' });
    });
  });

  describe('the map of parameters', () => {
    const team = {
      dev: { categories: { function: { fn: { s3Key: 'a', deploymentBucketName: 'b' } } } },
      prod: { categories: { function: { other: { s3Key: 'c' } } } },
    };
    const backendConfig = {
      parameters: {
        AMPLIFY_function_fn_s3Key: { usedBy: [{ category: 'function', resourceName: 'fn' }] },
        AMPLIFY_function_other_s3Key: { usedBy: [{ category: 'function', resourceName: 'other' }] },
      },
    };

    it('holds the parameters of every resource of the environment, and of no other', () => {
      const files = projectFiles({ teamProviderInfo: team, backendConfig });
      const { parameters } = parsedAt(applied(files, planInto(files)), importPaths.backendConfig) as {
        parameters: Record<string, unknown>;
      };
      assert.deepEqual(Object.keys(parameters), [
        'AMPLIFY_auth_pool_nativeClientId',
        'AMPLIFY_auth_pool_userPoolId',
        'AMPLIFY_auth_pool_userPoolName',
        'AMPLIFY_auth_pool_webClientId',
        'AMPLIFY_function_fn_deploymentBucketName',
        'AMPLIFY_function_fn_s3Key',
      ]);
      assert.deepEqual(
        parameters['AMPLIFY_function_fn_s3Key'],
        backendConfig.parameters.AMPLIFY_function_fn_s3Key,
      );
    });

    it('leaves the other environments alone', () => {
      const files = projectFiles({ teamProviderInfo: team });
      const result = parsedAt(applied(files, planInto(files)), importPaths.team) as typeof team;
      assert.deepEqual(result.prod, team.prod);
      assert.deepEqual(Object.keys(result.dev.categories), ['function', 'auth']);
    });
  });

  it('does not sort a file again that a person has sorted otherwise', () => {
    const text = '{\n\t// ours\n\t"storage": {},\n\t"api": { "b": 1, "a": 2 }\n}\n';
    const files = new Map([...projectFiles(), [importPaths.backendConfig, text]]);
    const result = applied(files, planInto(files)).get(importPaths.backendConfig) ?? '';
    const lines = result.split('\n');
    for (const line of ['\t// ours', '\t"storage": {},', '\t"api": { "b": 1, "a": 2 }']) {
      assert.ok(lines.includes(line) || lines.includes(`${line},`), line);
    }
    assert.ok(lines.includes('\t\t\t"service": "Cognito",'));
  });

  it('refuses Hjson with file, line and column, and reads it all the same', () => {
    const files = new Map([...projectFiles(), [importPaths.team, '{\n  dev: {}\n}']]);
    assert.deepEqual(readProject(files).envNames, ['dev']);
    assert.throws(() => planInto(files), {
      message: '"amplify/team-provider-info.json" is not JSON at line 2, column 3.',
    });
  });

  it('takes out what an import before has left of the same resource', () => {
    const old = {
      dev: {
        categories: {
          auth: {
            pool: {
              mine: 'kept',
              userPoolId: 'old',
              identityPoolId: 'old',
              googleIos: 'old',
              hostedUIProviderCreds: '[]',
              webClientId: 'old',
            },
          },
        },
      },
    };
    const parametersText = JSON.stringify(
      { resourceName: 'pool', aliasAttributes: ['email'], mine: 1 },
      null,
      2,
    );
    const files = new Map([
      ...projectFiles({ teamProviderInfo: old }),
      [importPaths.parameters, parametersText],
    ]);
    const result = applied(files, planInto(files));
    const { dev } = parsedAt(result, importPaths.team) as typeof old;
    assert.deepEqual(Object.keys(dev.categories.auth.pool), [
      'mine',
      'userPoolId',
      'webClientId',
      'userPoolName',
      'nativeClientId',
    ]);
    const fresh = applied(projectFiles(), planInto(projectFiles()));
    assert.equal(result.get(importPaths.parameters), fresh.get(importPaths.parameters));
  });

  it('changes only what differs in a parameters.json that was edited by hand', () => {
    const fresh = applied(projectFiles(), planInto(projectFiles())).get(importPaths.parameters) ?? '';
    const edited = fresh
      .replace('{', '{ // ours')
      .replace('"OFF"', '"ON"')
      .replace('"serviceType"', '"aliasAttributes": ["email"],\n  "serviceType"');
    const files = new Map([...projectFiles(), [importPaths.parameters, edited]]);
    const result = applied(files, planInto(files)).get(importPaths.parameters);
    assert.equal(result, fresh.replace('{', '{ // ours'));
  });

  it('keeps what a push has noted when the import is refreshed', () => {
    const files = applied(projectFiles(), planInto(projectFiles()));
    const text = files.get(importPaths.meta) ?? '';
    const pushed = text.replace(
      '"customAuth": false,',
      '"customAuth": false,\n      "lastPushTimeStamp": "2026",',
    );
    const refreshed = new Map([...files, [importPaths.meta, pushed]]);
    assert.deepEqual(planInto(refreshed).changes, []);
    const renamed = planInto(refreshed, { userPool: aUserPool({ Name: 'renamed' }) });
    assert.match(
      renamed.changes.find(({ path }) => path === importPaths.meta)?.after ?? '',
      /lastPushTimeStamp/,
    );
  });
});
