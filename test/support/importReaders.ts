import type { ImportReader } from '../../src/importFlow/importReader';
import type { Gen1Project } from '../../src/model/amplifyProject';
import type { IdentityPool, UserPool, UserPoolClient } from '../../src/model/authSnapshot';
import { aProject } from './projects';
import { aClient, aSnapshot, aUserPool, anIdentityPool } from './snapshots';

interface Account {
  readonly projects: Readonly<Record<string, Gen1Project>>;
  readonly userPools: readonly UserPool[];
  readonly clients: readonly UserPoolClient[];
  readonly identityPools: readonly IdentityPool[];
  readonly pageSize: number;
}

/** The files `amplify init` leaves, as far as a plan needs them. */
export const initFiles = new Map([
  [
    'amplify/.config/project-config.json',
    '{"projectName":"myproject","version":"3.1","frontend":"javascript"}',
  ],
  [
    'amplify/backend/amplify-meta.json',
    '{\n  "providers": {\n    "awscloudformation": {\n      "Region": "us-east-1"\n    }\n  }\n}',
  ],
  ['amplify/backend/backend-config.json', '{}'],
  [
    'amplify/team-provider-info.json',
    '{\n  "dev": {\n    "awscloudformation": {\n      "Region": "us-east-1"\n    }\n  }\n}',
  ],
]);

/** Reads an account and projects that a test makes up: one of each, and nothing wrong with them, unless it says so. */
export function aReader(differs: Partial<Account> = {}): ImportReader & { readonly requests: string[] } {
  const account: Account = {
    projects: { shop: aProject({ files: initFiles }) },
    userPools: [aUserPool()],
    clients: [aClient()],
    identityPools: [anIdentityPool()],
    pageSize: 60,
    ...differs,
  };
  const requests: string[] = [];
  const page = <T>(items: readonly T[], token = '0') => {
    const next = Number(token) + account.pageSize;
    return {
      items: items.slice(Number(token), next),
      ...(next < items.length && { nextToken: String(next) }),
    };
  };
  return {
    requests,
    projects: () => Promise.resolve(Object.keys(account.projects).map((id) => ({ id, label: id }))),
    project: (id) => {
      const project = account.projects[id];
      return project ? Promise.resolve(project) : Promise.reject(new Error(`no project ${id}`));
    },
    userPools: (region, token) => {
      requests.push(`userPools ${region}`);
      return Promise.resolve(
        page(
          account.userPools.map(({ Id, Name }) => ({ Id, Name })),
          token,
        ),
      );
    },
    userPoolClients: (_region, userPoolId, token) => {
      requests.push(`clients ${userPoolId}`);
      return Promise.resolve(page(account.clients, token));
    },
    snapshot: (region, { userPoolId, parts, clientIds }) => {
      requests.push(`snapshot ${parts.join(' ')}`);
      const userPool = account.userPools.find(({ Id }) => Id === userPoolId);
      if (!userPool) return Promise.reject(new Error(`no user pool ${userPoolId}`));
      const clients = account.clients.filter(({ ClientId }) => !clientIds || clientIds.includes(ClientId));
      return Promise.resolve({
        ...aSnapshot({
          userPool,
          userPoolClients: clients,
          mfaConfig: {},
          ...(parts.includes('identityPools') && { identityPools: account.identityPools }),
        }),
        ...(clientIds && { limitedTo: ['userPoolClients'] as const }),
        region,
      });
    },
  };
}
