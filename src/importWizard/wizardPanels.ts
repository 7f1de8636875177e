import * as vscode from 'vscode';
import type { WizardChoice } from './protocol';
import { findChoice } from './wizardCalls';
import { WizardPanel, wizardViewType, type WizardActions } from './wizardPanel';

/** The open panels, one for each user pool, and their return after a restart of the window. */
export class WizardPanels implements vscode.Disposable {
  private readonly open = new Map<string, WizardPanel>();
  private readonly serializer: vscode.Disposable;

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly actions: WizardActions,
  ) {
    this.serializer = vscode.window.registerWebviewPanelSerializer(wizardViewType, {
      deserializeWebviewPanel: (panel, state) => {
        const choice = findChoice(state);
        if (choice) this.add(panel, choice);
        else panel.dispose();
        return Promise.resolve();
      },
    });
  }

  /** Shows the pool's panel with this choice, a new one when it has none. */
  show(choice: WizardChoice): void {
    const known = this.open.get(choice.userPoolId);
    if (known) return known.reveal(choice);
    const panel = vscode.window.createWebviewPanel(
      wizardViewType,
      vscode.l10n.t('Import Auth: {0}', choice.userPoolId),
      vscode.ViewColumn.Active,
    );
    this.add(panel, choice);
  }

  /** After a repair: the user pool's panel selects what was made for it, and reads again. */
  async repaired(userPoolId: string, selects: Partial<WizardChoice>): Promise<void> {
    await this.open.get(userPoolId)?.repaired(selects);
  }

  dispose(): void {
    this.serializer.dispose();
    for (const panel of this.open.values()) panel.dispose();
  }

  private add(panel: vscode.WebviewPanel, choice: WizardChoice): void {
    panel.iconPath = vscode.Uri.joinPath(this.extensionUri, 'media', 'icons', 'amplify-auth.svg');
    const wizard = new WizardPanel(panel, this.extensionUri, choice, this.actions);
    this.open.set(choice.userPoolId, wizard);
    wizard.onDidDispose(() => this.open.delete(choice.userPoolId));
  }
}
