import '../importWizard/icons.css';
import '../importWizard/wizard.css';
import './environments.css';
import * as l10n from '@vscode/l10n';
import { render } from 'preact';
import type { CompareHost, ComparePage, CompareState } from '../../src/environmentsPage/protocol';
import { RpcEnd } from '../../src/importWizard/rpc';
import { Page } from './Page';

/** The page "Compare Environments": draws the state the extension sends and says what the user did. */

declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

const vscode = acquireVsCodeApi();
const root = document.getElementById('root');
const bundle = document.getElementById('l10n')?.textContent;
if (bundle) l10n.config({ contents: bundle });

const host = new RpcEnd<ComparePage, CompareHost>((message) => vscode.postMessage(message), { show });

function show(state: CompareState): void {
  if (root) render(<Page state={state} host={host} />, root);
}

window.addEventListener('message', (event) => void host.receive(event.data));
void host.call('ready', {}).then(show);
