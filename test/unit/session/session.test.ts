import assert from 'node:assert/strict';
import type { Profile } from '../../../src/aws/profiles';
import { contextText } from '../../../src/session/contextText';
import { regionChoices, withRecent } from '../../../src/session/regionChoices';
import { signInPlan } from '../../../src/session/signInPlan';

describe('contextText', () => {
  it('joins what is known', () => {
    assert.equal(
      contextText({ profile: 'prod', region: 'eu-west-1', environment: 'dev' }),
      'prod · eu-west-1 · dev',
    );
    assert.equal(contextText({ profile: 'prod' }), 'prod');
  });
});

describe('regionChoices', () => {
  const titles = (recent: string[], typed: string): string[] =>
    regionChoices(recent, typed).map(({ title }) => title);

  it('groups by partition', () => {
    assert.deepEqual(titles([], ''), [
      'Commercial Regions',
      'China',
      'AWS GovCloud (US)',
      'AWS European Sovereign Cloud',
    ]);
  });

  it('puts Regions used lately first, and each Region once', () => {
    const groups = regionChoices(['eu-west-1', 'us-east-1'], '');
    assert.deepEqual(
      groups[0]?.regions.map(({ code }) => code),
      ['eu-west-1', 'us-east-1'],
    );
    const codes = groups.flatMap(({ regions }) => regions.map(({ code }) => code));
    assert.equal(new Set(codes).size, codes.length);
  });

  it('offers a Region that is typed and not known', () => {
    assert.equal(titles([], 'eu-west-9')[0], 'Entered');
    assert.notEqual(titles([], 'eu-west-1')[0], 'Entered');
    assert.notEqual(titles([], 'ireland')[0], 'Entered');
  });
});

describe('withRecent', () => {
  it('keeps the newest five, each once', () => {
    assert.deepEqual(withRecent(['a', 'b', 'c', 'd', 'e'], 'c'), ['c', 'a', 'b', 'd', 'e']);
    assert.deepEqual(withRecent(['a', 'b', 'c', 'd', 'e'], 'f'), ['f', 'a', 'b', 'c', 'd']);
  });
});

describe('signInPlan', () => {
  const profile = (name: string, rest: Partial<Profile>): Profile => ({
    name,
    kind: 'none',
    loginKind: 'none',
    ...rest,
  });
  const profiles = [
    profile('sso', { kind: 'sso' }),
    profile('login', { kind: 'login' }),
    profile('keys', { kind: 'keys' }),
    profile('role', { kind: 'role', sourceProfile: 'middle' }),
    profile('middle', { kind: 'role', sourceProfile: 'sso' }),
    profile('circle', { kind: 'role', sourceProfile: 'circle2' }),
    profile('circle2', { kind: 'role', sourceProfile: 'circle' }),
  ];

  it('signs in with the command of the kind', () => {
    assert.deepEqual(signInPlan(profiles, 'sso')?.args, ['sso', 'login', '--profile', 'sso']);
    assert.deepEqual(signInPlan(profiles, 'login')?.args, ['login', '--profile', 'login']);
  });

  it('signs in the profile a role starts from', () => {
    assert.deepEqual(signInPlan(profiles, 'role')?.args, ['sso', 'login', '--profile', 'sso']);
  });

  it('has nothing to renew for keys, unknown profiles and circles of roles', () => {
    for (const name of ['keys', 'absent', 'circle'])
      assert.equal(signInPlan(profiles, name), undefined, name);
  });
});
