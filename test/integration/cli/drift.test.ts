import assert from 'node:assert/strict';
import {
  DeleteUserPoolClientCommand,
  UpdateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { SetIdentityPoolRolesCommand } from '@aws-sdk/client-cognito-identity';
import { reportIn, type CliRun } from '../../support/cliRun';
import { identityPoolsClient, userPoolsClient } from '../../support/emulatorClients';
import type { SampleEnvironment } from '../../support/manyEnvironments';
import { five, two, withEnvironments } from '../../support/withEnvironments';

const messagesOf = (result: CliRun) =>
  reportIn(result).findings.flatMap(({ message, severity }) => (severity === 'info' ? [] : [message]));

describe('import-auth drift', () => {
  for (const [what, environments] of [
    ['two environments of one account', two],
    ['five environments over three accounts and two Regions', five],
  ] as const) {
    it(`finds nothing right after the imports of ${what}, each asked with its own credentials`, async () => {
      await withEnvironments(environments, async ({ run, asked }) => {
        const result = await run('drift');
        assert.deepEqual(messagesOf(result), []);
        assert.equal(result.code, 0);
        const pools = asked().filter(({ operation }) => operation === 'DescribeUserPool');
        assert.equal(pools.length, environments.length);
        assert.ok(asked().every(({ status }) => status === 200));
      });
    });
  }

  it('fails on what somebody changed in Cognito, and names the environment', async () => {
    await withEnvironments(five, async ({ run, emulator }) => {
      const prod = five[4] ?? assert.fail();
      const options = { accessKeyId: 'AKIAEXAMPLE444455556' };
      await userPoolsClient(emulator, options).send(
        new DeleteUserPoolClientCommand({
          UserPoolId: prod.choice.userPoolId,
          ClientId: prod.choice.nativeClientId,
        }),
      );
      await identityPoolsClient(emulator, options).send(
        new SetIdentityPoolRolesCommand({
          IdentityPoolId: prod.choice.identityPoolId,
          Roles: {
            authenticated: 'arn:aws:iam::444455556666:role/another',
            unauthenticated: 'arn:aws:iam::444455556666:role/unauth-prod',
          },
        }),
      );
      const result = await run('drift --fail-on error');
      assert.equal(result.code, 1);
      assert.deepEqual(messagesOf(result), [
        `Environment "prod" imports ${prod.choice.nativeClientId}, which no longer exists.`,
        'Environment "prod" records "authRoleArn" as arn:aws:iam::444455556666:role/auth-prod, in Cognito it is arn:aws:iam::444455556666:role/another.',
      ]);
      assert.deepEqual(messagesOf(await run('drift --env dev')), []);
    });
  });

  it('warns where settings of the pool changed since the import of the environment that is checked out', async () => {
    await withEnvironments(two, async ({ run, emulator }) => {
      const prod = two[1] ?? assert.fail();
      await userPoolsClient(emulator).send(
        new UpdateUserPoolCommand({
          UserPoolId: prod.choice.userPoolId,
          AutoVerifiedAttributes: ['email'],
          Policies: { PasswordPolicy: { MinimumLength: 20 } },
        }),
      );
      const result = await run('drift');
      assert.equal(result.code, 0);
      assert.ok(
        messagesOf(result).some((message) => message.startsWith('passwordPolicyMinLength was changed')),
      );
      assert.equal((await run('drift --fail-on warning')).code, 1);
    });
  });

  it('tells settings that say otherwise than the files', async () => {
    await withEnvironments(two, async ({ run, project }) => {
      project.write(
        '.vscode/settings.json',
        '{ // mine\n "amplifyAuth.environments": { "dev": { "userPoolId": "us-east-1_Other" } } }',
      );
      const result = await run('drift --env dev');
      assert.deepEqual(messagesOf(result), [
        `The settings have us-east-1_Other as "userPoolId" of "dev"; the project files have us-east-1_Pooldev.`,
      ]);
    });
  });

  it('asks nothing of an environment with credentials of another account, and says so', async () => {
    await withEnvironments(five, async ({ run, asked }) => {
      const result = await run('drift --profile 123456789012');
      const [dev, ...others] = (
        JSON.parse(result.stdout) as { environments: { name: string; read: string }[] }
      ).environments;
      assert.deepEqual([dev, ...others].map((one) => one?.read).sort(), [
        'failed',
        'failed',
        'failed',
        'read',
        'read',
      ]);
      const pools = asked().filter(({ operation }) => operation === 'DescribeUserPool');
      assert.equal(pools.length, 2);
      assert.ok(messagesOf(result).every((message) => message.includes('nothing was asked')));
    });
  });

  const noNetwork = { AWS_ENDPOINT_URL: 'http://127.0.0.1:9', AWS_MAX_ATTEMPTS: '1' };
  for (const [why, line, kind, variables] of [
    ['a profile that is not there', 'drift --profile nobody', 'noCredentials', {}],
    ['credentials of another account', 'drift --env dev --profile 444455556666', 'otherAccount', {}],
    ['no network', 'drift', 'offline', noNetwork],
    ['a profile that is not there', 'env compare --profile nobody', 'noCredentials', {}],
  ] as const) {
    it(`exits with 3 where nothing could be compared: ${line} with ${why}`, async () => {
      await withEnvironments(five, async ({ run }) => {
        Object.assign(process.env, variables);
        const result = await run(line);
        const { status, error, findings } = reportIn(result);
        assert.deepEqual([result.code, status, error?.kind], [3, 'failed', kind], result.stdout);
        assert.match(result.stderr, /^import-auth: .+\n.+\n$/);
        if (line.startsWith('drift')) assert.ok(findings.length > 0);
      });
    });
  }
});

describe('import-auth env switch and remove', () => {
  const team = 'amplify/team-provider-info.json';
  const idsOf = ({ choice }: SampleEnvironment): string[] => [
    ...[choice.userPoolId, choice.webClientId, choice.nativeClientId, choice.identityPoolId],
  ];

  it('leaves nothing of one environment in the files of another', async () => {
    await withEnvironments(five, async ({ run, project }) => {
      const recorded = project.read().get(team);
      for (const environment of [...five].reverse()) {
        const result = await run(`env switch --env ${environment.name} --with-library-config`);
        assert.equal(result.code, 0, result.stdout);
        const files = [...project.read()].filter(([path]) => !path.endsWith('/') && path !== team);
        const all = files.map(([, text]) => text).join('\n');
        for (const id of idsOf(environment)) assert.ok(all.includes(id), `${environment.name}: ${id}`);
        for (const other of five.filter((one) => one !== environment))
          for (const id of idsOf(other)) {
            const where = files.filter(([, text]) => text.includes(id)).map(([path]) => path);
            assert.deepEqual(where, [], `${id} of ${other.name} while ${environment.name} is checked out`);
          }
        assert.equal(project.read().get(team), recorded);
      }
    });
  });

  it('takes an environment out of files and settings, and asks AWS nothing', async () => {
    await withEnvironments(five, async ({ run, project, asked }) => {
      assert.equal((await run('env switch --env dev --with-settings')).code, 0);
      assert.equal((await run('env switch --env prod --with-settings')).code, 0);
      const before = asked().length;
      const refused = await run('env remove --env prod');
      assert.equal(refused.code, 2);
      assert.match(refused.stdout, /checked out/);

      const files = project.read();
      assert.deepEqual(reportIn(await run('env remove --env dev --dry-run')).changes, [
        '.vscode/settings.json',
        'amplify/.config/local-aws-info.json',
        team,
      ]);
      assert.deepEqual(project.read(), files);
      assert.equal((await run('env remove --env dev')).code, 0);
      assert.equal(asked().length, before);
      const { dev: _, ...others } = JSON.parse(files.get(team) ?? '') as Record<string, unknown>;
      assert.deepEqual(JSON.parse(project.read().get(team) ?? ''), others);
      const settings = project.read().get('.vscode/settings.json') ?? '';
      assert.ok(settings.includes('"prod"') && !settings.includes('"dev"'), settings);
      assert.match((await run('env remove --env dev')).stdout, /has no environment \\"dev/);
    });
  });
});
