import type {
  InitiateAuthCommandInput,
  InitiateAuthResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import { notImplemented } from '../commonErrors';
import type { Call } from '../service';
import { beginProof } from './passwordProof';
import { refreshed } from './refreshSession';
import {
  checkSecretHash,
  checkSignIn,
  completeSignIn,
  refuse,
  requireParameters,
  signInOf,
  type SignIn,
} from './signIn';
import type { UserPoolClient } from './userPools';
import { findUser } from './users';

/** The flows that may be used, by the name in the request. Without a list, AWS allows these. */
const flowsOf = ({
  ExplicitAuthFlows = ['ALLOW_USER_SRP_AUTH', 'ALLOW_CUSTOM_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
}: UserPoolClient): Set<string> => {
  const flows = new Set(ExplicitAuthFlows.map((flow) => flow.replace(/^ALLOW_/, '')));
  if (flows.has('REFRESH_TOKEN_AUTH')) flows.add('REFRESH_TOKEN');
  return flows;
};

export function initiateAuth(input: InitiateAuthCommandInput, call: Call): InitiateAuthResponse {
  const { ClientId = '', AuthFlow = '', AuthParameters = {} } = input;
  const signIn = signInOf(ClientId, call);
  if (AuthFlow.startsWith('ADMIN_'))
    refuse('Initiate Auth method not supported.', 'InvalidParameterException');
  if (!flowsOf(signIn.client).has(AuthFlow)) {
    refuse(`${AuthFlow} flow not enabled for this client`, 'InvalidParameterException');
  }
  switch (AuthFlow) {
    case 'USER_PASSWORD_AUTH':
      return signInByPassword(AuthParameters, signIn);
    case 'USER_SRP_AUTH':
      return beginProof(AuthParameters, signIn);
    case 'REFRESH_TOKEN':
    case 'REFRESH_TOKEN_AUTH':
      return {
        ChallengeParameters: {},
        AuthenticationResult: refreshed(AuthParameters.REFRESH_TOKEN, signIn),
      };
    default:
      throw notImplemented('cognito-idp', `InitiateAuth ${AuthFlow}`);
  }
}

function signInByPassword(
  parameters: Readonly<Record<string, string>>,
  signIn: SignIn,
): InitiateAuthResponse {
  const { USERNAME = '', PASSWORD = '', SECRET_HASH } = parameters;
  requireParameters({ USERNAME, PASSWORD });
  checkSecretHash(signIn.client, USERNAME, SECRET_HASH);
  const found = findUser(signIn.record, USERNAME);
  return completeSignIn(
    checkSignIn(found, ({ password }) => password === PASSWORD, signIn),
    signIn,
  );
}
