import assert from 'node:assert/strict';
import { ScratchProject, runHere, seedOf, withEmulator } from '../../support/cliRun';
import { filesAt, goldenCases, type GoldenInput, type GoldenPool } from '../../support/goldenCases';

const golden =
  goldenCases('imports').find(({ name }) => name.startsWith('13-')) ?? assert.fail('case 13 is gone');
const run = golden.frontends.javascript ?? assert.fail('case 13 lacks javascript');
const payload = golden.input.choices.mode === 'headless' ? golden.input.choices.payload : assert.fail();
type AwsResponses = GoldenInput['aws-responses'];

interface Imported {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly output: Readonly<Record<string, unknown>>;
  readonly frontend: Readonly<Record<string, unknown>>;
  readonly env: Readonly<Record<string, unknown>>;
  readonly requests: readonly string[];
}

/** Imports the account of case 13 after a change to it. */
async function importing(
  change: (aws: AwsResponses) => AwsResponses,
  chosen: Partial<typeof payload> = {},
): Promise<Imported> {
  const project = new ScratchProject(filesAt(run, '0-before'));
  try {
    const input = { ...golden.input, 'aws-responses': change(golden.input['aws-responses']) };
    return await withEmulator(seedOf(input), async ({ log }) => {
      const result = await runHere(['import', '--json'], {
        cwd: project.root,
        stdin: { ...payload, ...chosen },
      });
      assert.equal(result.code, 0, result.stdout + result.stderr);
      const parse = (path: string) => JSON.parse(project.read().get(path) ?? '') as Record<string, never>;
      const meta = parse('amplify/backend/amplify-meta.json')['auth']?.['myproject'] as unknown as {
        output: Imported['output'];
        frontendAuthConfig: Imported['frontend'];
      };
      const team = parse('amplify/team-provider-info.json') as {
        dev?: { categories: { auth: { myproject: object } } };
      };
      return {
        parameters: parse('amplify/backend/auth/myproject/parameters.json'),
        output: meta.output,
        frontend: meta.frontendAuthConfig,
        env: { ...team.dev?.categories.auth.myproject },
        requests: log.map(({ operation }) => operation),
      };
    });
  } finally {
    project.remove();
  }
}

const changePool = (change: (pool: GoldenPool) => GoldenPool) => (aws: AwsResponses) => ({
  ...aws,
  pools: aws.pools.map((pool) => (pool.pool.Id === payload.userPoolId ? change(pool) : pool)),
});
const settings = (added: object) => changePool((pool) => ({ ...pool, pool: { ...pool.pool, ...added } }));
const clientSettings = (added: object) =>
  changePool((pool) => ({ ...pool, clients: pool.clients.map((client) => ({ ...client, ...added })) }));

describe('import-auth import of', () => {
  it('MFA by text message and app', async () => {
    const SnsCallerArn = 'arn:aws:iam::123456789012:role/sns';
    const mfa = {
      MfaConfiguration: 'OPTIONAL',
      SmsMfaConfiguration: { SmsConfiguration: { SnsCallerArn, ExternalId: 'x', SnsRegion: 'us-east-1' } },
      SoftwareTokenMfaConfiguration: { Enabled: true },
    };
    const { parameters, output, frontend, requests } = await importing((aws) =>
      changePool((pool) => ({ ...pool, mfa }))(settings({ MfaConfiguration: 'OPTIONAL' })(aws)),
    );
    assert.deepEqual(
      [
        parameters['mfaConfiguration'],
        parameters['mfaTypes'],
        frontend['mfaTypes'],
        output['CreatedSNSRole'],
      ],
      ['OPTIONAL', ['SMS Text Message', 'TOTP'], ['SMS', 'TOTP'], SnsCallerArn],
    );
    assert.ok(requests.includes('GetUserPoolMfaConfig'));
  });

  it('alias attributes, and of a password policy that asks for nothing', async () => {
    const { parameters, frontend } = await importing(
      settings({
        AliasAttributes: ['email', 'phone_number'],
        Policies: { PasswordPolicy: { MinimumLength: 6 } },
      }),
    );
    assert.deepEqual(
      [
        parameters['aliasAttributes'],
        parameters['passwordPolicyMinLength'],
        parameters['passwordPolicyCharacters'],
      ],
      [['email', 'phone_number'], 6, []],
    );
    assert.deepEqual(frontend['usernameAttributes'], []);
  });

  it('a custom domain and a SAML provider, which are left out', async () => {
    const { parameters, output } = await importing((aws) =>
      clientSettings({
        SupportedIdentityProviders: ['COGNITO', 'Corporate'],
        AllowedOAuthFlows: ['code'],
        AllowedOAuthScopes: ['openid'],
        CallbackURLs: ['https://example.com/'],
        LogoutURLs: ['https://example.com/'],
        AllowedOAuthFlowsUserPoolClient: true,
      })(settings({ CustomDomain: 'auth.example.com' })(aws)),
    );
    assert.deepEqual([parameters['authProvidersUserPool'], output['HostedUIDomain']], [[], undefined]);
    assert.match(String(output['OAuthMetadata']), /^\{"AllowedOAuthFlows":\["code"\]/);
  });

  it('the second of two identity pools, without the social ids of the first', async () => {
    const IdentityPoolId = 'us-east-1:22222222-2222-3333-4444-555555555555';
    const { env, output } = await importing(
      (aws) => ({
        ...aws,
        identityPools: aws.identityPools.flatMap(({ pool, roles }) => [
          { pool: { ...pool, SupportedLoginProviders: { 'graph.facebook.com': '1234567890' } }, roles },
          { pool: { ...pool, IdentityPoolId, IdentityPoolName: 'second' }, roles },
        ]),
      }),
      { identityPoolId: IdentityPoolId },
    );
    assert.deepEqual(
      [env['identityPoolId'], env['identityPoolName'], env['facebookAppId']],
      [IdentityPoolId, 'second', undefined],
    );
    assert.equal(output['IdentityPoolName'], 'second');
  });

  it('one client for web and native, described once', async () => {
    const { env, requests } = await importing((aws) => aws, { nativeClientId: payload.webClientId });
    assert.equal(env['nativeClientId'], payload.webClientId);
    assert.equal(requests.filter((operation) => operation === 'DescribeUserPoolClient').length, 1);
  });
});
