import assert from 'node:assert/strict';
import { applyCloudPlan } from '../../../src/aws/applyCloudPlan';
import type { RepairRecipe } from '../../../src/model/repairRecipe';
import { toAwsCliCommands } from '../../../src/repair/toAwsCliCommands';
import { accountState } from '../../support/accountState';
import { openTestSession } from '../../support/awsSessions';
import { startChangingProxy } from '../../support/changingProxy';
import { useRepairBench } from '../../support/repairBench';
import { plan, refuses, web } from '../../support/repairPlanning';
import { identityPoolId, providerSecret, roleArn } from '../../support/repairSeed';
import { aClient, anIdentityPool, aUserPool } from '../../support/snapshots';
import { runInShell } from '../../support/runInShell';

const fillLess: RepairRecipe = {
  recipe: 'updateIdentityProvider',
  providerName: 'Corporate',
  dropMappings: ['custom:tenant'],
};

describe('a repair of an identity provider', () => {
  const bench = useRepairBench();

  it('sends the details along without ever holding them', async () => {
    const planned = await bench.plan(fillLess);
    const report = await applyCloudPlan(bench.session, planned, { patience: [] });
    assert.equal(report.status, 'applied');
    for (const kept of [planned, report]) assert.ok(!JSON.stringify(kept).includes(providerSecret));
    const state = await accountState(bench.emulator);
    const { ProviderDetails, AttributeMapping } = state['identity provider Corporate'] as {
      ProviderDetails: Record<string, string>;
      AttributeMapping: object;
    };
    assert.equal(ProviderDetails.client_secret, providerSecret);
    assert.deepEqual(AttributeMapping, { email: 'email', username: 'sub' });
  });

  it('says where AWS lost a detail, without its value', async () => {
    const planned = await bench.plan(fillLess);
    let updates = 0;
    const proxy = await startChangingProxy(bench.emulator, (operation, answer) => {
      if (operation === 'UpdateIdentityProvider') updates += 1;
      if (operation !== 'DescribeIdentityProvider' || updates === 0) return;
      const { IdentityProvider } = answer as {
        IdentityProvider: { ProviderDetails: Record<string, string> };
      };
      IdentityProvider.ProviderDetails.client_secret = 'another';
    });
    const session = await openTestSession(proxy.url);
    const report = await applyCloudPlan(session, planned, { patience: [] });
    const lost = report.unmet.flatMap(({ differences }) => differences.map(({ path }) => path.join('.')));
    assert.deepEqual(lost, ['ProviderDetails.client_secret']);
    assert.ok(!JSON.stringify(report).includes(providerSecret));
    session.dispose();
    await proxy.close();
  });

  it('is the same as AWS CLI commands, which send along what they read', async () => {
    const planned = await bench.plan(fillLess);
    const details = {
      client_id: 'corporate',
      client_secret: 'it\'s "$x',
      ActiveEncryptionCertificate: 'made',
    };
    const script = toAwsCliCommands(planned);
    assert.ok(!script.includes(providerSecret));
    const { calls, exitCode } = runInShell(script, ['123456789012', JSON.stringify(details)]);
    assert.equal(exitCode, 0);
    assert.deepEqual(calls[1]?.slice(0, 2), ['cognito-idp', 'describe-identity-provider']);
    assert.deepEqual(calls[2]?.slice(0, 3), ['cognito-idp', 'update-identity-provider', '--cli-input-json']);
    const { client_id, client_secret } = details;
    assert.deepEqual(JSON.parse(calls[2]?.[3] ?? ''), {
      ...planned.calls[0]?.input,
      ProviderDetails: { client_id, client_secret },
    });
  });

  it('names the app clients that sign in with it, and keeps away from Apple, whose key AWS never gives back', () => {
    const provider = {
      ...{ ProviderName: 'Corporate', ProviderType: 'OIDC' as const },
      AttributeMapping: { 'custom:tenant': 'tenant' },
    };
    const using = aClient({ ClientName: 'shop', SupportedIdentityProviders: ['COGNITO', 'Corporate'] });
    const other = aClient({ ClientName: 'office', SupportedIdentityProviders: ['COGNITO'] });
    const parts = { identityProviders: [provider], userPoolClients: [using, other] };
    const { affected } = plan(fillLess, parts);
    assert.deepEqual(
      affected.map(({ resource, message }) => [resource.name, message]),
      [['shop', 'Signs users in with provider "Corporate".']],
    );
    const apple = { ...provider, ProviderType: 'SignInWithApple' as const };
    refuses(fillLess, { identityProviders: [apple] }, /private key of provider "Corporate"/);
    refuses({ ...fillLess, providerName: 'Gone' }, parts, /not there any more: Identity provider "Gone"/);
  });
});

describe('a repair of a group', () => {
  const group = { GroupName: 'guides', Description: 'They show', Precedence: 1 };
  const Token = { Type: 'Token' as const, AmbiguousRoleResolution: 'AuthenticatedRole' as const };

  it('sends back what the group has, and names the identity pools that give its role', () => {
    const value = { Roles: {}, RoleMappings: { 'graph.facebook.com': Token } };
    const { calls, affected } = plan(
      { recipe: 'updateGroup', groupName: 'guides', precedence: 2 },
      { groups: [group], identityPools: [anIdentityPool({ roles: { status: 'read', value } })] },
    );
    const [call] = calls;
    assert.deepEqual(call?.input, { UserPoolId: aUserPool().Id, ...group, Precedence: 2 });
    assert.deepEqual(call?.inverse?.input, { UserPoolId: aUserPool().Id, ...group });
    assert.deepEqual(
      affected.map(({ resource }) => resource.type),
      ['identityPool'],
    );
  });

  it('makes a role that only members who come through the identity pool can assume', () => {
    const { calls, changes, permissions, hazards } = plan(
      { recipe: 'updateGroup', groupName: 'guides', role: { newRoleName: 'guides-role', identityPoolId } },
      { groups: [group] },
    );
    assert.deepEqual(
      calls.map(({ action }) => action),
      ['iam:CreateRole', 'cognito-idp:UpdateGroup'],
    );
    assert.match(JSON.stringify(changes[0]?.after), /"authenticated"/);
    assert.deepEqual(calls[1]?.input.RoleArn, roleArn('guides-role'));
    assert.ok(
      permissions.some(({ action, resource }) => action === 'iam:PassRole' && /guides/.test(resource)),
    );
    assert.ok(hazards.some(({ kind }) => kind === 'permanent'));
  });
});

describe('a repair of second factors', () => {
  const on = { recipe: 'setUserPoolMfaConfig', totp: true } as const;

  it('keeps every other factor on, and names all app clients', () => {
    const mfaConfig = {
      MfaConfiguration: 'OPTIONAL' as const,
      SoftwareTokenMfaConfiguration: { Enabled: false },
      SmsMfaConfiguration: { SmsConfiguration: { SnsCallerArn: roleArn('sms'), ExternalId: 'x' } },
      EmailMfaConfiguration: { Subject: 'Your code' },
    };
    const { calls, affected, permissions } = plan(on, { mfaConfig });
    const { SoftwareTokenMfaConfiguration: _, ...others } = mfaConfig;
    assert.deepEqual(calls[0]?.input, {
      ...{ UserPoolId: aUserPool().Id, ...others },
      SoftwareTokenMfaConfiguration: { Enabled: true },
    });
    assert.ok(affected.some(({ resource }) => resource.id === web.ClientId));
    assert.ok(
      permissions.some(({ action, resource }) => action === 'iam:PassRole' && resource === roleArn('sms')),
    );
  });

  it('is refused where the pool asks for no second factor', () => {
    refuses(on, { mfaConfig: { MfaConfiguration: 'OFF' } }, /uses no MFA/);
  });
});
