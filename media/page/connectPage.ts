import './icons.css';
import './page.css';
import * as l10n from '@vscode/l10n';
import { render, type ComponentChild } from 'preact';
import { RpcEnd, type Handlers } from '../../src/page/rpc';

/** VS Code's side of a page. `Kept` is what the page remembers over a reload. */
interface VsCodeApi<Kept> {
  postMessage(message: unknown): void;
  getState(): Kept | undefined;
  setState(state: Kept): void;
}
declare function acquireVsCodeApi<Kept>(): VsCodeApi<Kept>;

/** Connects a page with the extension, and speaks the language of the window. `draw` shows what the page shall be. */
export function connectPage<Mine extends object, Theirs extends object, Kept = never>(
  handlers: Handlers<Mine>,
) {
  const vscode = acquireVsCodeApi<Kept>();
  const bundle = document.getElementById('l10n')?.textContent;
  if (bundle) l10n.config({ contents: bundle });
  const host = new RpcEnd<Mine, Theirs>((message) => vscode.postMessage(message), handlers);
  window.addEventListener('message', (event) => void host.receive(event.data));
  const root = document.getElementById('root');
  const draw = (page: ComponentChild): void => {
    if (root) render(page, root);
  };
  return { vscode, host, draw };
}
