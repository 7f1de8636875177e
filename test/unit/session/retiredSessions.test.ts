import assert from 'node:assert/strict';
import type { AwsSession } from '../../../src/aws/awsSession';
import { RetiredSessions } from '../../../src/session/retiredSessions';

describe('RetiredSessions', () => {
  const aSession = (closed: string[], name: string) =>
    ({ dispose: () => void closed.push(name) }) as unknown as AwsSession;

  it('leaves a session to those who still read with it, and closes it when all is over', () => {
    const closed: string[] = [];
    const retired = new RetiredSessions();
    retired.retire(aSession(closed, 'first'));
    retired.retire(aSession(closed, 'second'));
    assert.deepEqual(closed, []);
    retired.dispose();
    assert.deepEqual(closed, ['first', 'second']);
    retired.dispose();
    assert.equal(closed.length, 2);
  });

  it('closes a session by itself after a while', async () => {
    const retired = new RetiredSessions(1);
    await new Promise<void>((dispose) => retired.retire({ dispose } as unknown as AwsSession));
  });
});
