import { createHmac, timingSafeEqual } from 'node:crypto';
import type { InitiateAuthResponse } from '@aws-sdk/client-cognito-identity-provider';
import type { Call, World } from '../service';
import { ServiceError } from '../serviceError';
import type { Store } from '../store';
import { hasExpired } from './passwords';
import { claimsOf, tokensFor } from './tokens';
import { userPools, type UserPoolClient, type UserPoolRecord } from './userPools';
import type { UserRecord } from './users';

/** Requests of users are not signed: app client or access token says which account and Region are meant. */
export function storeOfClient(input: object, { stores }: World): Store | undefined {
  const { ClientId, AccessToken = '' } = input as { ClientId?: string; AccessToken?: string };
  const clientId = ClientId ?? String(claimsOf(AccessToken)?.client_id);
  return stores.all().find((store) => recordOfClient(store, clientId));
}

const recordOfClient = (store: Store, clientId: string): UserPoolRecord | undefined =>
  [...store.get(userPools).values()].find((record) => record.clients.has(clientId));

export const refuse = (message: string, name = 'NotAuthorizedException'): never => {
  throw new ServiceError(name, message);
};

export function checkSecretHash(client: UserPoolClient, username: string, given: string | undefined): void {
  const { ClientId, ClientSecret } = client;
  if (ClientSecret === undefined) {
    if (given !== undefined)
      refuse(`Client ${ClientId} is not configured with secret but SECRET_HASH was received`);
    return;
  }
  if (given === undefined)
    refuse(`Client ${ClientId} is configured with secret but SECRET_HASH was not received`);
  const expected = createHmac('sha256', ClientSecret).update(`${username}${ClientId}`).digest();
  const actual = Buffer.from(given ?? '', 'base64');
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) {
    refuse(`Unable to verify secret hash for client ${ClientId}`);
  }
}

/** Refuses a user who may not sign in, in AWS's order: who does not know the password learns nothing else. */
export function checkSignIn(
  user: UserRecord | undefined,
  isProven: (user: UserRecord) => boolean,
  { client, record, call }: SignIn,
): UserRecord {
  if (!user) return refuseUnknownUser(client);
  if (user.status === 'RESET_REQUIRED') {
    refuse('Password reset required for the user', 'PasswordResetRequiredException');
  }
  if (!isProven(user)) refuse('Incorrect username or password.');
  if (!user.enabled) refuse('User is disabled.');
  if (user.status === 'UNCONFIRMED') refuse('User is not confirmed.', 'UserNotConfirmedException');
  const now = call.world.now();
  if (user.status === 'FORCE_CHANGE_PASSWORD' && hasExpired(record, user.passwordSetAt, now)) {
    refuse('Temporary password has expired and must be reset by an administrator.');
  }
  return user;
}

export const refuseUnknownUser = (client: UserPoolClient): never =>
  client.PreventUserExistenceErrors === 'ENABLED'
    ? refuse('Incorrect username or password.')
    : refuse('User does not exist.', 'UserNotFoundException');

/** A sign-in that needs one more step, which the emulator can announce but not take. */
function challenge(
  name: 'NEW_PASSWORD_REQUIRED' | 'MFA_SETUP',
  user: UserRecord,
  record: UserPoolRecord,
  call: Call,
): InitiateAuthResponse {
  const attributes = Object.fromEntries(user.attributes);
  const missing = (record.pool.SchemaAttributes ?? []).filter(
    ({ Name = '', Required }) => Required && !user.attributes.has(Name),
  );
  const parameters =
    name === 'MFA_SETUP'
      ? { MFAS_CAN_SETUP: '["SOFTWARE_TOKEN_MFA"]' }
      : {
          requiredAttributes: JSON.stringify(missing.map(({ Name }) => `userAttributes.${Name}`)),
          userAttributes: JSON.stringify(attributes),
        };
  return {
    ChallengeName: name,
    Session: call.world.ids.text(400),
    ChallengeParameters: { USER_ID_FOR_SRP: user.username, ...parameters },
  };
}

/** The tokens, or the one more step that is missing. */
export function completeSignIn(user: UserRecord, { client, record, call }: SignIn): InitiateAuthResponse {
  if (user.status === 'FORCE_CHANGE_PASSWORD') {
    return challenge('NEW_PASSWORD_REQUIRED', user, record, call);
  }
  if (record.pool.MfaConfiguration === 'ON') return challenge('MFA_SETUP', user, record, call);
  return { ChallengeParameters: {}, AuthenticationResult: tokensFor(user, client, record, call) };
}

/** The app client of a request, and its pool. */
export interface SignIn {
  readonly client: UserPoolClient;
  readonly record: UserPoolRecord;
  readonly call: Call;
}

export function signInOf(clientId: string, call: Call): SignIn {
  const record = recordOfClient(call.here, clientId);
  const client = record?.clients.get(clientId);
  if (record && client) return { client, record, call };
  return refuse(`User pool client ${clientId} does not exist.`, 'ResourceNotFoundException');
}

export function requireParameters(parameters: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(parameters)) {
    if (value === '') refuse(`Missing required parameter ${name}`, 'InvalidParameterException');
  }
}
