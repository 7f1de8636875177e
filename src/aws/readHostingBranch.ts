import * as l10n from '@vscode/l10n';
import type { Branch } from '@aws-sdk/client-amplify';
import { variablesOfImport } from '../compatibility/hostingVariables';
import type { BuildRole, HostingBranch } from '../model/hosting';
import { describeApp, listBranches } from './describeHosting';
import { environmentOfBranch } from './listHosting';
import { allPages } from './paging';
import { ifExists, tryReading } from './reading';
import { simulatePolicies } from './simulatePolicies';
import type { Transport } from './transport';

interface HostingOptions {
  readonly appId: string;
  readonly envName: string;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The branch of an Amplify app that builds an environment, one in production before others; `undefined` when there is
 * none, or the app is gone. Of the environment variables only those of an import are kept: others may be secret.
 */
export async function readHostingBranch(
  session: Transport,
  { appId, envName, signal }: HostingOptions,
): Promise<HostingBranch | undefined> {
  const [app, branches = []] = await Promise.all([
    describeApp(session, { appId }, signal),
    ifExists(() => allPages((nextToken) => listBranches(session, { appId }, { nextToken, signal }))),
  ]);
  const building = branches.filter((one) => environmentOfBranch(one) === envName);
  const branch = building.find(({ stage }) => stage === 'PRODUCTION') ?? building[0];
  if (!app || !branch) return undefined;
  const { branchName = '' } = branch;
  const role = app.iamServiceRoleArn;
  return {
    appId,
    appName: app.name ?? appId,
    branchName,
    environmentVariables: variablesOfImport({ ...app.environmentVariables, ...branch.environmentVariables }),
    origins: originsOf(branch, app.defaultDomain).map((origin) => ({
      origin,
      from: l10n.t('branch {0}', branchName),
    })),
    serviceRole: await tryReading(() =>
      role ? simulateBuild(session, role, signal) : Promise.resolve(undefined),
    ),
  };
}

/** Its own domains; without one, Amplify's. */
function originsOf({ customDomains = [], displayName }: Branch, defaultDomain: string | undefined): string[] {
  if (customDomains.length > 0) return customDomains.map((domain) => `https://${domain}`);
  return displayName && defaultDomain ? [`https://${displayName}.${defaultDomain}`] : [];
}

/** What a build asks Cognito when it looks an import up again. */
const neededActions = [
  'cognito-idp:DescribeUserPool',
  'cognito-idp:ListUserPoolClients',
  'cognito-idp:DescribeUserPoolClient',
  'cognito-idp:GetUserPoolMfaConfig',
  'cognito-idp:ListIdentityProviders',
  'cognito-identity:ListIdentityPools',
  'cognito-identity:DescribeIdentityPool',
  'cognito-identity:GetIdentityPoolRoles',
];

async function simulateBuild(
  session: Transport,
  arn: string,
  signal: AbortSignal | undefined,
): Promise<BuildRole> {
  const allows = await ifExists(() => simulatePolicies(session, arn, { ActionNames: neededActions }, signal));
  // Of a role that is gone, nothing is allowed.
  return { arn, deniedActions: neededActions.filter((action) => allows?.get(action) !== true) };
}
