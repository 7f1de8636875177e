import type {
  InitiateAuthResponse,
  RespondToAuthChallengeCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import { notImplemented } from '../commonErrors';
import type { Call } from '../service';
import {
  checkSecretHash,
  checkSignIn,
  completeSignIn,
  refuse,
  refuseUnknownUser,
  requireParameters,
  signInOf,
  type SignIn,
} from './signIn';
import { pendingProofs } from './sessions';
import { beginSrp } from './srp';
import { findUser } from './users';

type Parameters = Readonly<Record<string, string>>;

/** The first half of a sign-in by SRP: asks for a proof. Somebody unknown is asked, too, where that is to be no secret told. */
export function beginProof(parameters: Parameters, { client, record, call }: SignIn): InitiateAuthResponse {
  const { USERNAME = '', SRP_A = '', SECRET_HASH } = parameters;
  requireParameters({ USERNAME, SRP_A });
  checkSecretHash(client, USERNAME, SECRET_HASH);
  const user = findUser(record, USERNAME);
  if (!user && client.PreventUserExistenceErrors !== 'ENABLED') return refuseUnknownUser(client);
  const { ids } = call.world;
  const userId = user?.username ?? USERNAME;
  const poolName = record.pool.Id.split('_')[1] ?? '';
  const attempt = beginSrp({ poolName, userId, password: user?.password ?? ids.text(40) }, SRP_A);
  if (!attempt) return refuse('SRP_A is invalid', 'InvalidParameterException');
  const secretBlock = Buffer.from(ids.text(900)).toString('base64');
  call.here.get(pendingProofs).set(secretBlock, {
    ...{ clientId: client.ClientId ?? '', username: userId, attempt },
    begunAt: call.world.now(),
  });
  return {
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeParameters: {
      SALT: attempt.salt,
      SECRET_BLOCK: secretBlock,
      SRP_B: attempt.publicB,
      USERNAME: userId,
      USER_ID_FOR_SRP: userId,
    },
  };
}

/** The second half: the proof, which is good for one try and for the client's session time. */
export function respondToAuthChallenge(
  input: RespondToAuthChallengeCommandInput,
  call: Call,
): InitiateAuthResponse {
  const { ClientId = '', ChallengeName = '', ChallengeResponses = {} } = input;
  const signIn = signInOf(ClientId, call);
  if (ChallengeName !== 'PASSWORD_VERIFIER') {
    throw notImplemented('cognito-idp', `RespondToAuthChallenge ${ChallengeName}`);
  }
  const {
    USERNAME = '',
    PASSWORD_CLAIM_SECRET_BLOCK: secretBlock = '',
    PASSWORD_CLAIM_SIGNATURE: signature = '',
    TIMESTAMP: timestamp = '',
    SECRET_HASH,
  } = ChallengeResponses;
  requireParameters({
    ...{ USERNAME, PASSWORD_CLAIM_SECRET_BLOCK: secretBlock },
    ...{ PASSWORD_CLAIM_SIGNATURE: signature, TIMESTAMP: timestamp },
  });
  checkSecretHash(signIn.client, USERNAME, SECRET_HASH);
  const proofs = call.here.get(pendingProofs);
  const pending = proofs.get(secretBlock);
  proofs.delete(secretBlock);
  const minutes = signIn.client.AuthSessionValidity ?? 3;
  const age = call.world.now().getTime() - (pending?.begunAt.getTime() ?? 0);
  if (!pending || pending.clientId !== ClientId || age > minutes * 60_000) {
    return refuse('Invalid session for the user, session is expired.');
  }
  if (!hasDate(timestamp))
    refuse('TIMESTAMP format should be EEE MMM d HH:mm:ss z yyyy', 'InvalidParameterException');
  const user = findUser(signIn.record, pending.username);
  const isProven = () => pending.attempt.isProof({ signature, secretBlock, timestamp });
  return completeSignIn(checkSignIn(user, isProven, signIn), signIn);
}

/** `Sat Nov 1 07:08:09 UTC 2025` */
const hasDate = (timestamp: string): boolean =>
  /^(Sun|Mon|Tue|Wed|Thu|Fri|Sat) [A-Z][a-z]{2} \d{1,2} \d\d:\d\d:\d\d UTC \d{4}$/.test(timestamp);
