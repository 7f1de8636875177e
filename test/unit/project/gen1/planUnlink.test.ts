import assert from 'node:assert/strict';
import { planUnlink } from '../../../../src/project/gen1/planUnlink';
import { readProject } from '../../../../src/project/gen1/readProject';
import { applied, filesAt, readGolden, type GoldenRun } from '../../../support/goldenCases';
import { projectFiles } from '../../../support/projectFiles';

const imported = {
  service: 'Cognito',
  serviceType: 'imported',
  output: { UserPoolId: 'us-east-1_AbCdEfGhI' },
};
const plan = (meta: object, resourceName = 'pool') =>
  planUnlink({ project: readProject(projectFiles({ meta })), resourceName });

describe('planUnlink', () => {
  const refuses = (name: string, meta: object, message: RegExp, resourceName?: string) =>
    it(`refuses ${name}`, () =>
      assert.throws(() => plan(meta, resourceName), { name: 'UserError', kind: 'files', message }));

  const on = [{ category: 'auth', resourceName: 'pool', attributes: ['UserPoolId'] }];
  refuses('a project without auth', {}, /no auth resource "pool"/);
  refuses('a name that is not there', { auth: { pool: imported } }, /no auth resource "other"/, 'other');
  refuses('auth that Amplify made', { auth: { pool: { service: 'Cognito' } } }, /would delete it/);
  refuses(
    'with analytics in the project',
    { auth: { pool: imported }, analytics: { events: {} } },
    /Analytics needs.*events/,
  );
  refuses(
    'while others depend on it',
    { auth: { pool: imported, userPoolGroups: { dependsOn: on } }, function: { fn: { dependsOn: on } } },
    /auth\/userPoolGroups, function\/fn/,
  );
  refuses('a name that leads out of the project', { auth: { '../../x': imported } }, /not a name/, '../../x');

  it('does not mind dependencies on something else', () => {
    const dependsOn = [
      { category: 'auth', resourceName: 'other' },
      { category: 'storage', resourceName: 'pool' },
    ];
    const meta = { auth: { pool: imported }, function: { fn: { dependsOn } }, analytics: {} };
    assert.equal(plan(meta).kind, 'unlink');
  });

  it('deletes the files of the resource, and no others', () => {
    const own = [
      'amplify/backend/auth/pool/parameters.json',
      'amplify/backend/auth/pool/build/x.json',
      'amplify/backend/awscloudformation/build/auth/pool/template.json',
    ];
    const others = ['amplify/backend/auth/pool2/parameters.json', 'amplify/backend/function/pool/x.json'];
    const files = new Map([
      ...projectFiles({ meta: { auth: { pool: imported } } }),
      ...[...own, ...others].map((path): [string, string] => [path, '{}']),
    ]);
    const { changes } = planUnlink({ project: readProject(files), resourceName: 'pool' });
    const deleted = changes.filter(({ after }) => after === undefined).map(({ path }) => path);
    assert.deepEqual(deleted, own.sort());
  });

  it('leaves the parameters of other resources and environments', () => {
    const fn = { fn: { s3Key: 'a' } };
    const auth = { pool: { userPoolId: 'x' } };
    const teamProviderInfo = {
      dev: { categories: { function: fn, auth } },
      prod: { categories: { auth } },
      old: { categories: { auth: { ...auth, other: { userPoolId: 'y' } } } },
    };
    const files = projectFiles({ meta: { auth: { pool: imported } }, teamProviderInfo });
    const changed = applied(files, planUnlink({ project: readProject(files), resourceName: 'pool' }));
    assert.deepEqual(JSON.parse(changed.get('amplify/team-provider-info.json') ?? ''), {
      ...teamProviderInfo,
      dev: { categories: { function: fn } },
    });
    assert.deepEqual(JSON.parse(changed.get('amplify/backend/backend-config.json') ?? ''), {
      parameters: { AMPLIFY_function_fn_s3Key: { usedBy: [{ category: 'function', resourceName: 'fn' }] } },
    });
  });

  it('without team-provider-info.json takes out its own parameters only', () => {
    const usedBy = { usedBy: [] };
    const backendConfig = {
      parameters: { AMPLIFY_auth_pool_userPoolId: usedBy, AMPLIFY_function_fn_x: usedBy },
    };
    const meta = { auth: { pool: imported } };
    const files = projectFiles({ meta, backendConfig, teamProviderInfo: undefined });
    const changed = applied(files, planUnlink({ project: readProject(files), resourceName: 'pool' }));
    assert.deepEqual(JSON.parse(changed.get('amplify/backend/backend-config.json') ?? ''), {
      parameters: { AMPLIFY_function_fn_x: usedBy },
    });
  });

  it('finds the parameters that the Amplify CLI stored under half a name', () => {
    const files = filesAt(
      readGolden('env-x1-underscore-in-resource-name.json') as GoldenRun,
      '1-dev-after-import',
    );
    const plan = planUnlink({ project: readProject(files), resourceName: 'my_projecta1b2c3d4' });
    const changed = applied(files, plan);
    assert.doesNotMatch(changed.get('amplify/team-provider-info.json') ?? '', /categories/);
    assert.equal(changed.get('amplify/backend/backend-config.json'), '{\n  "auth": {}\n}');
  });

  it('says which kind of import it was', () => {
    const output = { ...imported.output, IdentityPoolId: 'us-east-1:1' };
    assert.equal(plan({ auth: { pool: { ...imported, output } } }).authSelections, 'identityPoolAndUserPool');
    assert.equal(plan({ auth: { pool: imported } }).authSelections, 'userPoolOnly');
  });
});
