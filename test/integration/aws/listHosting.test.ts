import assert from 'node:assert/strict';
import { findHostingApps, listHostingBranches, readHostingVariables } from '../../../src/aws/listHosting';
import { useEmulatorSession } from '../../support/useEmulatorSession';

describe('the list of Amplify Hosting', () => {
  const aws = useEmulatorSession();

  const namesOf = async (appId?: string) =>
    (await findHostingApps(aws.session, appId)).map(({ appName }) => appName);
  const shop = async () => {
    const [app] = await findHostingApps(aws.session, 'd1exampleshop1');
    assert.ok(app);
    return app;
  };

  it('finds the app of an id, and all apps when it is not known or gone', async () => {
    assert.deepEqual(await namesOf('d1exampleshop1'), ['shop']);
    assert.deepEqual(await namesOf(), ['shop', 'blog', 'photoshare']);
    assert.deepEqual(await namesOf('d0gone'), ['shop', 'blog', 'photoshare']);
  });
  it('reads every page', async () => {
    aws.emulator.faults.add({ kind: 'pageLimit', pageSize: 1 });
    assert.deepEqual(await namesOf(), ['shop', 'blog', 'photoshare']);
  });
  it('keeps the variables of an import alone, and what a branch builds', async () => {
    const { items } = await listHostingBranches(aws.session, await shop());
    assert.deepEqual(items, [
      {
        ...{
          appId: 'd1exampleshop1',
          appName: 'shop',
          branchName: 'main',
          stage: 'PRODUCTION',
          envName: 'prod',
        },
        environmentVariables: { AMPLIFY_USERPOOL_ID: 'us-east-1_Perfect01' },
      },
      {
        ...{ appId: 'd1exampleshop1', appName: 'shop', branchName: 'feature/checkout', stage: 'DEVELOPMENT' },
        environmentVariables: {},
      },
    ]);
  });
  it('reads an app or branch again, or that it is gone', async () => {
    const app = await shop();
    assert.deepEqual(await readHostingVariables(aws.session, app), app);
    const branch = await readHostingVariables(aws.session, { ...app, branchName: 'main' });
    assert.deepEqual(branch?.environmentVariables, { AMPLIFY_USERPOOL_ID: 'us-east-1_Perfect01' });
    assert.equal(await readHostingVariables(aws.session, { ...app, branchName: 'gone' }), undefined);
  });
  it('says which permission is missing', () => {
    aws.emulator.faults.add({ kind: 'denied', operation: 'ListApps' });
    return assert.rejects(findHostingApps(aws.session, undefined), {
      kind: 'denied',
      action: 'amplify:ListApps',
    });
  });
});
