import assert from 'node:assert/strict';
import type { JsonObject, ResourceChange } from '../../../src/model/cloudPlan';
import { differencesOf } from '../../../src/repair/compareStates';
import { diffTexts } from '../../../src/repairFlow/diffTexts';

const aChange = (before: JsonObject | undefined, after: JsonObject): ResourceChange => ({
  target: { kind: 'userPoolClient', userPoolId: 'us-east-1_AbCdEfGhI', clientId: 'web' },
  resource: { type: 'userPoolClient', id: 'web', name: 'team/web' },
  ...(before && { before }),
  after,
  differences: differencesOf(before ?? {}, after),
});

/** The lines that only one of the two texts has. */
function differingLines(before: JsonObject, after: JsonObject): string[] {
  const texts = diffTexts(aChange(before, after));
  const [left, right] = [(texts.before ?? '').split('\n'), texts.after.split('\n')];
  return [
    ...left.filter((line) => !right.includes(line)).map((line) => `- ${line.trim()}`),
    ...right.filter((line) => !left.includes(line)).map((line) => `+ ${line.trim()}`),
  ];
}

describe('diffTexts', () => {
  it('marks a new member, and nothing beside it', () => {
    const before = { ClientName: 'web', RefreshTokenValidity: 30 };
    assert.deepEqual(differingLines(before, { ...before, DefaultRedirectURI: 'https://a.example/' }), [
      '+ "DefaultRedirectURI": "https://a.example/",',
    ]);
  });

  it('marks a member that goes, and nothing beside it', () => {
    const before = { ClientName: 'web', RefreshTokenValidity: 30, DefaultRedirectURI: 'https://a.example/' };
    const { DefaultRedirectURI: _, ...after } = before;
    assert.deepEqual(differingLines(before, after), ['- "DefaultRedirectURI": "https://a.example/",']);
  });

  it('does not mark what AWS gives in another order or leaves out', () => {
    const before = { ClientName: 'web', CallbackURLs: ['a', 'b'], LogoutURLs: [] };
    assert.deepEqual(differingLines(before, { ClientName: 'new', CallbackURLs: ['b', 'a'] }), [
      '- "ClientName": "web",',
      '+ "ClientName": "new",',
    ]);
  });

  it('marks what changes within a member', () => {
    const before = { Roles: { authenticated: 'x' }, RoleMappings: {} };
    assert.deepEqual(
      differingLines(before, { ...before, Roles: { authenticated: 'x', unauthenticated: 'y' } }),
      ['+ "unauthenticated": "y",'],
    );
  });

  it('has one side only for what is made, under a name without slashes', () => {
    const { name, before, after } = diffTexts(aChange(undefined, { ClientName: 'web' }));
    assert.equal(before, undefined);
    assert.equal(name, 'App client team-web.json');
    assert.deepEqual(JSON.parse(after), { ClientName: 'web' });
  });
});
