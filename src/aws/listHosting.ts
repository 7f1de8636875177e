import * as l10n from '@vscode/l10n';
import type { Branch } from '@aws-sdk/client-amplify';
import { variablesOfImport } from '../compatibility/hostingVariables';
import type { HostingBranchSummary, HostingVariables } from '../model/hosting';
import type { Page } from '../model/summaries';
import { pageOf } from './paging';
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
