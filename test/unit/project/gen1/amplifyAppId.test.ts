import assert from 'node:assert/strict';
import { amplifyAppId } from '../../../../src/project/gen1/amplifyAppId';
import { aProject } from '../../../support/projects';

const provider = (id: unknown) => ({ awscloudformation: { AmplifyAppId: id } });
const meta = (id: unknown): [string, string] => [
  'amplify/backend/amplify-meta.json',
  JSON.stringify({ providers: provider(id) }),
];
const team = (id: unknown): [string, string] => [
  'amplify/team-provider-info.json',
  JSON.stringify({ dev: provider(id), prod: provider('d3prod') }),
];
const found = (...files: [string, string][]) => amplifyAppId(aProject({ files: new Map(files) }));

describe('amplifyAppId', () => {
  it("is that of the environment, else the checked out one's", () => {
    assert.equal(found(meta('d1meta'), team('d2team')), 'd2team');
    assert.equal(found(meta('d1meta'), team(undefined)), 'd1meta');
  });
  it('is none for anything that is no id', () => {
    for (const id of [undefined, '', 7, {}, '../d1', 'D1META', 'd'.repeat(30)])
      assert.equal(found(meta(id)), undefined);
    assert.equal(found(['amplify/backend/amplify-meta.json', '{']), undefined);
    assert.equal(found(), undefined);
  });
});
