import assert from 'node:assert/strict';
import type { Problem } from '../../../../src/compatibility/rule';
import { placesInSettings } from '../../../../src/compatibility/settings/placeInSettings';
import { identityPoolText, userPoolText } from '../../../../src/compatibility/settings/settingsText';
import { aClient, anIdentityPool, aSnapshot, aUserPool } from '../../../support/snapshots';

const authRole = 'arn:aws:iam::123456789012:role/service-role/Cognito_myAuth_Role';
const web = aClient({ CallbackURLs: ['https://a.example.com/', 'https://b.example.com/'] });
const native = aClient({ ClientName: 'native', hasSecret: true });
const snapshot = aSnapshot({
  userPool: aUserPool(),
  userPoolClients: [web, native],
  mfaConfig: { SoftwareTokenMfaConfiguration: { Enabled: false } },
  groups: [{ GroupName: 'editors', Precedence: 1 }],
  identityPools: [anIdentityPool()],
  roles: [
    {
      arn: authRole,
      role: {
        status: 'read',
        value: {
          Arn: authRole,
          RoleName: 'Cognito_myAuth_Role',
          AssumeRolePolicyDocument: '{"Statement":[{"Effect":"Allow"}]}',
        },
      },
    },
  ],
});
const text = userPoolText(snapshot);
const place = placesInSettings(text);

const placed = (type: Problem['resource']['type'], id: string, ...property: (string | number)[]): string => {
  const { offset, length } = place({ resource: { type, id }, property });
  return text.slice(offset, offset + length);
};

describe('placesInSettings', () => {
  it('finds a property of the user pool, with its value when that is short', () => {
    assert.equal(placed('userPool', aUserPool().Id, 'MfaConfiguration'), '"MfaConfiguration": "OFF"');
    assert.equal(
      placed('userPool', aUserPool().Id, 'Policies', 'PasswordPolicy', 'MinimumLength'),
      '"MinimumLength": 8',
    );
    assert.equal(placed('userPool', aUserPool().Id, 'Policies'), '"Policies"');
  });

  it('finds what is read apart from the pool', () => {
    assert.equal(
      placed('userPool', aUserPool().Id, 'SoftwareTokenMfaConfiguration', 'Enabled'),
      '"Enabled": false',
    );
  });

  it('goes as far as the path leads', () => {
    assert.equal(placed('userPool', aUserPool().Id, 'Policies', 'SignInPolicy', 'X'), '"Policies"');
  });

  it('finds an app client by its id, and in it a list', () => {
    assert.equal(placed('userPoolClient', native.ClientId, 'hasSecret'), '"hasSecret": true');
    assert.equal(placed('userPoolClient', web.ClientId, 'CallbackURLs'), '"CallbackURLs"');
  });

  it('finds an element of a list by what it is called', () => {
    assert.equal(
      placed('userPool', aUserPool().Id, 'SchemaAttributes', 'email', 'Mutable'),
      '"Mutable": true',
    );
    const { offset } = place({
      resource: { type: 'userPool', id: '' },
      property: ['SchemaAttributes', 'email', 'Mutable'],
    });
    assert.ok(text.lastIndexOf('"Name": "email"', offset) > text.lastIndexOf('"Name": "sub"', offset));
  });

  it('points at the name of the resource where the property is missing', () => {
    assert.equal(placed('userPoolClient', web.ClientId, 'LogoutURLs'), '"ClientName": "web"');
    assert.equal(placed('userPool', aUserPool().Id, 'UserPoolTier'), '"Name": "my-users"');
    assert.equal(placed('group', 'editors', 'RoleArn'), '"GroupName": "editors"');
  });

  it('finds roles by ARN, with the steps of their policy, and the roles of an identity pool', () => {
    assert.equal(placed('role', authRole), '"RoleName": "Cognito_myAuth_Role"');
    assert.equal(
      placed('role', authRole, 'AssumeRolePolicyDocument', 'Statement', 0, 'Condition'),
      '"Effect": "Allow"',
    );
    const pool = anIdentityPool().IdentityPoolId;
    assert.equal(placed('identityPool', pool, 'Roles', 'authenticated'), `"authenticated": "${authRole}"`);
    assert.equal(placed('identityPool', pool, 'Roles'), '"Roles"');
  });

  it('points at the name of the pool for what is not in the text', () => {
    for (const type of ['project', 'environment', 'file', 'userPoolClient'] as const)
      assert.equal(placed(type, 'unknown', 'x'), '"Name": "my-users"');
  });

  it('does not fall over a text that is no JSON', () => {
    assert.deepEqual(placesInSettings('')({ resource: { type: 'userPool', id: '' } }), {
      offset: 0,
      length: 1,
    });
  });
});

describe('userPoolText', () => {
  it('says of what could not be read why, and leaves out what nobody asked for', () => {
    const parts = {
      ...snapshot.parts,
      groups: { status: 'denied', action: 'cognito-idp:ListGroups' },
      domains: { status: 'failed', message: 'Too many requests.' },
      identityProviders: { status: 'unread' },
    } as const;
    const shown = JSON.parse(userPoolText({ ...snapshot, parts })) as Record<string, unknown>;
    assert.deepEqual(shown['groups'], { unknown: 'These credentials may not call cognito-idp:ListGroups.' });
    assert.deepEqual(shown['domains'], { unknown: 'Too many requests.' });
    assert.ok(!('identityProviders' in shown));
  });

  it('shows a role that does not exist as such', () => {
    const roles = {
      status: 'read',
      value: [{ arn: authRole, role: { status: 'read', value: undefined } }],
    } as const;
    const shown = JSON.parse(userPoolText({ ...snapshot, parts: { ...snapshot.parts, roles } })) as {
      roles: unknown;
    };
    assert.deepEqual(shown.roles, [{ Arn: authRole, exists: false }]);
  });

  it('has the same form for an identity pool', () => {
    const about = { region: 'us-east-1', accountId: '123456789012', takenAt: snapshot.takenAt };
    const shown = JSON.parse(identityPoolText(anIdentityPool(), about, [snapshot])) as Record<string, object>;
    assert.deepEqual(Object.keys(shown), ['takenAt', 'accountId', 'region', 'identityPool', 'roles']);
    assert.ok('Roles' in (shown['identityPool'] ?? {}));
  });
});
