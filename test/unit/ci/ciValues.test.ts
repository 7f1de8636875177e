import assert from 'node:assert/strict';
import { readCiPlace as placeOf } from '../../../src/ci/ciPlace';
import { readCiValues as valuesOf, toCategories, toVariables } from '../../../src/ci/ciValues';
import { listEnvironments } from '../../../src/environments/listEnvironments';
import { readEnvironmentSettings } from '../../../src/environments/readEnvironmentSettings';
import { UserError } from '../../../src/errors';
import type { Gen1Project } from '../../../src/model/amplifyProject';
import { readProject } from '../../../src/project/gen1/readProject';
import { filesAt, goldenCases } from '../../support/goldenCases';
import { importedInto } from '../../support/projects';

const shop = (environments: Readonly<Record<string, object | undefined>>) => {
  const project = importedInto({
    environments,
    project: { envNames: Object.keys(environments) },
  }).existingImport?.project;
  assert.ok(project);
  return project;
};
const find = (project: Gen1Project, envName: string, settings = {}) =>
  listEnvironments(project, { settings: readEnvironmentSettings(settings) }).find(
    ({ target }) => target.name === envName,
  ) ?? assert.fail(envName);
const readCiValues = (project: Gen1Project, envName: string, settings?: object) =>
  valuesOf(project, find(project, envName, settings));
const readCiPlace = (project: Gen1Project, envName: string, settings?: object) =>
  placeOf(project, find(project, envName, settings));
const ids = { userPoolId: 'us-east-1_Example01', webClientId: '1web', nativeClientId: '2native' };

describe('readCiValues', () => {
  it('reads each environment by itself', () => {
    const prod = { ...ids, userPoolId: 'us-east-1_Prod00001', identityPoolId: 'us-east-1:1111' };
    const project = shop({ dev: { ...ids, identityPoolId: 'us-east-1:2222' }, prod });
    assert.deepEqual(readCiValues(project, 'prod'), prod);
    assert.deepEqual(readCiValues(project, 'dev'), { ...ids, identityPoolId: 'us-east-1:2222' });
  });
  it('takes the only client for both', () => {
    const { nativeClientId: _, ...one } = ids;
    assert.equal(readCiValues(shop({ dev: one }), 'dev').nativeClientId, '1web');
  });
  it('takes what the settings say, also of the account and the profile', () => {
    const settings = {
      dev: { accountId: '444455556666', profile: 'live', region: 'eu-west-1', webClientId: '3other' },
    };
    const project = shop({ dev: ids });
    assert.deepEqual(readCiValues(project, 'dev', settings), { ...ids, webClientId: '3other' });
    const { accountId, profile, region } = readCiPlace(project, 'dev', settings);
    assert.deepEqual([accountId, profile, region], ['444455556666', 'live', 'eu-west-1']);
  });
  it('says what is missing', () => {
    assert.throws(
      () => readCiValues(shop({ dev: { userPoolId: ids.userPoolId } }), 'dev'),
      (error) => error instanceof UserError && error.message.includes('webClientId, nativeClientId'),
    );
    assert.throws(
      () => readCiValues(shop({ dev: ids, prod: undefined }), 'prod'),
      (error) => error instanceof UserError && error.message.includes('"prod"'),
    );
  });
});

describe('readCiValues after an import by the Amplify CLI', () => {
  const headless = goldenCases('imports').flatMap(({ name, input: { choices }, frontends }) =>
    choices.mode === 'headless' && frontends.javascript
      ? [{ name, payload: choices.payload, files: filesAt(frontends.javascript, '1-after-import') }]
      : [],
  );
  it('has cases', () => assert.ok(headless.length > 0));
  for (const { name, payload, files } of headless) {
    it(`gives back what was imported: ${name}`, () => {
      const { version: _, ...ids } = payload;
      const project = readProject(files);
      const values = readCiValues(project, project.envName);
      assert.deepEqual(values, ids);
      assert.deepEqual(JSON.parse(toCategories(values)), { auth: ids });
    });
  }
});

describe('toVariables', () => {
  it('has no fourth variable without identity pool', () => {
    assert.deepEqual(toVariables(ids), {
      AMPLIFY_USERPOOL_ID: 'us-east-1_Example01',
      AMPLIFY_WEBCLIENT_ID: '1web',
      AMPLIFY_NATIVECLIENT_ID: '2native',
    });
    assert.equal(
      toVariables({ ...ids, identityPoolId: 'us-east-1:1111' }).AMPLIFY_IDENTITYPOOL_ID,
      'us-east-1:1111',
    );
  });
});

describe('readCiPlace', () => {
  const stack = (account: string) => `arn:aws:cloudformation:eu-west-1:${account}:stack/amplify-shop/1`;
  const team = {
    dev: { awscloudformation: { Region: 'us-east-1', AmplifyAppId: 'd1devapp' } },
    prod: {
      awscloudformation: {
        ...{ Region: 'eu-west-1', StackId: stack('111122223333'), AmplifyAppId: 'd2prodapp' },
      },
    },
  };
  it("reads each environment's Region, account and app", () => {
    const project = {
      ...shop({}),
      envNames: ['dev', 'prod'],
      files: new Map([['amplify/team-provider-info.json', JSON.stringify(team)]]),
    };
    assert.deepEqual(readCiPlace(project, 'prod'), {
      ...{ envName: 'prod', region: 'eu-west-1', accountId: '111122223333', appId: 'd2prodapp' },
    });
    assert.deepEqual(readCiPlace(project, 'dev'), {
      ...{ envName: 'dev', region: 'us-east-1', accountId: '123456789012', appId: 'd1devapp' },
    });
  });
});
