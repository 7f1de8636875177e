import * as vscode from 'vscode';
import type { Finding } from '../compatibility/rule';
import type { ComparedEnvironment } from '../environments/compareEnvironments';
import { compareEnvironments } from '../environments/compareEnvironments';
import type { TrackedCode } from '../environments/trackedCode';
import { compareMarkdown } from '../environments/compareMarkdown';
import { RpcEnd, type Handlers } from '../page/rpc';
import { showPage } from '../page/showPage';
import { withErrors } from '../showError';
import type { TrackedProject } from '../workspace/trackedProject';
import { validateCompareCall } from './compareCalls';
import type { CompareHost, ComparePage } from './protocol';
import { toCompareState, type CompareModel } from './toCompareState';

/** What the page can set in motion outside itself. */
export interface CompareActions {
  readTracked(root: vscode.Uri): Promise<TrackedProject<TrackedCode>>;
  readPools(tracked: TrackedProject<TrackedCode>, signal: AbortSignal): Promise<ComparedEnvironment[]>;
  /** The environment that somebody chose; `undefined` while it is the one that is checked out. */
  chosen(root: vscode.Uri): string | undefined;
  onDidChangeChosen: vscode.Event<unknown>;
  switchTo(root: vscode.Uri, envName: string): Promise<void>;
  addEnvironment(root: vscode.Uri): Promise<void>;
  explain(rule: string): Promise<void>;
  /** The ways out that can be gone from here. */
  ways(finding: Finding): readonly CompareWay[];
}

export interface CompareWay {
  readonly title: string;
  run(root: vscode.Uri): Promise<unknown>;
}

const viewType = 'amplifyAuth.environments';

/** The panel "Compare Environments" of one project. */
export class ComparePanel implements vscode.Disposable {
  private readonly panel: vscode.WebviewPanel;
  private readonly page: RpcEnd<CompareHost, ComparePage>;
  private readonly disposables: vscode.Disposable[] = [];
  private abort = new AbortController();
  private model: CompareModel;
  private isReady = false;

  constructor(
    extensionUri: vscode.Uri,
    private readonly root: vscode.Uri,
    title: string,
    private readonly actions: CompareActions,
  ) {
    this.model = { title, compared: [], findings: [], drift: [], isReading: true };
    const panelTitle = vscode.l10n.t('Compare Environments: {0}', title);
    this.panel = vscode.window.createWebviewPanel(viewType, panelTitle, vscode.ViewColumn.Active);
    this.panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icons', 'amplify-auth.svg');
    const { webview } = this.panel;
    this.page = new RpcEnd<CompareHost, ComparePage>(
      (message) => void webview.postMessage(message),
      this.handlers(),
      validateCompareCall,
    );
    showPage(webview, extensionUri, 'environments', panelTitle);
    this.disposables.push(
      webview.onDidReceiveMessage((message) => void this.page.receive(message)),
      this.panel.onDidDispose(() => this.dispose()),
      actions.onDidChangeChosen(() => this.show()),
    );
  }

  reveal(): void {
    this.panel.reveal();
  }

  /** Registers what to do when the panel is closed. */
  onDidDispose(listener: () => void): void {
    this.disposables.push(this.panel.onDidDispose(listener));
  }

  dispose(): void {
    this.abort.abort();
    this.page.dispose();
    this.panel.dispose();
    vscode.Disposable.from(...this.disposables.splice(0)).dispose();
  }

  /** Shows what the files say at once, then what Cognito says. */
  async read(): Promise<void> {
    this.abort.abort();
    this.abort = new AbortController();
    const { signal } = this.abort;
    try {
      await this.readWith(signal);
    } finally {
      if (!signal.aborted) this.update({ isReading: false });
    }
  }

  private async readWith(signal: AbortSignal): Promise<void> {
    const tracked = await this.actions.readTracked(this.root);
    if (signal.aborted) return;
    const unread = tracked.environments.map((environment) => ({
      environment,
      reading: { status: 'unread' as const },
    }));
    this.update({ compared: this.model.compared.length > 0 ? this.model.compared : unread, isReading: true });
    const compared = await this.actions.readPools(tracked, signal);
    if (signal.aborted) return;
    const [{ findMixUps }, { findDrift }] = await Promise.all([
      import('../environments/findMixUps.js'),
      import('../environments/findDrift.js'),
    ]);
    if (signal.aborted) return;
    const findings = findMixUps(tracked.project, compared);
    const isNew = ({ rule, message }: Finding) =>
      !findings.some((other) => other.rule === rule && other.message === message);
    const drift = findDrift(tracked.project, compared).filter(isNew);
    this.update({ compared, findings, drift, readAt: Date.now() });
  }

  private update(change: Partial<CompareModel>): void {
    this.model = { ...this.model, ...change };
    this.show();
  }

  private show(): void {
    if (this.isReady) void this.page.call('show', this.state()).catch(() => undefined);
  }

  private state() {
    const chosen = this.actions.chosen(this.root);
    return toCompareState({ ...this.model, ...(chosen !== undefined && { chosen }) }, (finding) =>
      this.actions.ways(finding).map(({ title }) => title),
    );
  }

  private handlers(): Handlers<CompareHost> {
    const run = (work: () => unknown) => void withErrors(work)();
    const findingAt = (index: number): Finding | undefined =>
      [...this.model.findings, ...this.model.drift][index];
    return {
      ready: () => {
        this.isReady = true;
        run(() => this.read());
        return this.state();
      },
      checkAgain: () => run(() => this.read()),
      copyMarkdown: () => run(() => this.copyMarkdown()),
      addEnvironment: () =>
        run(async () => {
          await this.actions.addEnvironment(this.root);
          await this.read();
        }),
      switchTo: ({ name }) => run(() => this.actions.switchTo(this.root, name)),
      mend: ({ finding, fix }) =>
        run(async () => {
          const found = findingAt(finding);
          await (found && this.actions.ways(found)[fix]?.run(this.root));
          await this.read();
        }),
      explain: ({ finding }) => run(() => this.actions.explain(findingAt(finding)?.rule ?? '')),
    };
  }

  private async copyMarkdown(): Promise<void> {
    const { compared, findings, drift } = this.model;
    const names = compared.map(({ environment }) => environment.name);
    const table = compareMarkdown(names, compareEnvironments(compared));
    const list = [...findings, ...drift].map(({ message }) => `- ${message}`).join('\n');
    await vscode.env.clipboard.writeText(list === '' ? `${table}\n` : `${table}\n\n${list}\n`);
    vscode.window.setStatusBarMessage(`$(check) ${vscode.l10n.t('Copied as Markdown')}`, 5000);
  }
}
