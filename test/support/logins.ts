import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openSession, type AwsSession, type SessionOptions } from '../../src/aws/awsSession';
import { listUserPools } from '../../src/aws/listUserPools';
import { startEmulator, type Emulator } from '../emulator/server';
import { useAwsEnvironment, type AwsEnvironment } from './awsEnvironment';
import { startLoginPortal, type LoginPortal } from './loginPortal';

/** Each way to log in ends with keys of an account of its own, so that the emulator's log tells which was used. */
export const accounts = {
  '111111111111': 'AKIAFILE111111111111',
  '222222222222': 'AKIAPROCESS222222222',
  '333333333333': 'ASIAPORTAL3333333333',
  '444444444444': 'AKIARENEWED444444444',
} as const;
export const role = (accountId: string, name: string) => `arn:aws:iam::${accountId}:role/${name}`;
const trust = (statement: object) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', ...statement }],
});
export const issuer = 'token.actions.githubusercontent.com';

const seed = {
  accounts: [
    ...Object.entries(accounts).map(([accountId, key]) => ({ accountId, accessKeyIds: [key] })),
    {
      accountId: '555555555555',
      roles: [
        {
          RoleName: 'with-mfa',
          AssumeRolePolicyDocument: trust({
            Principal: { AWS: 'arn:aws:iam::111111111111:root' },
            Action: 'sts:AssumeRole',
            Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
          }),
        },
        {
          RoleName: 'first',
          AssumeRolePolicyDocument: trust({
            Principal: { AWS: 'arn:aws:iam::111111111111:root' },
            Action: 'sts:AssumeRole',
          }),
        },
        {
          RoleName: 'web',
          AssumeRolePolicyDocument: trust({
            Principal: { Federated: `arn:aws:iam::555555555555:oidc-provider/${issuer}` },
            Action: 'sts:AssumeRoleWithWebIdentity',
            Condition: { StringEquals: { [`${issuer}:aud`]: 'sts.amazonaws.com' } },
          }),
        },
      ],
    },
    {
      accountId: '666666666666',
      roles: [
        {
          RoleName: 'second',
          AssumeRolePolicyDocument: trust({
            Principal: { AWS: 'arn:aws:iam::555555555555:root' },
            Action: 'sts:AssumeRole',
          }),
        },
      ],
    },
  ],
};

const printedKeys = JSON.stringify({
  Version: 1,
  AccessKeyId: accounts['222222222222'],
  SecretAccessKey: 'hidden',
});
const files = {
  'print-keys.mjs': `console.log(${JSON.stringify(printedKeys)});`,
  'fail.mjs': `console.error('password very-secret-value refused'); process.exit(1);`,
};
const config = (home: string) => `
[profile file]
aws_access_key_id = ${accounts['111111111111']}
aws_secret_access_key = hidden
[profile process]
credential_process = "${process.execPath}" "${join(home, 'print-keys.mjs')}"
[profile broken-process]
credential_process = "${process.execPath}" "${join(home, 'fail.mjs')}"
[profile with-mfa]
role_arn = ${role('555555555555', 'with-mfa')}
source_profile = file
mfa_serial = arn:aws:iam::111111111111:mfa/me
[profile first]
role_arn = ${role('555555555555', 'first')}
source_profile = file
[profile second]
role_arn = ${role('666666666666', 'second')}
source_profile = first
[profile web]
role_arn = ${role('555555555555', 'web')}
web_identity_token_file = ${join(home, 'token')}
[profile sso]
sso_session = company
sso_account_id = 333333333333
sso_role_name = Developer
[profile through-sso]
role_arn = ${role('555555555555', 'first')}
source_profile = sso
[sso-session company]
sso_start_url = https://example.awsapps.com/start
sso_region = us-east-1
sso_registration_scopes = sso:account:access
[profile old-sso]
sso_start_url = https://example.awsapps.com/start
sso_region = us-east-1
sso_account_id = 333333333333
sso_role_name = Developer
[profile console]
login_session = arn:aws:iam::333333333333:user/me
`;

/**
 * An emulator, a portal, and a home folder with a profile for each way to log in; anew for each test of the suite
 * that calls this.
 */
export function useLogins() {
  let emulator: Emulator;
  let portal: LoginPortal;
  let environment: AwsEnvironment;
  before(async () => {
    emulator = await startEmulator({ seed });
    portal = await startLoginPortal(
      { accessKeyId: accounts['333333333333'], secretAccessKey: 'hidden', sessionToken: 'hidden' },
      'valid-token',
    );
  });
  beforeEach(async () => {
    environment = await useAwsEnvironment(
      { ...files, '.aws/sso/cache/none': '', '.aws/login/cache/none': '' },
      {
        AWS_ENDPOINT_URL: emulator.url,
        AWS_ENDPOINT_URL_SSO: portal.url,
        AWS_ENDPOINT_URL_SSO_OIDC: portal.url,
        AWS_ENDPOINT_URL_SIGNIN: portal.url,
      },
    );
    await put('.aws/config', config(environment.home));
  });
  afterEach(async () => {
    await environment.restore();
    emulator.reset();
    portal.requests.length = 0;
  });
  after(async () => {
    await emulator.close();
    await portal.close();
  });

  const pathOf = (path: string): string => join(environment.home, path);
  const put = (path: string, text: string): Promise<void> => writeFile(pathOf(path), text);
  const open = (profile?: string, options: SessionOptions = {}): Promise<AwsSession> =>
    openSession({ region: 'us-east-1', maxAttempts: 1, ...(profile && { profile }), ...options });
  return {
    /** Of a file in the home folder. */
    pathOf,
    put,
    open,
    emulator: () => emulator,
    portalRequests: () => portal.requests,
    /** The account whose keys signed a listing. */
    accountUsed: async (profile?: string): Promise<string | undefined> => {
      await listUserPools(await open(profile));
      return emulator.log.at(-1)?.accountId;
    },
    /** Kind and resolution of the error of a listing. */
    refusal: async (profile?: string): Promise<readonly string[]> => {
      try {
        await listUserPools(await open(profile));
      } catch (error) {
        const { kind, resolution } = error as { kind: string; resolution: string };
        return [kind, resolution];
      }
      return [];
    },
  };
}
