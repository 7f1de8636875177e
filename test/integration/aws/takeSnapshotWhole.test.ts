import assert from 'node:assert/strict';
import { DescribeIdentityPoolCommand, GetIdentityPoolRolesCommand } from '@aws-sdk/client-cognito-identity';
import {
  DescribeUserPoolClientCommand,
  DescribeUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { AuthSnapshot, Reading } from '../../../src/model/authSnapshot';
import { identityPoolsClient, userPoolsClient } from '../../support/emulatorClients';
import { openRepairBench, type RepairBench } from '../../support/repairBench';
import { secret, userPoolId } from '../../support/repairSeed';

const valueOf = <T>(reading: Reading<T>): T => (reading.status === 'read' ? reading.value : assert.fail());

/** A repair sends back what the snapshot holds: what it lacked would be reset. */
describe('takeSnapshot keeps every setting that is no secret', () => {
  let bench: RepairBench;
  let snapshot: AuthSnapshot;
  before(async () => {
    bench = await openRepairBench();
    snapshot = await bench.snapshot();
  });
  after(() => bench.close());

  it('of the user pool and its app clients', async () => {
    const sdk = userPoolsClient(bench.emulator);
    const { UserPool } = await sdk.send(new DescribeUserPoolCommand({ UserPoolId: userPoolId }));
    assert.deepEqual(valueOf(snapshot.parts.userPool), UserPool);
    const clients = valueOf(snapshot.parts.userPoolClients);
    assert.equal(clients.length, 3);
    for (const { hasSecret, ...client } of clients) {
      const { ClientId } = client;
      const answer = await sdk.send(new DescribeUserPoolClientCommand({ UserPoolId: userPoolId, ClientId }));
      const { ClientSecret, ...settings } = answer.UserPoolClient ?? {};
      assert.equal(hasSecret, ClientSecret !== undefined);
      assert.deepEqual(client, settings);
    }
    sdk.destroy();
    assert.ok(!JSON.stringify(snapshot).includes(secret));
  });

  it('of the identity pools and their roles', async () => {
    const sdk = identityPoolsClient(bench.emulator);
    const pools = valueOf(snapshot.parts.identityPools);
    assert.equal(pools.length, 2);
    for (const { roles, ...pool } of pools) {
      const { IdentityPoolId } = pool;
      const { $metadata, ...described } = await sdk.send(new DescribeIdentityPoolCommand({ IdentityPoolId }));
      assert.equal($metadata.httpStatusCode, 200);
      assert.deepEqual(pool, described);
      const set = await sdk.send(new GetIdentityPoolRolesCommand({ IdentityPoolId }));
      assert.deepEqual(valueOf(roles), {
        ...(set.Roles && { Roles: set.Roles }),
        ...(set.RoleMappings && { RoleMappings: set.RoleMappings }),
      });
    }
    sdk.destroy();
  });
});
