import * as assert from 'node:assert/strict';
import {
  InitiateAuthCommand,
  type CreateUserPoolClientRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuses, type ContractCheck } from '../contractCheck';
import type { ScratchAccount } from '../scratchAccount';
import { createUser, goodPassword, poolByEmail } from './poolByEmail';

const clientOfUser = async (aws: ScratchAccount, input: Partial<CreateUserPoolClientRequest>) => {
  const userPoolId = await poolByEmail(aws);
  await createUser(aws, userPoolId, 'jane@example.com', goodPassword);
  const { ClientId } = await aws.userPoolClient(userPoolId, input);
  return (PASSWORD: string) =>
    aws.cognito.send(
      new InitiateAuthCommand({
        ClientId,
        AuthFlow: 'USER_PASSWORD_AUTH',
        AuthParameters: { USERNAME: 'jane@example.com', PASSWORD },
      }),
    );
};

const byPassword = {
  ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
} satisfies Partial<CreateUserPoolClientRequest>;

export const signIn: readonly ContractCheck[] = [
  {
    operation: 'cognito-idp.InitiateAuth',
    title: 'the right password gives three tokens',
    async run(aws) {
      const signInWith = await clientOfUser(aws, byPassword);
      const { AuthenticationResult } = await signInWith(goodPassword);
      assert.match(AuthenticationResult?.AccessToken ?? '', /^[\w-]+\.[\w-]+\.[\w-]+$/);
      assert.match(AuthenticationResult?.IdToken ?? '', /^[\w-]+\.[\w-]+\.[\w-]+$/);
      assert.ok(AuthenticationResult?.RefreshToken);
      assert.equal(AuthenticationResult.TokenType, 'Bearer');
      assert.equal(AuthenticationResult.ExpiresIn, 3600);
    },
  },
  {
    operation: 'cognito-idp.InitiateAuth',
    title: 'a wrong password is refused',
    async run(aws) {
      const signInWith = await clientOfUser(aws, byPassword);
      await refuses(signInWith('Wrong-Horse-7-Battery'), 'NotAuthorizedException');
    },
  },
  {
    operation: 'cognito-idp.InitiateAuth',
    title: 'a client with a secret is refused without its hash',
    async run(aws) {
      const signInWith = await clientOfUser(aws, { ...byPassword, GenerateSecret: true });
      await refuses(signInWith(goodPassword), 'NotAuthorizedException', /SECRET_HASH/);
    },
  },
  {
    operation: 'cognito-idp.InitiateAuth',
    title: 'a flow the client does not allow is refused',
    async run(aws) {
      const signInWith = await clientOfUser(aws, {
        ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      });
      await refuses(signInWith(goodPassword), 'InvalidParameterException');
    },
  },
];
