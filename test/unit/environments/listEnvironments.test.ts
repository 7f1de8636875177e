import assert from 'node:assert/strict';
import { listEnvironments } from '../../../src/environments/listEnvironments';
import { readEnvironmentSettings } from '../../../src/environments/readEnvironmentSettings';
import {
  localAwsInfoPath,
  localEnvInfoPath,
  teamProviderInfoPath,
} from '../../../src/project/gen1/gen1Paths';
import { readProjectOrClone } from '../../../src/project/gen1/readClone';
import { filesAt, readGolden, type GoldenRun } from '../../support/goldenCases';

const files = filesAt(readGolden('env-env-add-different.json') as GoldenRun, '3-final');

describe('listEnvironments', () => {
  it('reads account, Region and ids of every environment from the files', () => {
    const found = listEnvironments(readProjectOrClone(files));
    assert.deepEqual(
      found.map(({ name, isCheckedOut, facts }) => ({ name, isCheckedOut, ...facts })),
      [
        {
          name: 'prod',
          isCheckedOut: true,
          accountId: '123456789012',
          region: 'us-east-1',
          userPoolId: 'us-east-1_OtherPool',
          webClientId: '9otherclient0000000000000',
          nativeClientId: '9otherclient0000000000000',
        },
        {
          name: 'dev',
          isCheckedOut: false,
          accountId: '123456789012',
          region: 'us-east-1',
          profile: 'default',
          userPoolId: 'us-east-1_AbCdEfGhI',
          webClientId: '1webclientid00000000000000',
          nativeClientId: '2nativeclientid0000000000',
        },
      ],
    );
  });

  it('reads them in a fresh clone too, where none is checked out', () => {
    const clone = new Map(files);
    for (const path of files.keys()) if (path.endsWith('amplify-meta.json')) clone.delete(path);
    clone.delete(localEnvInfoPath);
    clone.delete(localAwsInfoPath);
    const found = listEnvironments(readProjectOrClone(clone));
    assert.deepEqual(
      found.map(({ name, isCheckedOut, facts }) => [name, isCheckedOut, facts.userPoolId]),
      [
        ['dev', false, 'us-east-1_AbCdEfGhI'],
        ['prod', false, 'us-east-1_OtherPool'],
      ],
    );
  });

  it('lets settings add a profile and win where they differ, and knows environments of settings only', () => {
    const settings = readEnvironmentSettings({
      live: { target: { environment: 'prod' }, profile: 'live', userPoolId: 'us-east-1_Written' },
      main: { target: { branch: 'main' }, region: 'eu-west-1' },
      elsewhere: { project: 'packages/web' },
      broken: 7,
    });
    const found = listEnvironments(readProjectOrClone(files), { settings });
    assert.deepEqual(
      found.map(({ name, facts }) => [name, facts.profile, facts.userPoolId]),
      [
        ['live', 'live', 'us-east-1_Written'],
        ['dev', 'default', 'us-east-1_AbCdEfGhI'],
        ['main', undefined, undefined],
      ],
    );
    assert.equal(found[0]?.recorded.userPoolId, 'us-east-1_OtherPool');
  });

  it('has no environment of a project that names none', () => {
    const none = new Map(files);
    none.set(teamProviderInfoPath, '{}');
    assert.deepEqual(
      listEnvironments(readProjectOrClone(none)).map(({ name }) => name),
      ['prod'],
    );
  });
});
