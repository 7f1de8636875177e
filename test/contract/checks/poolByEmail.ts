import {
  AdminCreateUserCommand,
  AdminSetUserPasswordCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import type { ScratchAccount } from '../scratchAccount';

/** Satisfies every password policy the checks set. */
export const goodPassword = 'Correct-Horse-7-Battery';

/** A pool whose users sign in with their e-mail address. */
export const poolByEmail = async (aws: ScratchAccount): Promise<string> =>
  (await aws.userPool({ UsernameAttributes: ['email'], AutoVerifiedAttributes: ['email'] })).Id;

/** Makes a user without sending a message; with a password the user is confirmed. Answers the user name. */
export const createUser = async (
  aws: ScratchAccount,
  UserPoolId: string,
  email: string,
  password?: string,
): Promise<string> => {
  const { User } = await aws.cognito.send(
    new AdminCreateUserCommand({
      UserPoolId,
      Username: email,
      TemporaryPassword: goodPassword,
      MessageAction: 'SUPPRESS',
      UserAttributes: [
        { Name: 'email', Value: email },
        { Name: 'email_verified', Value: 'true' },
      ],
    }),
  );
  const Username = User?.Username;
  if (Username === undefined) throw new Error('AdminCreateUser answered no user name');
  if (password !== undefined)
    await aws.cognito.send(
      new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: password, Permanent: true }),
    );
  return Username;
};
