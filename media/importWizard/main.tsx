import type { HostApi, PageApi, WizardState } from '../../src/importWizard/protocol';
import type { WizardChoice } from '../../src/importWizard/wizardChoice';
import { connectPage } from '../page/connectPage';
import './wizard.css';
import { Page } from './Page';

/** The page "Import Auth": draws the state the extension sends and says what the user did. It has no network. */

const { vscode, host, draw } = connectPage<PageApi, HostApi, { readonly choice: WizardChoice }>({
  show,
  showProgress: (progress) => shown && show({ ...shown, progress }),
});
let shown: WizardState | undefined;

function show(state: WizardState): void {
  if (state.choice !== shown?.choice) vscode.setState({ choice: state.choice });
  shown = state;
  draw(<Page state={state} host={host} />);
}

const choice = vscode.getState()?.choice;
void host.call('ready', choice ? { choice } : {}).then(show);
