import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  planSettings,
  planSettingsOfUnlinked,
  planSettingsWithout,
  type EnvironmentPlace,
} from '../../../src/environments/planSettings';
import { environmentSettingsIn } from '../../../src/environments/readEnvironmentSettings';

const gen1 = (name: string, project?: string): EnvironmentPlace => ({
  ...(project !== undefined && { project }),
  target: { kind: 'environment', name },
});
const ids = { userPoolId: 'eu-west-1_AbCdEfGhI', webClientId: '1web', nativeClientId: '2native' };
const facts = { accountId: '123456789012', region: 'eu-west-1', ...ids };
const after = (change: { after?: string }): string => change.after ?? '';

describe('planSettings', () => {
  it('makes a new file as VS Code lays it out', () => {
    assert.deepEqual(planSettings(undefined, gen1('dev'), { accountId: '123456789012' }), {
      path: '.vscode/settings.json',
      after:
        '{\n    "amplifyAuth.environments": {\n        "dev": {\n            "accountId": "123456789012"\n        }\n    }\n}\n',
    });
  });
  it('keeps comments, trailing commas and what a person added to an environment', () => {
    const text = `{
  // ours
  "editor.tabSize": 2, /* two */
  "amplifyAuth.environments": {
    // the real one
    "prod": { "profile": "prod", "userPoolId": "old" }, // do not touch
  },
}
`;
    const change = planSettings(text, gen1('prod'), ids);
    for (const kept of ['// ours', '/* two */', '// the real one', '// do not touch', '"profile": "prod"'])
      assert.ok(after(change).includes(kept), kept);
    assert.deepEqual(environmentSettingsIn(change.after)['prod'], {
      target: { kind: 'environment', name: 'prod' },
      profile: 'prod',
      ...ids,
    });
  });
  it('takes out the identity pool that an import no longer has', () => {
    const text = after(planSettings(undefined, gen1('dev'), { ...facts, identityPoolId: 'eu-west-1:1' }));
    assert.equal(
      environmentSettingsIn(planSettings(text, gen1('dev'), ids).after)['dev']?.identityPoolId,
      undefined,
    );
    const moved = planSettings(text, gen1('dev'), { profile: 'other' });
    assert.equal(environmentSettingsIn(moved.after)['dev']?.identityPoolId, 'eu-west-1:1');
  });
  it('tells projects of one folder, and a branch and an environment of one name, apart', () => {
    let text = after(planSettings(undefined, gen1('dev', 'packages/app'), facts));
    text = after(planSettings(text, gen1('dev', 'packages/web'), facts));
    text = after(planSettings(text, { target: { kind: 'branch', name: 'dev' } }, facts));
    assert.deepEqual(Object.keys(environmentSettingsIn(text)), ['dev', 'packages/web/dev', 'branch/dev']);
    assert.equal(after(planSettings(text, gen1('dev', 'packages/web'), facts)), text);
  });
  it('says where a file cannot be edited', () => {
    assert.throws(() => planSettings('{ "a": }', gen1('dev'), facts), { name: 'UserError', kind: 'files' });
  });

  it('leaves what an unlinked environment is, without what it imported', () => {
    const text = after(planSettings(undefined, gen1('dev'), facts));
    assert.deepEqual(environmentSettingsIn(planSettingsOfUnlinked(text, [gen1('dev')]).after)['dev'], {
      target: { kind: 'environment', name: 'dev' },
      accountId: '123456789012',
      region: 'eu-west-1',
    });
    const both = after(planSettings(text, gen1('prod'), facts));
    const left = environmentSettingsIn(after(planSettingsOfUnlinked(both, [gen1('dev'), gen1('prod')])));
    assert.deepEqual([left['dev']?.userPoolId, left['prod']?.userPoolId], [undefined, undefined]);
    assert.deepEqual(planSettingsOfUnlinked(undefined, [gen1('dev')]), { path: '.vscode/settings.json' });
  });

  it('adds and removes an environment without a byte of another changed', () => {
    const name = fc.stringMatching(/^[a-z]{2,10}$/);
    const member = fc.record({ accountId: fc.stringMatching(/^\d{12}$/), userPoolId: fc.string() });
    const layout = fc.constantFrom('  ', '    ', '\t');
    fc.assert(
      fc.property(
        fc.dictionary(name, member, { minKeys: 1, maxKeys: 5 }),
        name,
        layout,
        (others, added, indent) => {
          fc.pre(!Object.hasOwn(others, added));
          const before = `// head\n${JSON.stringify({ 'editor.tabSize': 2, 'amplifyAuth.environments': others }, null, indent)}\n`;
          const withAdded = after(planSettings(before, gen1(added), facts));
          const known = environmentSettingsIn(withAdded);
          for (const other of Object.keys(others))
            assert.deepEqual(known[other], environmentSettingsIn(before)[other]);
          assert.deepEqual(known[added], { target: { kind: 'environment', name: added }, ...facts });
          assert.equal(after(planSettingsWithout(withAdded, gen1(added))), before);
        },
      ),
    );
  });
});
