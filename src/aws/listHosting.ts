import * as l10n from '@vscode/l10n';
import type { Branch } from '@aws-sdk/client-amplify';
import { variablesOfImport } from '../compatibility/hostingVariables';
import type { HostingBranchSummary, HostingVariables } from '../model/hosting';
import type { Page } from '../model/summaries';
import { allPages, pageOf } from './paging';
import { ifExists } from './reading';
import { send } from './send';
import type { Transport } from './transport';

interface ListOptions {
  readonly nextToken?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** One page of the Amplify apps of a Region. */
export async function listHostingApps(
  session: Transport,
  { nextToken, signal }: ListOptions = {},
): Promise<Page<HostingVariables>> {
  const what = l10n.t('Could not list the Amplify apps in {0}', session.region);
  const input = { maxResults: 100, ...(nextToken !== undefined && { nextToken }) };
  const page = await send(session, 'amplify', 'ListApps', input, { what, signal });
  return pageOf((page.apps ?? []).map(toVariables), page.nextToken);
}

/** The app of this id; all apps of the Region when it is not known, or gone. */
export async function findHostingApps(
  session: Transport,
  appId: string | undefined,
  signal?: AbortSignal,
): Promise<readonly HostingVariables[]> {
  if (appId !== undefined) {
    const what = l10n.t('Could not read the Amplify app "{0}"', appId);
    const answer = await ifExists(() => send(session, 'amplify', 'GetApp', { appId }, { what, signal }));
    if (answer?.app) return [toVariables(answer.app)];
  }
  return allPages((nextToken) => listHostingApps(session, { nextToken, signal }));
}

/** One page of the branches of an app, in AWS's order. */
export async function listHostingBranches(
  session: Transport,
  { appId, appName }: HostingVariables,
  { nextToken, signal }: ListOptions = {},
): Promise<Page<HostingBranchSummary>> {
  const what = l10n.t('Could not list the branches of the Amplify app "{0}"', appName);
  const input = { appId, maxResults: 50, ...(nextToken !== undefined && { nextToken }) };
  const page = await send(session, 'amplify', 'ListBranches', input, { what, signal });
  return pageOf(
    (page.branches ?? []).map((branch) => toBranch({ appId, appName }, branch)),
    page.nextToken,
  );
}

/** The same app or branch as it is now; `undefined` when it is gone. */
export async function readHostingVariables(
  session: Transport,
  { appId, appName, branchName }: HostingVariables,
): Promise<HostingVariables | undefined> {
  if (branchName === undefined) {
    const what = l10n.t('Could not read the Amplify app "{0}"', appName);
    const answer = await ifExists(() => send(session, 'amplify', 'GetApp', { appId }, { what }));
    return answer?.app && toVariables(answer.app);
  }
  const what = l10n.t('Could not read the branch "{0}" of the Amplify app "{1}"', branchName, appName);
  const answer = await ifExists(() => send(session, 'amplify', 'GetBranch', { appId, branchName }, { what }));
  return answer?.branch && toBranch({ appId, appName }, answer.branch);
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
