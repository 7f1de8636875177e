import assert from 'node:assert/strict';
import { UpdateIdentityPoolCommand } from '@aws-sdk/client-cognito-identity';
import {
  DeleteGroupCommand,
  DeleteUserPoolClientCommand,
  SetUserPoolMfaConfigCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { startEmulator, type Emulator } from '../../emulator/server';
import { useAwsEnvironment } from '../../support/awsEnvironment';
import { reportIn, runHere, ScratchProject, type CliRun } from '../../support/cliRun';
import { identityPoolsClient, userPoolsClient } from '../../support/emulatorClients';
import { profilesOf, sampleEnvironment, seedOfEnvironments } from '../../support/manyEnvironments';

const sandbox = sampleEnvironment('sandbox', { region: 'eu-west-1' });
const main = sampleEnvironment('main', { accountId: '444455556666' });
const both = [sandbox, main];

const resource = `import { referenceAuth } from '@aws-amplify/backend';
export const auth = referenceAuth({
  userPoolId: '${sandbox.choice.userPoolId}',
  userPoolClientId: '${sandbox.choice.webClientId}',
  identityPoolId: '${sandbox.choice.identityPoolId}',
  authRoleArn: 'arn:aws:iam::123456789012:role/auth-sandbox',
  unauthRoleArn: 'arn:aws:iam::123456789012:role/unauth-sandbox',
});
`;
const outputs = {
  version: '1.4',
  auth: {
    aws_region: 'eu-west-1',
    user_pool_id: sandbox.choice.userPoolId,
    user_pool_client_id: sandbox.choice.webClientId,
    identity_pool_id: sandbox.choice.identityPoolId,
  },
};
const settings = {
  'amplifyAuth.environments': {
    live: {
      target: { branch: 'main' },
      accountId: main.accountId,
      region: main.region,
      profile: main.accountId,
      userPoolId: main.choice.userPoolId,
      webClientId: main.choice.webClientId,
      identityPoolId: main.choice.identityPoolId,
    },
    mine: { target: { sandbox: 'mine' }, profile: sandbox.accountId },
  },
};

describe('the environments of a Gen 2 project, from the command line', () => {
  let emulator: Emulator;
  let aws: Awaited<ReturnType<typeof useAwsEnvironment>>;
  let project: ScratchProject;
  beforeEach(async () => {
    emulator = await startEmulator({ seed: seedOfEnvironments(both) });
    aws = await useAwsEnvironment(profilesOf(both), { AWS_ENDPOINT_URL: emulator.url });
    project = new ScratchProject(
      new Map([
        ['package.json', '{ "name": "shop" }'],
        ['amplify/backend.ts', "import { auth } from './auth/resource';\n"],
        ['amplify/auth/resource.ts', resource],
        ['amplify_outputs.json', JSON.stringify(outputs)],
      ]),
    );
  });
  afterEach(async () => {
    project.remove();
    await aws.restore();
    await emulator.close();
  });

  const run = (args: string): Promise<CliRun> =>
    runHere([...args.split(' '), '--json'], { cwd: project.root });
  const writeSettings = () => project.write('.vscode/settings.json', JSON.stringify(settings));
  interface Listed {
    readonly environments: readonly {
      readonly name: string;
      readonly userPoolId?: string;
      readonly read?: string;
    }[];
  }
  const listed = ({ stdout }: CliRun) => (JSON.parse(stdout) as Listed).environments;

  it('lists the one that the code and its outputs tell of, and those of the settings', async () => {
    assert.deepEqual(
      listed(await run('env list')).map(({ name, userPoolId }) => [name, userPoolId]),
      [['sandbox', sandbox.choice.userPoolId]],
    );
    writeSettings();
    assert.deepEqual(
      listed(await run('env list')).map(({ name, userPoolId }) => [name, userPoolId]),
      [
        ['live', main.choice.userPoolId],
        ['mine', sandbox.choice.userPoolId],
      ],
    );
  });

  it('compares branches of two accounts, each asked with its own credentials', async () => {
    writeSettings();
    const result = await run('env compare');
    assert.equal(result.code, 0, result.stdout);
    assert.deepEqual(reportIn(result).findings, []);
    assert.ok(result.stdout.includes('users-main') && result.stdout.includes('users-sandbox'));
    const owners = emulator.log.filter(({ operation }) => operation === 'DescribeUserPool');
    assert.equal(owners.length, 2);
  });

  it('finds no drift, then the client that is gone in the branch that only settings know', async () => {
    writeSettings();
    assert.deepEqual(reportIn(await run('drift')).findings, []);
    await userPoolsClient(emulator, { accessKeyId: 'AKIAEXAMPLE444455556' }).send(
      new DeleteUserPoolClientCommand({
        UserPoolId: main.choice.userPoolId,
        ClientId: main.choice.webClientId,
      }),
    );
    const result = await run('drift');
    assert.equal(result.code, 1);
    const [finding, ...others] = reportIn(result).findings;
    assert.deepEqual(others, []);
    assert.equal(
      finding?.message,
      `Environment "live" imports ${main.choice.webClientId}, which no longer exists.`,
    );
    assert.deepEqual(
      { ...finding?.resource },
      { type: 'environment', id: 'main', path: '.vscode/settings.json' },
    );
  });

  it('tells what outputs say otherwise than Cognito does since the deployment', async () => {
    const { nativeClientId: _, ...choice } = sandbox.choice;
    const imported = await runHere(
      ['import', '--gen2', '--with-library-config', '--profile', sandbox.accountId],
      {
        cwd: project.root,
        stdin: choice,
      },
    );
    assert.equal(imported.code, 0, imported.stdout + imported.stderr);
    assert.deepEqual(reportIn(await run(`drift --profile ${sandbox.accountId}`)).findings, []);

    const at = { accessKeyId: 'AKIAEXAMPLE123456789', region: sandbox.region };
    const UserPoolId = sandbox.choice.userPoolId;
    const pools = userPoolsClient(emulator, at);
    await pools.send(
      new SetUserPoolMfaConfigCommand({
        UserPoolId,
        MfaConfiguration: 'OPTIONAL',
        SoftwareTokenMfaConfiguration: { Enabled: true },
      }),
    );
    await pools.send(new DeleteGroupCommand({ UserPoolId, GroupName: 'admins' }));
    await identityPoolsClient(emulator, at).send(
      new UpdateIdentityPoolCommand({
        IdentityPoolId: sandbox.choice.identityPoolId,
        IdentityPoolName: 'identities_sandbox',
        AllowUnauthenticatedIdentities: false,
      }),
    );
    const { findings } = reportIn(await run(`drift --profile ${sandbox.accountId}`));
    assert.deepEqual(
      findings.map(({ rule, message }) => [rule, message.replace('"amplify_outputs.json" has ', '')]),
      [
        '"NONE" for "mfa_configuration"; in Cognito it is "OPTIONAL".',
        '[] for "mfa_methods"; in Cognito it is ["TOTP"].',
        'true for "unauthenticated_identities_enabled"; in Cognito it is false.',
        '[{"admins":{}}] for "groups"; Cognito has nothing of it.',
      ].map((said) => ['outputs-are-up-to-date', said]),
    );
    assert.deepEqual(
      { ...findings[0]?.resource },
      { type: 'environment', id: 'sandbox', path: 'amplify_outputs.json' },
    );
  });

  it('tells outputs that name another pool than the code, and branches that share one', async () => {
    project.write(
      'amplify_outputs.json',
      JSON.stringify({ ...outputs, auth: { ...outputs.auth, user_pool_id: 'eu-west-1_Older0001' } }),
    );
    const own = settings['amplifyAuth.environments'];
    project.write(
      '.vscode/settings.json',
      JSON.stringify({
        'amplifyAuth.environments': {
          ...own,
          live: { target: { branch: 'main' }, profile: sandbox.accountId },
        },
      }),
    );
    const messages = reportIn(await run('drift')).findings.map(({ message }) => message);
    assert.ok(
      messages.includes(
        `"amplify/auth/resource.ts" references ${sandbox.choice.userPoolId}, but here stands eu-west-1_Older0001.`,
      ),
      messages.join('\n'),
    );
    assert.ok(
      messages.some((message) =>
        message.includes(`share the identity pool ${sandbox.choice.identityPoolId}`),
      ),
    );
  });

  it('asks nothing of a branch with credentials of another account', async () => {
    writeSettings();
    const before = emulator.log.length;
    const result = await run(`drift --profile ${sandbox.accountId}`);
    assert.deepEqual(
      listed(result).map(({ name, read }) => [name, read]),
      [
        ['live', 'failed'],
        ['mine', 'read'],
      ],
    );
    const asked = emulator.log.slice(before).map(({ operation }) => operation);
    assert.equal(asked.filter((operation) => operation === 'DescribeUserPool').length, 1);
  });

  it('says that a checkout is a thing of Gen 1', async () => {
    const result = await run('env switch --env sandbox');
    assert.equal(result.code, 2);
    assert.match(result.stdout, /is of Amplify Gen 2/);
  });
});
