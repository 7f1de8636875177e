import * as l10n from '@vscode/l10n';
import type { CloudPlan, CloudResource, CloudTarget, Hazard } from '../model/cloudPlan';
import type { HostingVariables } from '../model/hosting';
import type { DraftChange } from './planDraft';
import { toCloudPlan, type PlanSheet } from './toCloudPlan';

export interface HostingPlanOptions {
  readonly accountId: string;
  readonly region: string;
  readonly hosting: HostingVariables;
  /** The variables of the import, by name: those that are not among them stay as they are. */
  readonly variables: Readonly<Record<string, string>>;
  readonly userPoolId: string;
}

/**
 * Plans to give the variables of an import to a branch of an Amplify app, or to the app for all its branches. `undefined`
 * when it has them already. The plan holds no other variable, since any could be a secret.
 */
export function planHostingVariables({
  accountId,
  region,
  hosting,
  variables,
  userPoolId,
}: HostingPlanOptions): CloudPlan | undefined {
  const before = { environmentVariables: hosting.environmentVariables };
  const after = { environmentVariables: { ...hosting.environmentVariables, ...variables } };
  const change: DraftChange = { target: targetOf(hosting), resource: resourceOf(hosting), before, after };
  const sheet: PlanSheet = {
    ...{ snapshot: { region, userPoolId }, accountId, changes: [change] },
    ...{ hazards: hazardsOf(hosting), affected: [], selects: [] },
  };
  return toCloudPlan('repair', [], sheet);
}

function hazardsOf({ branchName }: HostingVariables): Hazard[] {
  const delay = l10n.t('The next build uses the new values; one that runs already does not.');
  const all = l10n.t('Every branch of the app that has no value of its own gets these.');
  return [
    { kind: 'delay', message: delay },
    ...(branchName === undefined ? [{ kind: 'otherApps' as const, message: all }] : []),
  ];
}

const targetOf = ({ appId, branchName }: HostingVariables): CloudTarget =>
  branchName === undefined ? { kind: 'hostingApp', appId } : { kind: 'hostingBranch', appId, branchName };

const resourceOf = ({ appId, appName, branchName }: HostingVariables): CloudResource =>
  branchName === undefined
    ? { type: 'app', id: appId, name: appName }
    : { type: 'branch', id: `${appId}/${branchName}`, name: `${appName}/${branchName}` };
