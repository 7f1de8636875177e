import { randomUUID } from 'node:crypto';
import type { AccountSeed, RegionSeed, Seed } from '../emulator/seed';
import { aClient, aUserPool } from '../emulator/sample/aUserPool';
import { anIdentityPool, roleArn } from '../emulator/sample/anIdentityPool';
import type { ProjectFiles } from '../../src/model/amplifyProject';
import { projectFiles } from './projectFiles';

/** An environment with a pool, clients and an identity pool of its own. */
export interface SampleEnvironment {
  readonly name: string;
  readonly accountId: string;
  readonly region: string;
  readonly choice: {
    readonly version: 1;
    readonly userPoolId: string;
    readonly webClientId: string;
    readonly nativeClientId: string;
    readonly identityPoolId: string;
  };
}

const keyOf = (accountId: string): string => `AKIAEXAMPLE${accountId.slice(0, 9)}`;

export const sampleEnvironment = (
  name: string,
  { accountId = '123456789012', region = 'us-east-1' } = {},
): SampleEnvironment => ({
  name,
  accountId,
  region,
  choice: {
    version: 1,
    userPoolId: `${region}_Pool${name}`,
    webClientId: `1web${name}`.padEnd(26, '0'),
    nativeClientId: `2native${name}`.padEnd(26, '0'),
    identityPoolId: `${region}:${randomUUID()}`,
  },
});

/** What AWS has of the environments. */
export function seedOfEnvironments(environments: readonly SampleEnvironment[]): Seed {
  const accounts = [...new Set(environments.map(({ accountId }) => accountId))];
  return {
    accounts: accounts.map((accountId): AccountSeed => {
      const own = environments.filter((one) => one.accountId === accountId);
      const regions: Record<string, RegionSeed> = {};
      for (const region of new Set(own.map((one) => one.region))) {
        const here = own.filter((one) => one.region === region);
        regions[region] = {
          userPools: here.map(({ name, choice }) => ({
            pool: aUserPool(choice.userPoolId, `users-${name}`),
            clients: [
              aClient(choice.webClientId, 'web'),
              aClient(choice.nativeClientId, 'native', { ClientSecret: `secret-of-${name}` }),
            ],
            groups: [{ GroupName: 'admins' }],
          })),
          identityPools: here.map(({ name, choice }) => ({
            pool: anIdentityPool(choice.identityPoolId, `identities_${name}`, choice.userPoolId, [
              choice.webClientId,
              choice.nativeClientId,
            ]),
            roles: {
              authenticated: roleArn(accountId, `auth-${name}`),
              unauthenticated: roleArn(accountId, `unauth-${name}`),
            },
          })),
        };
      }
      return { accountId, accessKeyIds: [keyOf(accountId)], regions };
    }),
  };
}

/** The shared files of the AWS CLI: one profile an account, named after it. */
export function profilesOf(environments: readonly SampleEnvironment[]): Record<string, string> {
  const accounts = [...new Set(environments.map(({ accountId }) => accountId))];
  const section = (id: string) =>
    `[${id}]\naws_access_key_id = ${keyOf(id)}\naws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n`;
  return { '.aws/config': '', '.aws/credentials': accounts.map(section).join('\n') };
}

/** A project whose environments are deployed, with a profile each; the first is checked out, nothing is imported. */
export function deployedProject(environments: readonly SampleEnvironment[]): ProjectFiles {
  const stackOf = ({ name, accountId, region }: SampleEnvironment) => ({
    AuthRoleName: `amplify-shop-${name}-authRole`,
    Region: region,
    StackName: `amplify-shop-${name}`,
    StackId: `arn:aws:cloudformation:${region}:${accountId}:stack/amplify-shop-${name}/0a1b2c3d-0000`,
  });
  const [first] = environments;
  if (!first) throw new Error('no environment');
  const files = new Map(
    projectFiles({
      projectConfig: {
        projectName: 'shop',
        version: '3.1',
        frontend: 'javascript',
        javascript: { framework: 'none', config: { SourceDir: 'src' } },
      },
      localEnvInfo: { projectPath: '/project', defaultEditor: 'code', envName: first.name },
      meta: { providers: { awscloudformation: stackOf(first) } },
      teamProviderInfo: Object.fromEntries(
        environments.map((one) => [one.name, { awscloudformation: stackOf(one) }]),
      ),
    }),
  );
  files.set(
    'amplify/.config/local-aws-info.json',
    JSON.stringify(
      Object.fromEntries(
        environments.map(({ name, accountId }) => [
          name,
          { configLevel: 'project', useProfile: true, profileName: accountId },
        ]),
      ),
      null,
      2,
    ),
  );
  return files;
}
