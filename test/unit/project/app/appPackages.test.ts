import assert from 'node:assert/strict';
import fc from 'fast-check';
import { appPackages } from '../../../../src/project/app/appPackages';

const found = (files: Record<string, unknown>) =>
  appPackages(
    new Map(
      Object.entries(files).map(([path, value]) => [
        path,
        typeof value === 'string' ? value : JSON.stringify(value),
      ]),
    ),
  );

describe('appPackages', () => {
  it('finds packages of both kinds, with the range asked for', () => {
    const dependencies = { 'aws-amplify': '^6.0.0' };
    const devDependencies = { '@aws-amplify/backend': '1.16.1', 'aws-amplify': '^5.0.0' };
    assert.deepEqual(found({ 'package.json': { dependencies, devDependencies } }), {
      'aws-amplify': '^6.0.0',
      '@aws-amplify/backend': '1.16.1',
    });
  });
  it('prefers what is installed', () => {
    assert.deepEqual(
      found({
        'package.json': { dependencies: { 'aws-amplify': '^6.0.0' } },
        'node_modules/aws-amplify/package.json': { version: '6.15.4' },
      }),
      { 'aws-amplify': '6.15.4' },
    );
  });
  it('leaves out what names no version', () => {
    const dependencies = {
      a: 'latest',
      b: 'workspace:*',
      c: 'git+https://example.com/x#1',
      d: 6,
      e: '*',
      f: '>=1',
    };
    assert.deepEqual(found({ 'package.json': { dependencies } }), { f: '>=1' });
  });
  it('finds none in any other text', () => {
    assert.deepEqual(found({}), {});
    assert.deepEqual(found({ 'package.json': '{"dependencies": {"a"' }), {});
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const version of Object.values(found({ 'package.json': { dependencies: value } })))
          assert.equal(typeof version, 'string');
      }),
    );
  });
});
