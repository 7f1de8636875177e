import assert from 'node:assert/strict';
import {
  DescribeIdentityProviderCommand,
  DescribeUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { ListIdentityPoolsCommand } from '@aws-sdk/client-cognito-identity';
import { seedOfGolden } from '../../emulator/seedOfGolden';
import { startEmulator } from '../../emulator/server';
import { identityPoolsClient, userPoolsClient } from '../../support/emulatorClients';

describe('seedOfGolden', () => {
  it('puts recorded pools into the Regions of their ids, with the providers their clients name', async () => {
    const pool = { Id: 'eu-west-1_AbCdEfGhI', Name: 'my-users', LambdaConfig: {} };
    const seed = seedOfGolden({
      pools: [{ pool, clients: [{ ClientId: '1web', SupportedIdentityProviders: ['COGNITO', 'Google'] }] }],
      identityPools: [
        {
          pool: {
            IdentityPoolId: 'us-east-1:11111111-2222-3333-4444-555555555555',
            IdentityPoolName: 'mine',
            AllowUnauthenticatedIdentities: false,
          },
          roles: {},
        },
      ],
      idps: [{ ProviderName: 'Google', ProviderType: 'Google', ProviderDetails: { client_id: 'g' } }],
    });
    const emulator = await startEmulator({ seed });
    try {
      const europe = userPoolsClient(emulator, { region: 'eu-west-1' });
      const { UserPool } = await europe.send(new DescribeUserPoolCommand({ UserPoolId: pool.Id }));
      assert.equal(UserPool?.Name, 'my-users');
      const google = { UserPoolId: pool.Id, ProviderName: 'Google' };
      const { IdentityProvider } = await europe.send(new DescribeIdentityProviderCommand(google));
      assert.equal(IdentityProvider?.ProviderDetails?.client_id, 'g');
      const america = identityPoolsClient(emulator);
      const { IdentityPools } = await america.send(new ListIdentityPoolsCommand({ MaxResults: 1 }));
      assert.equal(IdentityPools?.length, 1);
    } finally {
      await emulator.close();
    }
  });
});
