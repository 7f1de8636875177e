import assert from 'node:assert/strict';
import { otherCategoriesRemark } from '../../../src/importFlow/otherCategoriesRemark';

const pushed = { output: { BucketName: 'photos' }, lastPushTimeStamp: '2026' };
const meta = {
  auth: { pool: pushed },
  function: { hello: pushed },
  storage: { photos: pushed },
  api: { blog: { output: { Url: 'x' } } },
};
const project = (...paths: readonly string[]) => ({
  files: new Map([
    ['amplify/backend/amplify-meta.json', JSON.stringify(meta)],
    ...paths.map((path): [string, string] => [path, '{}']),
  ]),
});
const creating = (...paths: readonly string[]) => ({
  kind: 'import' as const,
  changes: paths.map((path) => ({ path, after: '{}' })),
  secrets: [],
});
const [script, json] = ['src/aws-exports.js', 'src/amplifyconfiguration.json'];

describe('otherCategoriesRemark', () => {
  it('names the categories that were pushed and that no file knows of', () => {
    const [remark, ...others] = otherCategoriesRemark(project(), creating(script, json));
    assert.match(
      remark ?? '',
      /aws-exports\.js, src\/amplifyconfiguration\.json has nothing yet of storage:/,
    );
    assert.deepEqual(others, []);
  });
  it('is silent where the file beside it knows, where files are edited, and where nothing else was pushed', () => {
    assert.deepEqual(otherCategoriesRemark(project(json), creating(script)), []);
    assert.deepEqual(otherCategoriesRemark(project(script), creating(json)), []);
    assert.deepEqual(otherCategoriesRemark(project(), creating('awsconfiguration.json')), []);
    assert.deepEqual(otherCategoriesRemark({ files: new Map() }, creating(script, json)), []);
  });
  it('speaks of native files too', () =>
    assert.equal(otherCategoriesRemark(project(), creating('lib/amplifyconfiguration.dart')).length, 1));
});
