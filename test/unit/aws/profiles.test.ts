import assert from 'node:assert/strict';
import { join } from 'node:path';
import { listProfiles } from '../../../src/aws/profiles';
import { readSharedConfig, sharedConfigPaths } from '../../../src/aws/sharedConfig';
import { useAwsEnvironment, type AwsEnvironment } from '../../support/awsEnvironment';

const config = `
[default]
region = eu-west-1

; SSO as "aws configure sso" writes it now
[profile dev]
sso_session = my-company
sso_account_id = 123456789012
sso_role_name = Developer
region = eu-central-1

[sso-session my-company]
sso_start_url = https://example.awsapps.com/start
sso_region = us-east-1

[profile old-sso]
sso_start_url = https://example.awsapps.com/start
sso_region = us-east-1
sso_account_id = 123456789012
sso_role_name = Developer

[profile admin]
role_arn = arn:aws:iam::210987654321:role/Admin
source_profile = dev
mfa_serial = arn:aws:iam::123456789012:mfa/me

[profile deeper]
role_arn = arn:aws:iam::210987654321:role/Deeper
source_profile = admin

[profile itself]
role_arn = arn:aws:iam::210987654321:role/Self
source_profile = itself

[profile from-itself]
role_arn = arn:aws:iam::210987654321:role/Other
source_profile = itself

[profile circle-a]
role_arn = arn:aws:iam::210987654321:role/A
source_profile = circle-b
[profile circle-b]
role_arn = arn:aws:iam::210987654321:role/B
source_profile = circle-a

[profile console]
login_session = arn:aws:iam::123456789012:user/me

[profile tool]
credential_process = my-tool --secret hidden
[profile ci]
role_arn = arn:aws:iam::123456789012:role/ci
web_identity_token_file = /tmp/token

[profile local]
services = emulator
endpoint_url = http://localhost:4566

[services emulator]
cognito_identity_provider =
  endpoint_url = http://localhost:9229

[profile "quoted"]
region = us-west-2
`;
const credentials = `
[default]
aws_access_key_id = AKIAIOSFODNN7EXAMPLE
aws_secret_access_key = hidden

[keys-only]
aws_access_key_id = AKIAI44QH8DHBEXAMPLE
aws_secret_access_key = hidden
region = ap-south-1

[itself]
aws_access_key_id = AKIAI44QH8DHBEXAMPLE
aws_secret_access_key = hidden
`;

describe('listProfiles', () => {
  let environment: AwsEnvironment;
  const use = async (files: Record<string, string>, variables: Record<string, string> = {}) => {
    environment = await useAwsEnvironment(files, variables);
  };
  afterEach(() => environment.restore());
  const both = { '.aws/config': config, '.aws/credentials': credentials };

  it('tells each kind of profile, and what is renewed when its login expires', async () => {
    await use(both);
    const kinds = (await listProfiles()).map(({ name, kind, loginKind }) => [name, kind, loginKind]);
    assert.deepEqual(kinds, [
      ['default', 'keys', 'keys'],
      ['dev', 'sso', 'sso'],
      ['old-sso', 'sso', 'sso'],
      ['admin', 'role', 'sso'],
      ['deeper', 'role', 'sso'],
      ['itself', 'role', 'keys'],
      ['from-itself', 'role', 'keys'],
      ['circle-a', 'role', 'role'],
      ['circle-b', 'role', 'role'],
      ['console', 'login', 'login'],
      ['tool', 'process', 'process'],
      ['ci', 'webIdentity', 'webIdentity'],
      ['local', 'none', 'none'],
      ['quoted', 'none', 'none'],
      ['keys-only', 'keys', 'keys'],
    ]);
  });

  it('knows Region, account, session, role and MFA device', async () => {
    await use(both);
    const profiles = new Map((await listProfiles()).map((profile) => [profile.name, profile]));
    assert.equal(profiles.get('from-itself')?.loginProfile, 'itself');
    assert.equal(profiles.get('deeper')?.loginProfile, 'dev');
    assert.equal(profiles.get('default')?.region, 'eu-west-1');
    assert.equal(profiles.get('keys-only')?.region, 'ap-south-1');
    assert.deepEqual(profiles.get('dev'), {
      name: 'dev',
      kind: 'sso',
      loginKind: 'sso',
      region: 'eu-central-1',
      accountId: '123456789012',
      ssoSession: 'my-company',
    });
    assert.deepEqual(profiles.get('admin'), {
      name: 'admin',
      kind: 'role',
      loginKind: 'sso',
      loginProfile: 'dev',
      accountId: '210987654321',
      roleArn: 'arn:aws:iam::210987654321:role/Admin',
      sourceProfile: 'dev',
      mfaSerial: 'arn:aws:iam::123456789012:mfa/me',
    });
  });

  it('gives away neither keys nor commands', async () => {
    await use(both);
    assert.doesNotMatch(JSON.stringify(await listProfiles()), /hidden|AKIA|my-tool/);
  });

  it('follows AWS_CONFIG_FILE and AWS_SHARED_CREDENTIALS_FILE', async () => {
    await use({ 'elsewhere/config': '[profile moved]\nregion = sa-east-1\n', ...both });
    process.env.AWS_CONFIG_FILE = join(environment.home, 'elsewhere/config');
    process.env.AWS_SHARED_CREDENTIALS_FILE = join(environment.home, 'elsewhere/none');
    assert.deepEqual(await listProfiles(), [
      { name: 'moved', kind: 'none', loginKind: 'none', region: 'sa-east-1' },
    ]);
  });

  it('has none where there are no files', async () => {
    await use({});
    assert.deepEqual(await listProfiles(), []);
  });

  it('reads services sections and SSO sessions apart from profiles', async () => {
    await use(both);
    const { services, ssoSessions } = await readSharedConfig();
    assert.deepEqual(
      [...services.entries()],
      [['emulator', { 'cognito_identity_provider.endpoint_url': 'http://localhost:9229' }]],
    );
    assert.equal(ssoSessions.get('my-company')?.sso_region, 'us-east-1');
  });
});

describe('sharedConfigPaths', () => {
  let environment: AwsEnvironment;
  before(async () => {
    environment = await useAwsEnvironment();
  });
  after(() => environment.restore());

  it('names the files, and the folders in which a renewed login shows', () => {
    const { home } = environment;
    assert.deepEqual(
      sharedConfigPaths({}),
      ['config', 'credentials', 'sso/cache', 'login/cache'].map((path) => join(home, '.aws', path)),
    );
    const moved = {
      AWS_CONFIG_FILE: '~/c',
      AWS_SHARED_CREDENTIALS_FILE: '/x',
      AWS_LOGIN_CACHE_DIRECTORY: '/y',
    };
    assert.deepEqual(sharedConfigPaths(moved), [join(home, 'c'), '/x', join(home, '.aws/sso/cache'), '/y']);
  });
});
