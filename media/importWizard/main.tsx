import './icons.css';
import './wizard.css';
import * as l10n from '@vscode/l10n';
import { render } from 'preact';
import type { HostApi, PageApi, WizardChoice, WizardState } from '../../src/importWizard/protocol';
import { RpcEnd } from '../../src/importWizard/rpc';
import { Page } from './Page';

/** The page "Import Auth": draws the state the extension sends and says what the user did. It has no network. */

interface VsCodeApi {
  postMessage(message: unknown): void;
  getState(): { choice: WizardChoice } | undefined;
  setState(state: { choice: WizardChoice }): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

const vscode = acquireVsCodeApi();
const root = document.getElementById('root');
const bundle = document.getElementById('l10n')?.textContent;
if (bundle) l10n.config({ contents: bundle });

const host = new RpcEnd<PageApi, HostApi>((message) => vscode.postMessage(message), {
  show,
  showProgress: (progress) => shown && show({ ...shown, progress }),
});
let shown: WizardState | undefined;

function show(state: WizardState): void {
  if (state.choice !== shown?.choice) vscode.setState({ choice: state.choice });
  shown = state;
  if (root) render(<Page state={state} host={host} />, root);
}

window.addEventListener('message', (event) => void host.receive(event.data));
const choice = vscode.getState()?.choice;
void host.call('ready', choice ? { choice } : {}).then(show);
