import * as vscode from 'vscode';
import type { WorkspaceEnvironment } from '../workspace/projectEnvironments';
import type { CurrentSession } from '../session/currentSession';
import { profileItems } from '../session/profileItems';
import { recentRegions } from '../session/recentRegions';
import { chosenContext } from '../session/statusBarItem';
import { environmentFacts, isChosen, toChosen, type WorkspaceEnvironments } from './selectEnvironment';

interface ContextItem extends vscode.QuickPickItem {
  readonly run?: () => Thenable<unknown>;
}

const heading = (label: string): ContextItem => ({ label, kind: vscode.QuickPickItemKind.Separator });

/** One list that switches profile, Region or environment, or begins an import: what the status-bar item opens. */
export async function switchContext(
  session: CurrentSession,
  state: vscode.Memento,
  {
    environments,
    selected,
  }: {
    readonly environments: WorkspaceEnvironments;
    /** Called after an environment was chosen. */
    readonly selected: (environment: WorkspaceEnvironment) => Promise<void>;
  },
): Promise<void> {
  const current = chosenContext(session);
  const marked = (label: string, isCurrent: boolean, run: () => Thenable<unknown>): ContextItem => ({
    label,
    description: isCurrent ? vscode.l10n.t('current') : '',
    run,
  });
  const more = (label: string, command: string): ContextItem => ({
    label,
    run: () => vscode.commands.executeCommand(command),
  });
  const { listProfiles } = await import('../aws/profiles.js');
  const [profiles, all] = await Promise.all([listProfiles(), environments()]);
  const regions = new Set([...(current.region ? [current.region] : []), ...recentRegions(state)]);

  const chosen = await vscode.window.showQuickPick<ContextItem>(
    [
      ...(all.length > 0 ? [heading(vscode.l10n.t('Environment'))] : []),
      ...all.map((one) => ({
        ...marked(one.environment.name, isChosen(session, one), async () => {
          await session.selectEnvironment(one.root.toString(), toChosen(one.environment));
          await selected(one);
        }),
        detail: environmentFacts(one.environment),
      })),
      ...(session.chosenEnvironment
        ? [
            {
              label: vscode.l10n.t('$(close) Leave the environment'),
              detail: vscode.l10n.t('To look around in any account'),
              run: () => session.leaveEnvironment(),
            },
          ]
        : []),
      heading(vscode.l10n.t('Region')),
      ...[...regions].map((code) => marked(code, code === current.region, () => session.selectRegion(code))),
      more(vscode.l10n.t('$(globe) Another Region…'), 'amplifyAuth.selectRegion'),
      heading(vscode.l10n.t('Profile')),
      ...profileItems(profiles, session.profile).map(({ label, description, detail, profile }) => ({
        label,
        ...(description && { description }),
        ...(detail && { detail }),
        run: () => session.selectProfile(profile ?? undefined),
      })),
      more(vscode.l10n.t('$(sign-in) Sign In…'), 'amplifyAuth.signIn'),
      heading(''),
      more(vscode.l10n.t('$(cloud-download) Import Auth…'), 'amplifyAuth.importAuth'),
    ],
    {
      placeHolder: vscode.l10n.t('Switch environment, Region or profile'),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  await chosen?.run?.();
}
