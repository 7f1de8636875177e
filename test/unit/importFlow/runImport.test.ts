import assert from 'node:assert/strict';
import type { ImportState } from '../../../src/importFlow/importState';
import { planPrepared } from '../../../src/importFlow/prepareImport';
import { runImport } from '../../../src/importFlow/runImport';
import { aReader } from '../../support/importReaders';
import { aProject } from '../../support/projects';
import { aMemory, ScriptedPort, type ScriptedAnswer } from '../../support/scriptedPort';
import { aClient, aUserPool, anIdentityPool } from '../../support/snapshots';

const web = aClient({ ClientName: 'web' });
const native = aClient({ ClientName: 'native', hasSecret: true });
const secretOnly = aClient({ ClientName: 'server', hasSecret: true });
const choose = (label: string): ScriptedAnswer => ({ choose: label });
const userPoolOnly = choose('User pool only');
const withIdentityPool = choose('User pool and identity pool');

async function run(answers: ScriptedAnswer[], reader = aReader(), start: ImportState = {}) {
  const port = new ScriptedPort(answers);
  const memory = aMemory();
  const resourceName = (name: string) => `${name}a1b2c3d4`;
  const done = await runImport(start, { reader, port, memory, resourceName });
  return { done, titles: port.shown.map(({ title }) => title), shown: port.shown, port, reader };
}

describe('runImport', () => {
  it('asks one question where there is one of everything, and says what it did not ask', async () => {
    const { done, titles } = await run([userPoolOnly]);
    assert.deepEqual(titles, ['Kind of import (1/5)']);
    assert.deepEqual(done?.notes, [
      'Project: shop, the only one',
      'User pool: my-users, the only one in the Region',
      'Web app client: web, the only one without client secret',
      'Native app client: web, the only app client of the user pool',
    ]);
    assert.equal(done?.prepared.resourceName, 'myprojecta1b2c3d4');
    assert.deepEqual(
      planPrepared(done.prepared, done.prepared.project).changes.map(({ path }) => path),
      [
        'amplify/backend/amplify-meta.json',
        'amplify/backend/auth/myprojecta1b2c3d4/parameters.json',
        'amplify/backend/backend-config.json',
        'amplify/team-provider-info.json',
      ],
    );
  });

  it('asks six questions at most', async () => {
    const reader = aReader({
      projects: { shop: aProject(), blog: aProject() },
      userPools: [aUserPool(), aUserPool({ Id: 'us-east-1_Other', Name: 'other' })],
      clients: [web, native, aClient({ ClientName: 'admin' })],
      identityPools: [
        anIdentityPool({
          CognitoIdentityProviders: [
            {
              ProviderName: 'cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI',
              ClientId: web.ClientId,
            },
            {
              ProviderName: 'cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI',
              ClientId: native.ClientId,
            },
          ],
        }),
        anIdentityPool({ IdentityPoolId: 'us-east-1:2', IdentityPoolName: 'another' }),
      ],
    });
    const { done, titles } = await run(
      [
        choose('shop'),
        withIdentityPool,
        choose('my-users'),
        choose('web'),
        choose('native'),
        choose('my_identity_pool'),
      ],
      reader,
    );
    assert.deepEqual(titles, [
      'Amplify project (1/6)',
      '← Kind of import (2/6)',
      '← User pool (3/6)',
      '← Web app client (4/6)',
      '← Native app client (5/6)',
      '← Identity pool (6/6)',
    ]);
    assert.equal(done?.prepared.selection.identityPool?.IdentityPoolName, 'my_identity_pool');
  });

  it('offers only clients without secret for the web, and starts on another one for the native app', async () => {
    const reader = aReader({ clients: [web, native, aClient({ ClientName: 'admin' })] });
    const { shown, done } = await run([userPoolOnly, choose('admin'), 'preselected'], reader);
    assert.deepEqual(shown[1]?.items, ['admin', 'web']);
    assert.deepEqual(shown[2]?.items, ['admin', 'native', 'web']);
    assert.equal(done?.prepared.selection.nativeClient.ClientName, 'native');
  });

  it('pages through user pools, and takes the id of one that is not on the page', async () => {
    const pools = [1, 2, 3].map((n) => aUserPool({ Id: `us-east-1_Pool${n}`, Name: `pool-${n}` }));
    const reader = aReader({ userPools: pools, pageSize: 2 });
    const paged = await run([userPoolOnly, 'more', choose('pool-3')], reader);
    assert.deepEqual(paged.shown[2]?.items, ['pool-1', 'pool-2', 'pool-3']);
    assert.equal(paged.done?.prepared.selection.userPool.Id, 'us-east-1_Pool3');
    const typed = await run([userPoolOnly, { type: ' us-east-1_Pool3 ' }], reader);
    assert.equal(typed.done?.prepared.selection.userPool.Id, 'us-east-1_Pool3');
  });

  it('does not ask for the pool that was given', async () => {
    const start = { userPool: { id: aUserPool().Id, name: 'my-users', region: 'us-east-1' } };
    const { done, titles, reader } = await run(
      [userPoolOnly],
      aReader({ userPools: [aUserPool(), aUserPool({ Id: 'us-east-1_Z' })] }),
      start,
    );
    assert.deepEqual(titles, ['Kind of import (1/4)']);
    assert.ok(done);
    assert.ok(!reader.requests.some((request) => request.startsWith('userPools')));
  });

  it('goes back from each question to the one before, and cancels at each', async () => {
    const reader = aReader({ clients: [web, native] });
    const { done, titles } = await run([userPoolOnly, 'back', userPoolOnly, 'cancel'], reader);
    assert.equal(done, undefined);
    assert.deepEqual(titles, [
      'Kind of import (1/5)',
      '← Native app client (2/2)',
      'Kind of import (1/5)',
      '← Native app client (2/2)',
    ]);
  });

  describe('refuses before it asks on', () => {
    it('a project that has auth', async () => {
      const auth = [{ resourceName: 'old', service: 'Cognito', serviceType: 'imported', output: {} }];
      const { shown, done } = await run(['cancel'], aReader({ projects: { shop: aProject({ auth }) } }));
      assert.deepEqual(shown[0]?.items, [
        'The project already imports auth as "old". Unlink it first.',
        'Check again',
      ]);
      assert.equal(done, undefined);
    });

    it('a pool without public client, and lets another one be chosen', async () => {
      const reader = aReader({
        clients: [secretOnly],
        userPools: [aUserPool(), aUserPool({ Id: 'us-east-1_B', Name: 'b' })],
      });
      const { shown } = await run(
        [userPoolOnly, choose('my-users'), choose('Choose another user pool'), 'cancel'],
        reader,
      );
      assert.deepEqual(
        shown.map(({ title }) => title),
        ['Kind of import (1/5)', '← User pool (2/4)', '← findings', '← User pool (2/4)'],
      );
      assert.match(shown[2]?.items[0] ?? '', /has a client secret, so none can be used by a web app/);
    });

    it('a pool no identity pool trusts, and takes the user pool alone on request', async () => {
      const { shown, done } = await run(
        [withIdentityPool, choose('Import the user pool only')],
        aReader({ identityPools: [] }),
      );
      assert.match(shown[1]?.items[0] ?? '', /No identity pool trusts/);
      assert.equal(done?.prepared.selection.authSelections, 'userPoolOnly');
    });
  });

  it('compares the OAuth settings of both clients strictly, and leads back to the clients', async () => {
    const other = aClient({ ClientName: 'phone', CallbackURLs: ['myapp://'] });
    const reader = aReader({ clients: [web, other] });
    const { shown, done } = await run(
      [
        userPoolOnly,
        choose('web'),
        choose('phone'),
        choose('Choose another web app client'),
        choose('web'),
        choose('web'),
      ],
      reader,
    );
    assert.equal(shown[3]?.title, '← findings');
    assert.equal(done?.prepared.selection.nativeClient.ClientName, 'web');
  });

  it('lets an error that does not block be passed, after it was shown', async () => {
    const untrusted = aClient({ ClientName: 'second' });
    const reader = aReader({ clients: [web, untrusted] });
    const { shown, done, port } = await run(
      [
        withIdentityPool,
        choose('second'),
        choose('second'),
        choose('Open in AWS console'),
        choose('Import anyway'),
      ],
      reader,
    );
    assert.match(shown[3]?.items[0] ?? '', /second/);
    assert.ok(shown[3]?.items.includes('Import anyway'));
    assert.equal(port.opened.length, 1);
    assert.ok(done);
  });

  it('refuses a pool of another Region than the environment', async () => {
    const start = { userPool: { id: 'eu-west-1_AbCdEfGhI', name: 'far', region: 'eu-west-1' } };
    const reader = aReader({
      userPools: [
        aUserPool({
          Id: 'eu-west-1_AbCdEfGhI',
          Name: 'far',
          Arn: 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_AbCdEfGhI',
        }),
      ],
    });
    const { shown } = await run([userPoolOnly, 'cancel'], reader, start);
    assert.match(shown[1]?.items[0] ?? '', /cannot import across Regions/);
  });

  it('shows why a question cannot be answered, and asks again', async () => {
    const { shown } = await run([userPoolOnly, 'retry', 'cancel'], aReader({ userPools: [] }));
    assert.match(String(shown[1]?.error), /There is no user pool in us-east-1/);
  });
});
