import assert from 'node:assert/strict';
import { planUnlink } from '../../../../src/project/gen1/planUnlink';
import { planUnlinkElsewhere } from '../../../../src/project/gen1/planUnlinkElsewhere';
import { readProject } from '../../../../src/project/gen1/readProject';
import { applied } from '../../../support/goldenCases';
import { projectFiles } from '../../../support/projectFiles';

const path = 'amplify/team-provider-info.json';
const pool = { userPoolId: 'us-east-1_AbCdEfGhI', webClientId: 'web', nativeClientId: 'native' };
const imported = { service: 'Cognito', serviceType: 'imported', output: { UserPoolId: pool.userPoolId } };
const teamProviderInfo = {
  dev: { awscloudformation: {}, categories: { auth: { pool } } },
  prod: { categories: { auth: { pool }, function: { fn: { s3Key: 'a' } } } },
  // Managed auth has parameters too.
  qa: { categories: { auth: { pool: { hostedUIProviderCreds: '[]' } } } },
  eu: { categories: { auth: { my: { ...pool, identityPoolId: 'us-east-1:1' } } } },
};

const files = (meta: object = { auth: { pool: imported } }, backendConfig: object = meta) =>
  projectFiles({ meta, backendConfig, teamProviderInfo });
const project = (...of: Parameters<typeof files>) => readProject(files(...of));

describe('planUnlinkElsewhere', () => {
  it('takes the parameters of one environment out, and no other byte', () => {
    const plan = planUnlinkElsewhere(project(), ['prod']);
    assert.deepEqual([plan.envName, plan.resourceName, plan.otherEnvNames], ['prod', 'pool', undefined]);
    assert.deepEqual(
      plan.changes.map((change) => change.path),
      [path],
    );
    assert.deepEqual(JSON.parse(applied(files(), plan).get(path) ?? ''), {
      ...teamProviderInfo,
      prod: { categories: { function: { fn: { s3Key: 'a' } } } },
    });
  });

  it('takes those of several out, each under the name it has there', () => {
    const plan = planUnlinkElsewhere(project(), ['prod', 'eu']);
    assert.deepEqual(
      [plan.envName, plan.otherEnvNames, plan.authSelections],
      ['prod', ['eu'], 'userPoolOnly'],
    );
    const after = JSON.parse(applied(files(), plan).get(path) ?? '') as Record<string, object>;
    assert.deepEqual(
      [after['prod'], after['eu']],
      [{ categories: { function: { fn: { s3Key: 'a' } } } }, {}],
    );
  });

  it('needs no import in the environment that is checked out', () => {
    assert.equal(planUnlinkElsewhere(project({}), ['eu']).authSelections, 'identityPoolAndUserPool');
  });

  const refuses = (name: string, envName: string, message: RegExp, meta?: object, backendConfig?: object) =>
    it(`refuses ${name}`, () =>
      assert.throws(() => planUnlinkElsewhere(project(meta, backendConfig), [envName]), {
        ...{ name: 'UserError', kind: 'files' },
        message,
      }));
  refuses('an environment whose auth is not imported', 'qa', /do not say.*"qa"/);
  refuses('an environment that is not there', 'nope', /do not say.*"nope"/);
  const dependsOn = [{ category: 'auth', resourceName: 'pool' }];
  refuses('while others depend on it in every environment', 'prod', /function\/fn/, undefined, {
    function: { fn: { dependsOn } },
  });
  refuses('with analytics', 'prod', /Analytics/, undefined, { analytics: { events: {} } });
});

describe('planUnlink, from all environments', () => {
  it('takes each environment along that imports', () => {
    const plan = planUnlink({ project: project(), resourceName: 'pool', fromAllEnvironments: true });
    assert.deepEqual([plan.envName, plan.otherEnvNames], ['dev', ['prod', 'eu']]);
    const after = applied(files(), plan).get(path) ?? '';
    assert.doesNotMatch(after, /userPoolId/);
    assert.match(after, /hostedUIProviderCreds/);
  });
});
