import assert from 'node:assert/strict';
import { AccountIds } from '../../../src/diagnostics/completion/accountIds';
import { useEmulatorSession } from '../../support/useEmulatorSession';

const never = new AbortController().signal;
const region = 'us-east-1';

describe('AccountIds', () => {
  const aws = useEmulatorSession();
  let now = 0;
  beforeEach(() => void (now = 0));

  const newIds = () =>
    new AccountIds(
      (asked) => aws.session.inRegion(asked).quietly(),
      () => now,
    );
  const requests = () => aws.emulator.log.map(({ operation }) => operation);

  it('lists pools, their app clients and identity pools by name', async () => {
    const ids = newIds();
    const pool = (await ids.userPools(region, never)).find(({ name }) => name === 'perfect');
    assert.equal(pool?.id, 'us-east-1_Perfect01');
    const clients = await ids.userPoolClients(region, 'us-east-1_Perfect01', never);
    assert.deepEqual(clients.map(({ name }) => name).sort(), ['perfect-native', 'perfect-web']);
    assert.ok((await ids.identityPools(region, never)).some(({ name }) => name === 'perfect_identities'));
  });

  it('asks once for what several want, and again when it is old', async () => {
    const ids = newIds();
    await Promise.all([ids.identityPools(region, never), ids.identityPools(region, never)]);
    await ids.identityPools(region, never);
    const once = requests().length;
    now = 600_000;
    await ids.identityPools(region, never);
    assert.equal(requests().length, 2 * once);
    ids.forget();
    await ids.identityPools(region, never);
    assert.equal(requests().length, 3 * once);
  });

  it('asks nothing while no session is open', async () => {
    const ids = new AccountIds(() => undefined);
    assert.deepEqual(await ids.userPools(region, never), []);
    assert.deepEqual(requests(), []);
  });

  it('gives up when nobody waits any more, and begins anew for the next one', async () => {
    const ids = newIds();
    const [first, second] = [new AbortController(), new AbortController()];
    const waiting = [first, second].map(({ signal }) =>
      assert.rejects(ids.userPools(region, signal), { name: 'AbortError' }),
    );
    first.abort();
    second.abort();
    await Promise.all(waiting);
    assert.ok((await ids.userPools(region, never)).length > 0);
  });

  it('goes on for one who waits when another gives up', async () => {
    const ids = newIds();
    const first = new AbortController();
    const given = assert.rejects(ids.userPools(region, first.signal), { name: 'AbortError' });
    const kept = ids.userPools(region, never);
    first.abort();
    await given;
    assert.ok((await kept).length > 0);
  });

  it('does not ask again at once for what was refused', async () => {
    const ids = newIds();
    const gone = () => ids.userPoolClients(region, 'us-east-1_Gone00000', never);
    await assert.rejects(gone(), { name: 'UserError' });
    const once = requests().length;
    await assert.rejects(gone(), { name: 'UserError' });
    assert.equal(requests().length, once);
    now = 31_000;
    await assert.rejects(gone(), { name: 'UserError' });
    assert.equal(requests().length, 2 * once);
  });
});
