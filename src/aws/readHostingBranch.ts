import * as l10n from '@vscode/l10n';
import type { Branch } from '@aws-sdk/client-amplify';
import { variablesOfImport } from '../compatibility/hostingVariables';
import type { BuildRole, HostingBranch } from '../model/hosting';
import { environmentOfBranch } from './listHosting';
import { allPages, pageOf } from './paging';
import { ifExists, tryReading } from './reading';
import { send } from './send';
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
  const what = l10n.t('Could not read the Amplify app "{0}"', appId);
  const read = await ifExists(() =>
    Promise.all([
      send(session, 'amplify', 'GetApp', { appId }, { what, signal }),
      allPages(async (nextToken) => {
        const input = { appId, maxResults: 50, ...(nextToken !== undefined && { nextToken }) };
        const page = await send(session, 'amplify', 'ListBranches', input, { what, signal });
        return pageOf(page.branches ?? [], page.nextToken);
      }),
    ]),
  );
  const app = read?.[0].app;
  const building = (read?.[1] ?? []).filter((one) => environmentOfBranch(one) === envName);
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
  const what = l10n.t('Could not find out what the role "{0}" may do', arn.split('/').at(-1) ?? arn);
  const input = { PolicySourceArn: arn, ActionNames: neededActions };
  const answer = await ifExists(() =>
    send(session, 'iam', 'SimulatePrincipalPolicy', input, { what, signal }),
  );
  const denied = (answer?.EvaluationResults ?? []).filter(({ EvalDecision }) => EvalDecision !== 'allowed');
  return {
    arn,
    // Of a role that is gone, nothing is allowed.
    deniedActions: answer ? denied.flatMap(({ EvalActionName }) => EvalActionName ?? []) : neededActions,
  };
}
