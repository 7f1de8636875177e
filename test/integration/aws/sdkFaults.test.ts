import assert from 'node:assert/strict';
import type { AwsSession } from '../../../src/aws/awsSession';
import { describeUserPool } from '../../../src/aws/describeUserPool';
import { listIdentityPools } from '../../../src/aws/listIdentityPools';
import { listUserPools } from '../../../src/aws/listUserPools';
import { readRole } from '../../../src/aws/readRole';
import type { FaultKind } from '../../emulator/faults';
import { openTestSession } from '../../support/awsSessions';
import { useEmulator } from '../../support/useEmulator';

/** One request to a service of each wire protocol, and the IAM action it needs. */
const requests: Record<string, (session: AwsSession) => Promise<unknown>> = {
  'cognito-idp:ListUserPools': (session) => listUserPools(session),
  'cognito-identity:ListIdentityPools': (session) => listIdentityPools(session),
  'iam:GetRole': (session) => readRole(session, 'arn:aws:iam::123456789012:role/role'),
  'sts:GetCallerIdentity': (session) => session.identity(),
};

const kinds: Partial<Record<FaultKind, string>> = {
  throttle: 'throttled',
  denied: 'denied',
  expired: 'expired',
  badkey: 'noCredentials',
  '500': 'aws',
  reset: 'offline',
  garbage: 'offline',
};

describe('errors as the SDK throws them', () => {
  const at = useEmulator();

  for (const [action, request] of Object.entries(requests)) {
    for (const [fault, kind] of Object.entries(kinds)) {
      it(`${action}: ${fault} is ${kind}`, async () => {
        at.emulator.faults.add({ kind: fault as FaultKind });
        const session = await openTestSession(at.emulator.url);
        await assert.rejects(request(session), (error: Error & { kind?: string; action?: string }) => {
          assert.deepEqual([error.name, error.kind], ['UserError', kind], error.message);
          if (kind === 'denied') assert.equal(error.action, action);
          return true;
        });
      });
    }
  }

  it('an endpoint where nobody listens is offline', async () => {
    const session = await openTestSession('http://127.0.0.1:9');
    await assert.rejects(listUserPools(session), { kind: 'offline' });
  });

  it('an id that AWS does not accept is wrong input, one that it does not know is not found', async () => {
    const session = await openTestSession(at.emulator.url);
    await assert.rejects(describeUserPool(session, 'not-an-id'), { kind: 'input' });
    await assert.rejects(describeUserPool(session, 'us-east-1_Gone00000'), {
      kind: 'notFound',
      message: 'Could not read the user pool "us-east-1_Gone00000": it does not exist in us-east-1.',
    });
  });
});
