import assert from 'node:assert/strict';
import type { Finding, Fix } from '../../../src/compatibility/rule';
import { mendedIn } from '../../../src/repairFlow/mendedIn';

const userPoolId = 'us-east-1_AbCdEfGhI';
const identityPoolId = 'us-east-1:11111111-2222-3333-4444-555555555555';
const finding = (resource: Finding['resource'], ...fixes: Fix[]): Finding => ({
  ...{ rule: 'any', message: 'any', severity: 'warning', status: 'problem', targets: [], blocks: [] },
  ...{ resource, fixes },
});
const client = { type: 'userPoolClient', id: 'web' } as const;

describe('mendedIn', () => {
  it('names the resource of the finding, and all that its repairs have to do with', () => {
    const found = finding(
      client,
      { kind: 'selectClients', title: 'Select' },
      {
        ...{ kind: 'repair', title: 'Link', userPoolId },
        recipes: [{ recipe: 'updateIdentityPool', identityPoolId, linkClients: ['native'] }],
      },
    );
    assert.deepEqual(mendedIn(found).sort(), ['native', identityPoolId, userPoolId, 'web'].sort());
  });

  it('is nothing where nothing can be mended in AWS', () => {
    assert.deepEqual(mendedIn(finding(client)), []);
    assert.deepEqual(mendedIn(finding(client, { kind: 'selectClients', title: 'Select' })), []);
  });
});
