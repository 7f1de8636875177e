import { unreadParts } from '../../src/model/unreadParts';
import type {
  AuthSnapshot,
  IdentityPool,
  SnapshotParts,
  UserPool,
  UserPoolClient,
} from '../../src/model/authSnapshot';
import type { ImportSelection } from '../../src/model/importSelection';
import type { CheckInput } from '../../src/compatibility/checkCompatibility';

/** Builders of what AWS says when all is well: a test states only what differs. */

const userPoolId = 'us-east-1_AbCdEfGhI';

export const aUserPool = (differs: Partial<UserPool> = {}): UserPool => ({
  Id: userPoolId,
  Name: 'my-users',
  Arn: `arn:aws:cognito-idp:us-east-1:123456789012:userpool/${userPoolId}`,
  MfaConfiguration: 'OFF',
  Policies: {
    PasswordPolicy: {
      MinimumLength: 8,
      RequireUppercase: true,
      RequireLowercase: true,
      RequireNumbers: true,
      RequireSymbols: true,
    },
  },
  DeletionProtection: 'ACTIVE',
  LambdaConfig: {},
  SchemaAttributes: [
    { Name: 'sub', AttributeDataType: 'String', Mutable: false, Required: true },
    { Name: 'email', AttributeDataType: 'String', Mutable: true, Required: false },
  ],
  ...differs,
});

export const aClient = (differs: Partial<UserPoolClient> = {}): UserPoolClient => ({
  UserPoolId: userPoolId,
  ClientId: `${differs.ClientName ?? 'web'}client00000000000000000000`.slice(0, 26),
  ClientName: 'web',
  hasSecret: false,
  RefreshTokenValidity: 30,
  ExplicitAuthFlows: ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH'],
  ...differs,
});

export const anIdentityPool = (differs: Partial<IdentityPool> = {}): IdentityPool => ({
  IdentityPoolId: 'us-east-1:11111111-2222-3333-4444-555555555555',
  IdentityPoolName: 'my_identity_pool',
  AllowUnauthenticatedIdentities: false,
  CognitoIdentityProviders: [
    { ProviderName: `cognito-idp.us-east-1.amazonaws.com/${userPoolId}`, ClientId: aClient().ClientId },
  ],
  roles: {
    status: 'read',
    value: {
      Roles: {
        authenticated: 'arn:aws:iam::123456789012:role/service-role/Cognito_myAuth_Role',
        unauthenticated: 'arn:aws:iam::123456789012:role/Cognito_myUnauth_Role',
      },
    },
  },
  ...differs,
});

const readParts = (read: Partial<SnapshotParts>): Partial<AuthSnapshot['parts']> =>
  Object.fromEntries(Object.entries(read).map(([part, value]) => [part, { status: 'read', value }]));

/** A snapshot with the given parts read, and the rest unread. */
export function aSnapshot(read: Partial<SnapshotParts> = {}): AuthSnapshot {
  return {
    region: 'us-east-1',
    accountId: '123456789012',
    userPoolId: read.userPool?.Id ?? userPoolId,
    takenAt: '2026-01-02T03:04:05.678Z',
    parts: {
      ...unreadParts,
      ...readParts(read),
    },
  };
}

/** An import of these clients, web first; one client serves both. */
export function importing(webClient: UserPoolClient, nativeClient = webClient): CheckInput {
  const selection: ImportSelection = {
    authSelections: 'userPoolOnly',
    userPool: aUserPool(),
    webClient,
    nativeClient,
  };
  return {
    snapshot: aSnapshot({
      userPool: selection.userPool,
      userPoolClients: [...new Set([webClient, nativeClient])],
    }),
    selection: { selection },
  };
}

/** The same import, with an identity pool. */
export function withIdentityPool(input: CheckInput, identityPool = anIdentityPool()): CheckInput {
  if (!input.selection) throw new Error('nothing is selected');
  const selection: ImportSelection = {
    ...input.selection.selection,
    authSelections: 'identityPoolAndUserPool',
    identityPool,
  };
  const parts = {
    ...input.snapshot.parts,
    identityPools: { status: 'read' as const, value: [identityPool] },
  };
  return { ...input, snapshot: { ...input.snapshot, parts }, selection: { selection } };
}

/** A pool to be judged by what was read of it. */
export const judging = (read: Partial<SnapshotParts>): CheckInput => ({
  pool: {},
  snapshot: aSnapshot(read),
});

/** The same input, with more parts read. */
export const reading = (input: CheckInput, read: Partial<SnapshotParts>): CheckInput => ({
  ...input,
  snapshot: { ...input.snapshot, parts: { ...input.snapshot.parts, ...readParts(read) } },
});
