import { createHmac, timingSafeEqual } from 'node:crypto';
import type {
  InitiateAuthCommandInput,
  InitiateAuthResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { notImplemented } from '../commonErrors';
import type { Call, World } from '../service';
import { ServiceError } from '../serviceError';
import type { Store } from '../store';
import { hasExpired } from './passwords';
import { tokensFor } from './tokens';
import { userPools, type UserPoolClient, type UserPoolRecord } from './userPools';
import { findUser, type UserRecord } from './users';

/** Sign-in requests are not signed: the app client's id says which account and Region are meant. */
export function storeOfClient(input: object, { stores }: World): Store | undefined {
  const { ClientId = '' } = input as InitiateAuthCommandInput;
  return stores.all().find((store) => recordOfClient(store, ClientId));
}

const recordOfClient = (store: Store, clientId: string): UserPoolRecord | undefined =>
  [...store.get(userPools).values()].find((record) => record.clients.has(clientId));

const refuse = (message: string, name = 'NotAuthorizedException'): never => {
  throw new ServiceError(name, message);
};

/** The flows that may be used, by the name in the request. Without a list, AWS allows these. */
const flowsOf = ({
  ExplicitAuthFlows = ['ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
}: UserPoolClient): Set<string> => {
  const flows = new Set(ExplicitAuthFlows.map((flow) => flow.replace(/^ALLOW_/, '')));
  if (flows.has('REFRESH_TOKEN_AUTH')) flows.add('REFRESH_TOKEN');
  return flows;
};

function checkSecretHash(client: UserPoolClient, username: string, given: string | undefined): void {
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

function checkPasswordOf(
  user: UserRecord | undefined,
  password: string,
  client: UserPoolClient,
  record: UserPoolRecord,
  now: Date,
): UserRecord {
  if (!user) {
    return client.PreventUserExistenceErrors === 'ENABLED'
      ? refuse('Incorrect username or password.')
      : refuse('User does not exist.', 'UserNotFoundException');
  }
  if (user.status === 'RESET_REQUIRED') {
    refuse('Password reset required for the user', 'PasswordResetRequiredException');
  }
  if (user.password !== password) refuse('Incorrect username or password.');
  if (!user.enabled) refuse('User is disabled.');
  if (user.status === 'UNCONFIRMED') refuse('User is not confirmed.', 'UserNotConfirmedException');
  if (user.status === 'FORCE_CHANGE_PASSWORD' && hasExpired(record, user.passwordSetAt, now)) {
    refuse('Temporary password has expired and must be reset by an administrator.');
  }
  return user;
}

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

export function initiateAuth(input: InitiateAuthCommandInput, call: Call): InitiateAuthResponse {
  const { ClientId = '', AuthFlow = '', AuthParameters = {} } = input;
  const record = recordOfClient(call.here, ClientId);
  const client = record?.clients.get(ClientId);
  if (!record || !client) {
    return refuse(`User pool client ${ClientId} does not exist.`, 'ResourceNotFoundException');
  }
  if (AuthFlow.startsWith('ADMIN_'))
    refuse('Initiate Auth method not supported.', 'InvalidParameterException');
  if (!flowsOf(client).has(AuthFlow)) {
    refuse(`${AuthFlow} flow not enabled for this client`, 'InvalidParameterException');
  }
  if (AuthFlow !== 'USER_PASSWORD_AUTH') throw notImplemented('cognito-idp', `InitiateAuth ${AuthFlow}`);
  const { USERNAME, PASSWORD, SECRET_HASH } = AuthParameters;
  for (const [name, value] of Object.entries({ USERNAME, PASSWORD })) {
    if (!value) refuse(`Missing required parameter ${name}`, 'InvalidParameterException');
  }
  checkSecretHash(client, USERNAME ?? '', SECRET_HASH);
  const found = findUser(record, USERNAME ?? '');
  const user = checkPasswordOf(found, PASSWORD ?? '', client, record, call.world.now());
  if (user.status === 'FORCE_CHANGE_PASSWORD') {
    return challenge('NEW_PASSWORD_REQUIRED', user, record, call);
  }
  if (record.pool.MfaConfiguration === 'ON') return challenge('MFA_SETUP', user, record, call);
  return { ChallengeParameters: {}, AuthenticationResult: tokensFor(user, client, record, call) };
}
