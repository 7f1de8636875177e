import assert from 'node:assert/strict';
import { GetIdentityPoolRolesCommand } from '@aws-sdk/client-cognito-identity';
import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import { defectsOfAnswer } from '../../emulator/checkAnswer';
import { operationsOf, type Structure } from '../../emulator/schema';
import { startEmulator } from '../../emulator/server';
import { identityPoolsClient } from '../../support/emulatorClients';

const outputOf = (operation: string) => operationsOf(sdk).get(operation)?.output as Structure;

describe('defectsOfAnswer', () => {
  it('finds nothing wrong with an answer that fits', () => {
    const answer = { UserPools: [{ Id: 'us-east-1_AbCdEfGhI', CreationDate: new Date(), LambdaConfig: {} }] };
    assert.deepEqual([...defectsOfAnswer(outputOf('ListUserPools'), answer)], []);
  });

  it('finds unknown members, wrong types and what is required and missing, at any depth', () => {
    const answer = { UserPools: [{ ID: 'x', CreationDate: 1700000000, Name: undefined }], Extra: 1 };
    assert.deepEqual(
      [...defectsOfAnswer(outputOf('ListUserPools'), answer)],
      [
        'ListUserPoolsResponse.UserPools[0].ID is unknown to the SDK',
        'ListUserPoolsResponse.UserPools[0].CreationDate is not a Date: 1700000000',
        'ListUserPoolsResponse.Extra is unknown to the SDK',
      ],
    );
    const incomplete = { ResourceServers: undefined };
    assert.deepEqual(
      [...defectsOfAnswer(outputOf('ListResourceServers'), incomplete)],
      ['ListResourceServersResponse.ResourceServers is required and missing'],
    );
  });
});

describe('emulator: an answer that AWS could not give', () => {
  it('fails the request and the closing of the emulator, in words AWS never uses', async () => {
    const IdentityPoolId = 'us-east-1:11111111-2222-3333-4444-555555555555';
    const emulator = await startEmulator({
      seed: {
        accounts: [
          {
            accountId: '123456789012',
            regions: {
              'us-east-1': {
                identityPools: [
                  {
                    pool: { IdentityPoolId, IdentityPoolName: 'x', AllowUnauthenticatedIdentities: true },
                    roles: { authenticated: 5 as unknown as string },
                  },
                ],
              },
            },
          },
        ],
      },
    });
    const roles = identityPoolsClient(emulator).send(new GetIdentityPoolRolesCommand({ IdentityPoolId }));
    await assert.rejects(roles, { name: 'EmulatorDefect' });
    await assert.rejects(emulator.close(), /not true to AWS:\n.*Roles\.authenticated is not a string: 5/);
  });
});
