import assert from 'node:assert/strict';
import { compareVariables, comparisonText, isAsWanted } from '../../../src/ci/compareVariables';

const wanted = { AMPLIFY_USERPOOL_ID: 'us-east-1_Example01', AMPLIFY_WEBCLIENT_ID: '1web' };
const text = (has: Record<string, string>) => comparisonText(compareVariables(wanted, has));

describe('compareVariables', () => {
  it('says how a build stands to its environment', () => {
    assert.equal(text({}), 'no ids');
    assert.equal(text({ AMPLIFY_USERPOOL_ID: 'us-east-1_Example01' }), 'ids incomplete');
    assert.equal(text({ AMPLIFY_USERPOOL_ID: 'us-east-1_Other0001' }), 'other ids');
    assert.equal(text(wanted), 'ids match');
  });
  it('shows a variable that is set and not needed, and finds nothing wrong with it', () => {
    const [, , third] = compareVariables(wanted, { ...wanted, AMPLIFY_IDENTITYPOOL_ID: 'us-east-1:1' });
    assert.deepEqual(third, { name: 'AMPLIFY_IDENTITYPOOL_ID', value: 'us-east-1:1' });
    assert.ok(isAsWanted(third));
    assert.equal(text({ ...wanted, AMPLIFY_IDENTITYPOOL_ID: 'us-east-1:1' }), 'ids match');
  });
});
