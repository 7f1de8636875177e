import * as vscode from 'vscode';
import { joined } from '../resourceTree/row';
import type { TrackedEnvironment } from '../environments/listEnvironments';
import type { WorkspaceEnvironment } from '../workspace/projectEnvironments';
import type { ProjectRow } from '../manifest';
import type { ChosenEnvironment } from '../session/chosenEnvironments';
import type { CurrentSession } from '../session/currentSession';

/** The environments of the workspace's Amplify projects. */
export type WorkspaceEnvironments = () => Promise<readonly WorkspaceEnvironment[]>;

/**
 * Chooses the environment to work with: its profile and Region are used from then on, and no other account. Resolves to
 * it; `undefined` when none was chosen.
 */
export async function selectEnvironment(
  session: CurrentSession,
  environments: WorkspaceEnvironments,
  row?: ProjectRow,
): Promise<WorkspaceEnvironment | undefined> {
  const all = await environments();
  if (all.length === 0) {
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('No Amplify project with environments in this workspace'),
      5000,
    );
    return undefined;
  }
  const clicked = all.find(
    ({ root, environment }) =>
      row?.envName !== undefined &&
      root.toString() === row.root.toString() &&
      environment.name === row.envName,
  );
  const chosen = clicked ?? (await pickEnvironment(all, session));
  if (!chosen) return undefined;
  await session.selectEnvironment(chosen.root.toString(), toChosen(chosen.environment));
  const { name, facts } = chosen.environment;
  const where = joined(facts.profile, facts.accountId, facts.region);
  vscode.window.setStatusBarMessage(
    `$(check) ${vscode.l10n.t('Environment {0}', joined(name, where))}`,
    5000,
  );
  return chosen;
}

/** What choosing an environment leads to. */
export const toChosen = ({ name, facts }: TrackedEnvironment): ChosenEnvironment => {
  const { accountId, profile, region } = facts;
  return {
    name,
    ...(accountId !== undefined && { accountId }),
    ...(profile !== undefined && { profile }),
    ...(region !== undefined && { region }),
  };
};

/** Whether it is the environment in use in its project. */
export const isChosen = (
  session: CurrentSession,
  { root, environment }: Pick<WorkspaceEnvironment, 'root' | 'environment'>,
): boolean => {
  const chosen = session.chosenIn(root.toString());
  return chosen ? chosen.name === environment.name : environment.isCheckedOut;
};

/** Account, Region and pool of an environment on one line. */
export const environmentFacts = ({ auth, facts }: TrackedEnvironment): string =>
  joined(
    facts.accountId,
    facts.region,
    auth.kind === 'imported' ? (auth.userPoolName ?? auth.userPoolId) : undefined,
  );

async function pickEnvironment(
  all: readonly WorkspaceEnvironment[],
  session: CurrentSession,
): Promise<WorkspaceEnvironment | undefined> {
  const severalProjects = new Set(all.map(({ label }) => label)).size > 1;
  const items = all.map((one) => ({
    label: one.environment.name,
    description: joined(
      isChosen(session, one) ? vscode.l10n.t('current') : undefined,
      severalProjects ? one.label : undefined,
    ),
    detail: environmentFacts(one.environment),
    one,
  }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Switch Environment'),
    placeHolder: vscode.l10n.t('Its profile and Region are used from then on'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return picked?.one;
}
