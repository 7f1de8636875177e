import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { malformedSettings, settingPatterns } from '../../../src/environments/malformedSettings';

interface Manifest {
  readonly contributes: {
    readonly configuration: {
      readonly properties: Readonly<
        Record<
          string,
          { additionalProperties: { properties: Readonly<Record<string, { readonly pattern?: string }>> } }
        >
      >;
    };
  };
}
const manifest = path.resolve(__dirname, '../../../../package.json');

describe('malformedSettings', () => {
  it('takes what the editor takes', () => {
    const { configuration } = (JSON.parse(readFileSync(manifest, 'utf8')) as Manifest).contributes;
    const { properties } = configuration.properties['amplifyAuth.environments']?.additionalProperties ?? {};
    for (const [key, { source }] of Object.entries(settingPatterns))
      assert.equal(source, properties?.[key]?.pattern ?? '^', key);
    assert.deepEqual(
      Object.keys(properties ?? {}).sort(),
      [...Object.keys(settingPatterns), 'target'].sort(),
    );
  });

  const dev = { accountId: '123456789012', region: 'us-east-1', target: { branch: 'main' } };
  const pathsOf = (setting: unknown) => malformedSettings(setting).map((one) => one.path);

  it('has nothing to say of settings that are right, of none, and of what others added', () => {
    assert.deepEqual(pathsOf(undefined), []);
    assert.deepEqual(pathsOf({ dev, prod: {}, qa: { note: 1 } }), []);
  });

  it('names every value that was mistyped', () => {
    assert.deepEqual(pathsOf('dev'), ['']);
    assert.deepEqual(pathsOf({ dev: 'us-east-1_Pool', prod: { accountId: 444455556666, region: 'Ohio' } }), [
      'dev',
      'prod.accountId',
      'prod.region',
    ]);
    for (const target of ['main', {}, { branch: '' }, { branch: 'main', sandbox: 'me' }, { env: 'dev' }])
      assert.deepEqual(pathsOf({ dev: { ...dev, target } }), ['dev.target']);
  });
});
