import * as l10n from '@vscode/l10n';
import type { Branch } from '@aws-sdk/client-amplify';
import { variablesOfImport } from '../compatibility/hostingVariables';
import type { HostingBranchSummary, HostingVariables } from '../model/hosting';
import type { Page } from '../model/summaries';
import type { HeldSession } from './awsSession';
import { describeApp, describeBranch, listBranches } from './describeHosting';
import { allPages, pageOf, type PageOptions } from './paging';
import { send } from './send';

/** One page of the Amplify apps of a Region. */
export async function listHostingApps(
  session: HeldSession,
  { nextToken, signal }: PageOptions = {},
): Promise<Page<HostingVariables>> {
  const what = l10n.t('Could not list the Amplify apps in {0}', session.region);
  const input = { maxResults: 100, ...(nextToken !== undefined && { nextToken }) };
  const page = await send(session, 'amplify', 'ListApps', input, { what, signal });
  return pageOf((page.apps ?? []).map(toVariables), page.nextToken);
}

/** The app of this id; all apps of the Region when it is not known, or gone. */
export async function findHostingApps(
  session: HeldSession,
  appId: string | undefined,
  signal?: AbortSignal,
): Promise<readonly HostingVariables[]> {
  if (appId !== undefined) {
    const app = await describeApp(session, { appId }, signal);
    if (app) return [toVariables(app)];
  }
  return allPages((nextToken) => listHostingApps(session, { nextToken, signal }));
}

/** One page of the branches of an app, in AWS's order. */
export async function listHostingBranches(
  session: HeldSession,
  { appId, appName }: HostingVariables,
  options: PageOptions = {},
): Promise<Page<HostingBranchSummary>> {
  const { items, nextToken } = await listBranches(session, { appId, appName }, options);
  return pageOf(
    items.map((branch) => toBranch({ appId, appName }, branch)),
    nextToken,
  );
}

/** The same app or branch as it is now; `undefined` when it is gone. */
export async function readHostingVariables(
  session: HeldSession,
  { appId, appName, branchName }: HostingVariables,
): Promise<HostingVariables | undefined> {
  if (branchName === undefined) {
    const app = await describeApp(session, { appId, appName });
    return app && toVariables(app);
  }
  const branch = await describeBranch(session, { appId, appName, branchName });
  return branch && toBranch({ appId, appName }, branch);
}

function toVariables(app: {
  readonly appId?: string | undefined;
  readonly name?: string | undefined;
  readonly environmentVariables?: Record<string, string> | undefined;
}): HostingVariables {
  const { appId = '', name = appId, environmentVariables = {} } = app;
  return { appId, appName: name, environmentVariables: variablesOfImport(environmentVariables) };
}

function toBranch(app: Pick<HostingVariables, 'appId' | 'appName'>, branch: Branch): HostingBranchSummary {
  const { branchName = '', stage, environmentVariables = {} } = branch;
  const envName = environmentOfBranch(branch);
  return {
    ...{ ...app, branchName, environmentVariables: variablesOfImport(environmentVariables) },
    ...(stage !== undefined && String(stage) !== 'NONE' && { stage }),
    ...(envName !== undefined && { envName }),
  };
}

/** The backend environment of a Gen 1 project that a branch builds. */
export const environmentOfBranch = ({ backendEnvironmentArn = '' }: Branch): string | undefined =>
  backendEnvironmentArn.split('/backendenvironments/')[1];
