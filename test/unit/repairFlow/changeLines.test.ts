import assert from 'node:assert/strict';
import { changeLines } from '../../../src/repairFlow/changeLines';

describe('changeLines', () => {
  it('says what comes into a list and what goes', () => {
    const path = ['LogoutURLs'];
    assert.deepEqual(changeLines({ path, before: ['a://', 'b://'], after: ['b://', 'c://'] }), [
      'LogoutURLs: + c://, − a://',
    ]);
    assert.deepEqual(changeLines({ path, after: ['a://'] }), ['LogoutURLs: + a://']);
    assert.deepEqual(changeLines({ path: ['Flows'], before: ['b', 'a'], after: ['a', 'b'] }), [
      'Flows: a, b',
    ]);
  });

  it('says what a value was and is', () => {
    assert.deepEqual(changeLines({ path: ['A', 'B'], before: false, after: true }), ['A.B: false → true']);
    assert.deepEqual(changeLines({ path: ['A'], before: 'x' }), ['A: x → nothing']);
  });

  it('looks into the statements of a policy', () => {
    const trust = (aud: string | string[]) => ({
      Effect: 'Allow',
      Condition: { StringEquals: { 'cognito:aud': aud } },
    });
    const untouched = { Effect: 'Deny' };
    assert.deepEqual(
      changeLines({
        path: ['AssumeRolePolicyDocument', 'Statement'],
        before: [untouched, trust('old')],
        after: [untouched, trust(['old', 'new'])],
      }),
      ['AssumeRolePolicyDocument.Statement 2, Condition.StringEquals.cognito:aud: + new'],
    );
  });

  it('shows a whole statement that is new, cut off where it is long', () => {
    const [line = ''] = changeLines({
      path: ['Statement'],
      before: [],
      after: [{ Effect: 'Allow', Resource: 'x'.repeat(300) }],
    });
    assert.match(line, /^Statement: \+ \{"Effect":"Allow"/);
    assert.ok(line.length < 200 && line.endsWith('…'), line);
  });
});
