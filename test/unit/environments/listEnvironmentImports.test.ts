import assert from 'node:assert/strict';
import { listEnvironmentImports } from '../../../src/environments/listEnvironmentImports';
import type { Gen1Project } from '../../../src/model/amplifyProject';
import { teamProviderInfoPath } from '../../../src/project/gen1/gen1Paths';

const project = (team: unknown, rest: Partial<Gen1Project> = {}): Gen1Project => ({
  generation: 'gen1',
  projectName: 'shop',
  frontend: 'javascript',
  envName: 'dev',
  envNames: Object.keys(team ?? {}),
  region: 'eu-west-1',
  auth: [],
  categories: {},
  dependants: [],
  hasTeamProviderInfo: team !== undefined,
  files: new Map(team === undefined ? [] : [[teamProviderInfoPath, JSON.stringify(team)]]),
  ...rest,
});
const ids = {
  userPoolId: 'eu-west-1_AbCdEfGhI',
  userPoolName: 'my-users',
  webClientId: '1web',
  nativeClientId: '2native',
};
const environment = (auth?: object) => ({
  awscloudformation: { Region: 'us-east-1' },
  ...(auth && { categories: { auth } }),
});
const imported = { resourceName: 'shop1234', service: 'Cognito', serviceType: 'imported', output: {} };

describe('listEnvironmentImports', () => {
  it('puts together what both files say of the checked-out environment', () => {
    const output = { UserPoolId: 'old', AppClientIDWeb: '1web', IdentityPoolId: 'eu-west-1:1' };
    const auth = [{ ...imported, output }];
    const found = listEnvironmentImports(project({ dev: environment({ shop1234: ids }) }, { auth }))[0];
    assert.deepEqual(found, {
      envName: 'dev',
      isCurrent: true,
      region: 'eu-west-1',
      auth: { kind: 'imported', resourceName: 'shop1234', ...ids, identityPoolId: 'eu-west-1:1' },
    });
  });

  it('does not believe the parameters of an unlinked resource in the checked-out environment', () => {
    const found = listEnvironmentImports(project({ dev: environment({ shop1234: ids }) }));
    assert.deepEqual(found[0]?.auth, { kind: 'none' });
  });

  it('finds the imports of other environments by their parameters', () => {
    const found = listEnvironmentImports(
      project({ dev: environment(), prod: environment({ other: { groups: 1 }, shop1234: ids }) }),
    );
    assert.deepEqual(found[1], {
      envName: 'prod',
      isCurrent: false,
      region: 'us-east-1',
      auth: { kind: 'imported', resourceName: 'shop1234', ...ids },
    });
  });

  it('tells auth that Amplify manages', () => {
    const auth = [{ resourceName: 'shopabcd', service: 'Cognito', output: {} }];
    assert.deepEqual(listEnvironmentImports(project({}, { auth }))[0]?.auth, {
      kind: 'managed',
      resourceName: 'shopabcd',
    });
  });

  it('knows the checked-out environment also without team-provider-info.json', () => {
    const found = listEnvironmentImports(project(undefined, { auth: [imported] }));
    assert.deepEqual(
      found.map(({ envName, auth }) => [envName, auth.kind]),
      [['dev', 'imported']],
    );
  });
});
