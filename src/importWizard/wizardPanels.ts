import * as vscode from 'vscode';
import type { WizardChoice } from './wizardChoice';
import type { WizardActions } from './wizardActions';
import type { WizardPanel } from './wizardPanel';

const wizardViewType = 'amplifyAuth.importWizard';

/**
 * The open panels, one for each user pool, and their return after a restart of the window. What a panel needs is loaded
 * with the first one.
 */
export class WizardPanels implements vscode.Disposable {
  private readonly open = new Map<string, Promise<WizardPanel>>();
  private readonly panels = new Set<vscode.Disposable>();
  private readonly serializer: vscode.Disposable;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly loadActions: () => Promise<WizardActions>,
  ) {
    this.serializer = vscode.window.registerWebviewPanelSerializer(wizardViewType, {
      deserializeWebviewPanel: async (panel, state) => {
        const { findChoice } = await import('./wizardCalls.js');
        const choice = findChoice(state);
        if (choice) await this.add(panel, choice);
        else panel.dispose();
      },
    });
  }

  /** Shows the pool's panel with this choice, a new one when it has none. */
  async show(choice: WizardChoice): Promise<void> {
    const known = this.open.get(choice.userPoolId);
    if (known) return (await known).reveal(choice);
    const panel = vscode.window.createWebviewPanel(
      wizardViewType,
      vscode.l10n.t('Import Auth: {0}', choice.userPoolId),
      vscode.ViewColumn.Active,
    );
    await this.add(panel, choice);
  }

  /** After a repair: the user pool's panel selects what was made for it, and reads again. */
  async repaired(userPoolId: string, selects: Partial<WizardChoice>): Promise<void> {
    await (await this.open.get(userPoolId))?.repaired(selects);
  }

  dispose(): void {
    this.serializer.dispose();
    for (const panel of this.panels) panel.dispose();
  }

  private async add(panel: vscode.WebviewPanel, choice: WizardChoice): Promise<void> {
    panel.iconPath = vscode.Uri.joinPath(this.extensionUri, 'media', 'icons', 'amplify-auth.svg');
    const forget = (): boolean => this.open.delete(choice.userPoolId);
    panel.onDidDispose(forget);
    const loading = this.load(panel, choice);
    this.open.set(choice.userPoolId, loading);
    try {
      await loading;
    } catch (error) {
      forget();
      panel.dispose();
      throw error;
    }
  }

  private async load(panel: vscode.WebviewPanel, choice: WizardChoice): Promise<WizardPanel> {
    const [actions, { WizardPanel: Wizard }] = await Promise.all([
      this.loadActions(),
      import('./wizardPanel.js'),
    ]);
    const wizard = new Wizard(panel, this.extensionUri, choice, actions);
    this.panels.add(wizard);
    wizard.onDidDispose(() => this.panels.delete(wizard));
    return wizard;
  }
}
