import * as l10n from '@vscode/l10n';
import type { App, Branch } from '@aws-sdk/client-amplify';
import type { Page } from '../model/summaries';
import { pageOf, type PageOptions } from './paging';
import { ifExists } from './reading';
import { send } from './send';
import type { Transport } from './transport';

/** What AWS says of Amplify Hosting, environment variables and all: they can be secret, so it stays in this folder. */

interface HostingKey {
  readonly appId: string;
  /** For the words of an error; the id without it. */
  readonly appName?: string;
}

type OnBody = (body: Uint8Array) => void;

/** An Amplify app; `undefined` when there is none. */
export async function describeApp(
  session: Transport,
  { appId, appName = appId }: HostingKey,
  signal?: AbortSignal,
  onBody?: OnBody,
): Promise<App | undefined> {
  const what = l10n.t('Could not read the Amplify app "{0}"', appName);
  const options = { what, signal, ...(onBody && { onBody }) };
  return (await ifExists(() => send(session, 'amplify', 'GetApp', { appId }, options)))?.app;
}

/** A branch of an Amplify app; `undefined` when there is none. */
export async function describeBranch(
  session: Transport,
  { appId, appName = appId, branchName }: HostingKey & { readonly branchName: string },
  signal?: AbortSignal,
  onBody?: OnBody,
): Promise<Branch | undefined> {
  const what = l10n.t('Could not read the branch "{0}" of the Amplify app "{1}"', branchName, appName);
  const options = { what, signal, ...(onBody && { onBody }) };
  return (await ifExists(() => send(session, 'amplify', 'GetBranch', { appId, branchName }, options)))
    ?.branch;
}

/** One page of the branches of an app, in AWS's order. */
export async function listBranches(
  session: Transport,
  { appId, appName = appId }: HostingKey,
  { nextToken, signal }: PageOptions = {},
): Promise<Page<Branch>> {
  const what = l10n.t('Could not list the branches of the Amplify app "{0}"', appName);
  const input = { appId, maxResults: 50, ...(nextToken !== undefined && { nextToken }) };
  const page = await send(session, 'amplify', 'ListBranches', input, { what, signal });
  return pageOf(page.branches ?? [], page.nextToken);
}
