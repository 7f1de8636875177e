import assert from 'node:assert/strict';
import { CreateManagedLoginBrandingCommand } from '@aws-sdk/client-cognito-identity-provider';
import { takeSnapshot } from '../../../src/aws/takeSnapshot';
import type { SnapshotPart } from '../../../src/model/authSnapshot';
import type { Seed } from '../../emulator/seed';
import { userPoolsClient } from '../../support/emulatorClients';
import { openTestSession } from '../../support/awsSessions';
import { useEmulator } from '../../support/useEmulator';

const userPoolId = 'us-east-1_AbCdEfGhI';
const identityPoolId = 'us-east-1:11111111-2222-3333-4444-555555555555';
const web = '1webclientid00000000000000';
const provider = `cognito-idp.us-east-1.amazonaws.com/${userPoolId}`;
const arnOf = (name: string) => `arn:aws:iam::123456789012:role/${name}`;
const functionArn = (name: string) => `arn:aws:lambda:us-east-1:123456789012:function:${name}`;
const trust = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Federated: 'cognito-identity.amazonaws.com' },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringEquals: { 'cognito-identity.amazonaws.com:aud': identityPoolId } },
    },
  ],
};
const rule = (name: string) => ({
  Claim: 'c',
  MatchType: 'Equals' as const,
  Value: 'v',
  RoleARN: arnOf(name),
});

const seed: Seed = {
  accounts: [
    {
      accountId: '123456789012',
      roles: [
        { RoleName: 'auth', Path: '/service-role/', AssumeRolePolicyDocument: trust },
        { RoleName: 'unauth', AssumeRolePolicyDocument: trust },
        { RoleName: 'admins', AssumeRolePolicyDocument: trust },
        { RoleName: 'ruled', AssumeRolePolicyDocument: trust },
        { RoleName: 'namesake', AssumeRolePolicyDocument: trust },
      ],
      regions: {
        'us-east-1': {
          userPools: [
            {
              pool: {
                Id: userPoolId,
                Name: 'my-users',
                LambdaConfig: {
                  PreSignUp: functionArn('pre-sign-up'),
                  PostConfirmation: functionArn('bare'),
                  PreTokenGenerationConfig: { LambdaVersion: 'V2_0', LambdaArn: functionArn('gone') },
                  PreTokenGeneration: functionArn('gone'),
                  KMSKeyID: 'arn:aws:kms:us-east-1:123456789012:key/1',
                },
              },
              clients: [
                { ClientId: web, ClientName: 'web' },
                { ClientId: '2plainclientid000000000000', ClientName: 'plain' },
              ],
              groups: [
                { GroupName: 'admins', RoleArn: arnOf('admins') },
                { GroupName: 'also-admins', RoleArn: arnOf('admins') },
                { GroupName: 'guests' },
                { GroupName: 'foreign', RoleArn: 'arn:aws:iam::210987654321:role/namesake' },
              ],
              domains: [{ Domain: 'my-users', ManagedLoginVersion: 2 }],
            },
          ],
          identityPools: [
            {
              pool: {
                IdentityPoolId: identityPoolId,
                IdentityPoolName: 'linked',
                AllowUnauthenticatedIdentities: false,
                CognitoIdentityProviders: [{ ProviderName: provider, ClientId: web }],
              },
              roles: { authenticated: arnOf('service-role/auth'), unauthenticated: arnOf('deleted') },
              roleMappings: {
                [`${provider}:${web}`]: {
                  Type: 'Rules',
                  AmbiguousRoleResolution: 'Deny',
                  RulesConfiguration: { Rules: [rule('ruled'), rule('admins')] },
                },
              },
            },
          ],
          functions: [
            {
              FunctionName: 'pre-sign-up',
              permissions: [
                {
                  Sid: 'cognito',
                  Principal: { Service: 'cognito-idp.amazonaws.com' },
                  Action: 'lambda:InvokeFunction',
                },
              ],
            },
            { FunctionName: 'bare' },
          ],
        },
      },
    },
  ],
};

describe('takeSnapshot, of what a pool names,', () => {
  const at = useEmulator({ seed });
  const snapshot = async (...parts: SnapshotPart[]) =>
    takeSnapshot(await openTestSession(at.emulator.url), {
      userPoolId,
      parts,
      identityPoolIds: [identityPoolId],
    });
  const rolesIn = async (...parts: SnapshotPart[]) => {
    const { roles } = (await snapshot('roles', ...parts)).parts;
    assert.ok(roles.status === 'read');
    return new Map(roles.value.map(({ arn, role }) => [arn.split('/').at(-1), role]));
  };

  it('reads each role of identity pool, rules and groups once', async () => {
    const roles = await rolesIn('identityPools', 'groups');
    assert.deepEqual([...roles.keys()].sort(), ['admins', 'auth', 'deleted', 'namesake', 'ruled']);
    assert.equal(at.emulator.log.filter(({ operation }) => operation === 'GetRole').length, 5);
  });

  it('decodes the trust policy', async () => {
    const role = (await rolesIn('identityPools')).get('auth');
    assert.ok(role?.status === 'read' && role.value);
    assert.equal(role.value.RoleName, 'auth');
    assert.deepEqual(JSON.parse(role.value.AssumeRolePolicyDocument), trust);
  });

  it('tells a role that is gone, and does not take a namesake of this account for it', async () => {
    const roles = await rolesIn('identityPools', 'groups');
    assert.deepEqual(roles.get('deleted'), { status: 'read', value: undefined });
    assert.deepEqual(roles.get('namesake'), { status: 'read', value: undefined });
  });

  it('says which role may not be read, and reads the others', async () => {
    at.emulator.faults.add({ kind: 'denied', service: 'iam', resource: 'admins' });
    const roles = await rolesIn('groups', 'identityPools');
    assert.deepEqual(roles.get('admins'), { status: 'denied', action: 'iam:GetRole' });
    assert.equal(roles.get('auth')?.status, 'read');
  });

  it('leaves roles unread when nothing that names them is asked for', async () => {
    assert.deepEqual((await snapshot('roles')).parts.roles, { status: 'unread' });
    assert.equal(at.emulator.log.length, 0);
  });

  it('reads the policies of trigger functions', async () => {
    const { triggerFunctions } = (await snapshot('triggerFunctions')).parts;
    assert.ok(triggerFunctions.status === 'read');
    const found = new Map(
      triggerFunctions.value.map(({ arn, triggerFunction }) => [
        arn.split(':').at(-1),
        triggerFunction.status === 'read' && triggerFunction.value,
      ]),
    );
    assert.match(JSON.stringify(found.get('pre-sign-up')), /cognito-idp\.amazonaws\.com/);
    assert.deepEqual(found.get('bare'), {});
    assert.deepEqual([...found.keys()].sort(), ['bare', 'gone', 'pre-sign-up']);
    assert.equal(found.get('gone'), undefined);
  });

  it('reads the managed login style of each app client', async () => {
    const style = { UserPoolId: userPoolId, ClientId: web, UseCognitoProvidedValues: true };
    await userPoolsClient(at.emulator).send(new CreateManagedLoginBrandingCommand(style));
    const { managedLoginBrandings } = (await snapshot('managedLoginBrandings')).parts;
    assert.ok(managedLoginBrandings.status === 'read');
    assert.deepEqual(
      managedLoginBrandings.value.map(({ clientId, branding }) => [
        clientId,
        branding.status === 'read' && Boolean(branding.value?.ManagedLoginBrandingId),
      ]),
      [
        [web, true],
        ['2plainclientid000000000000', false],
      ],
    );
  });
});
