import * as vscode from 'vscode';
import { compareVariables, comparisonText } from '../../ci/compareVariables';
import { UserError } from '../../errors';
import type { Choice } from '../../importFlow/choiceList';
import type { Step } from '../../importFlow/stepper';
import type { HostingBranchSummary, HostingVariables } from '../../model/hosting';
import { joined } from '../../resourceTree/row';
import type { HostedSession } from './hostedSession';

export interface HostingState {
  readonly projectId?: string;
  readonly envName?: string;
  readonly app?: HostingVariables;
  readonly hosting?: HostingVariables;
}

type Open = (state: HostingState) => Promise<HostedSession>;

/** Asks for the app, unless the project names one that is there. */
export function appStep(open: Open): Step<HostingState> {
  const found = new Map<string, HostingVariables>();
  return {
    id: 'hostingApp',
    title: () => vscode.l10n.t('Amplify app'),
    placeholder: () => vscode.l10n.t('Choose the app of Amplify Hosting that builds the environment'),
    applies: ({ app, hosting }) => app === undefined && hosting === undefined,
    load: (state) => async (_token, signal) => {
      const { session, place } = await open(state);
      const { findHostingApps } = await import('../../aws/listHosting.js');
      const apps = await findHostingApps(session, place.appId, signal);
      if (apps.length === 0) throw noApp(place.region);
      for (const app of apps) found.set(app.appId, app);
      return {
        items: apps.map(({ appId, appName }): Choice => ({
          ...{ id: appId, label: appName, description: appId, icon: 'package' },
        })),
      };
    },
    accept: (state, { id }) => ({ ...state, ...withKnown('app', found.get(id)) }),
    skipped: ({ label }) => vscode.l10n.t('Amplify app: {0}', label),
  };
}

/** Asks whose variables are to be set: a branch's, or those of the app for all branches. */
export function branchStep(open: Open): Step<HostingState> {
  const found = new Map<string, HostingVariables>();
  return {
    id: 'hostingBranch',
    title: () => vscode.l10n.t('Branch'),
    placeholder: () => vscode.l10n.t('Choose the branch that builds the environment'),
    applies: ({ hosting }) => hosting === undefined,
    load: (state) => async (_token, signal) => {
      const { app } = state;
      if (!app) throw new Error('No app was chosen.');
      const { session, variables } = await open(state);
      const { listHostingBranches } = await import('../../aws/listHosting.js');
      const { allPages } = await import('../../aws/paging.js');
      const branches = await allPages((nextToken) =>
        listHostingBranches(session, app, { nextToken, signal }),
      );
      const all: readonly HostingVariables[] = [...branches, app];
      return {
        items: all.map((hosting): Choice => {
          const { branchName, environmentVariables } = hosting;
          const id = branchName === undefined ? '/' : branchName;
          found.set(id, hosting);
          const has = { ...app.environmentVariables, ...environmentVariables };
          return {
            id,
            label: branchName ?? vscode.l10n.t('All branches'),
            description: joined(buildsText(hosting), comparisonText(compareVariables(variables, has))),
            icon: branchName === undefined ? 'globe' : 'git-branch',
            ...(branchName === undefined && { detail: vscode.l10n.t('The variables of the app itself') }),
          };
        }),
      };
    },
    preselect: ({ envName }) =>
      ([...found].find(([, one]) => 'envName' in one && one.envName === envName) ??
        [...found].find(([, one]) => one.branchName === envName))?.[0],
    accept: (state, { id }) => ({ ...state, ...withKnown('hosting', found.get(id)) }),
    skipped: ({ label }) => label,
  };
}

const withKnown = <K extends 'app' | 'hosting'>(key: K, value: HostingVariables | undefined) =>
  value === undefined ? {} : { [key]: value };

const buildsText = (hosting: HostingVariables | HostingBranchSummary): string | undefined =>
  'envName' in hosting && hosting.envName !== undefined
    ? vscode.l10n.t('builds {0}', hosting.envName)
    : undefined;

const noApp = (region: string): UserError =>
  new UserError(
    vscode.l10n.t('There is no Amplify app in {0}.', region),
    vscode.l10n.t('Connect the repository to Amplify Hosting first.'),
    { kind: 'notFound' },
  );
