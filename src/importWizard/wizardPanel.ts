import * as vscode from 'vscode';
import type { Finding, ResourceRef } from '../compatibility/rule';
import type { FileChange } from '../model/importPlan';
import type { SessionChange } from '../session/currentSession';
import { readSetting } from '../manifest';
import { RpcEnd, type Handlers } from '../page/rpc';
import { showPage } from '../page/showPage';
import { logError, withErrors } from '../showError';
import { applyWizardFix } from './applyWizardFix';
import { findingOfKey } from './findingRows';
import { ImportWizard } from './importWizard';
import type { HostApi, PageApi } from './protocol';
import type { WizardChoice } from './wizardChoice';
import { toProblem } from './toProblem';
import type { NamedPool, WizardActions } from './wizardActions';
import { validateCall } from './wizardCalls';
import { isOnlyFurther, staleIn, type WizardModel } from './wizardModel';
import { toWizardState } from './wizardState';

/** In milliseconds. */
const minute = 60_000;

/** The panel "Import Auth" of one user pool. */
export class WizardPanel implements vscode.Disposable {
  private readonly disposables: vscode.Disposable[] = [];
  private readonly page: RpcEnd<HostApi, PageApi>;
  private readonly wizard: ImportWizard;
  private undo: (() => Promise<void>) | undefined;
  private isReady = false;
  private isDisposed = false;
  private shown: WizardModel | undefined;
  private nextLook: ReturnType<typeof setTimeout> | undefined;
  /** Other credentials are in use than what is shown was read with. */
  private isOutdated = false;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    extensionUri: vscode.Uri,
    choice: WizardChoice,
    private readonly actions: WizardActions,
  ) {
    this.wizard = new ImportWizard(
      choice,
      {
        reader: actions.reader(),
        profile: actions.profile,
        isTrusted: () => vscode.workspace.isTrusted,
        resourceName: actions.resourceName,
        now: Date.now,
        staleAfter: () => (readSetting('amplifyAuth.staleAfterMinutes') ?? 5) * minute,
        logError: (error) => actions.report(error),
      },
      (model) => this.show(model),
    );
    const { webview } = panel;
    this.page = new RpcEnd<HostApi, PageApi>(
      (message) => void webview.postMessage(message),
      this.handlers(),
      validateCall,
    );
    showPage(webview, extensionUri, 'importWizard', vscode.l10n.t('Import Auth'));
    this.disposables.push(
      webview.onDidReceiveMessage((message) => void this.page.receive(message)),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.wizard.redraw()),
      actions.onDidChangeSession((change) => this.followSession(change)),
      actions.onDidChangeProjects(() => this.followProjects()),
      panel.onDidChangeViewState(() => this.viewStateChanged()),
      panel.onDidDispose(() => this.dispose()),
      vscode.workspace.onDidChangeConfiguration(
        (event) => event.affectsConfiguration('amplifyAuth.staleAfterMinutes') && this.wizard.redraw(),
      ),
      { dispose: () => clearTimeout(this.nextLook) },
    );
  }

  get userPoolId(): string {
    return this.wizard.model.choice.userPoolId;
  }

  /** Brings it to the front, and chooses what is asked for on top of what is chosen there. */
  reveal({ region: _region, userPoolId: _pool, ...choice }: WizardChoice): void {
    this.panel.reveal();
    if (Object.keys(choice).length > 0) void this.wizard.choose(choice);
  }

  /** Takes what was made in AWS into the choice, and reads again. Never rejects. */
  async repaired(selects: Partial<WizardChoice>): Promise<void> {
    await this.wizard.selectAndCheck(selects);
  }

  /** Registers what to do when the panel is closed. */
  onDidDispose(listener: () => void): void {
    this.disposables.push(this.panel.onDidDispose(listener));
  }

  dispose(): void {
    this.isDisposed = true;
    this.wizard.cancel();
    this.page.dispose();
    vscode.Disposable.from(...this.disposables.splice(0)).dispose();
  }

  private show(model: WizardModel): void {
    // What was under way may end after the panel is closed.
    if (this.isDisposed) return;
    const { shown } = this;
    this.shown = model;
    if (shown && model.progress && isOnlyFurther(shown, model))
      return this.tell('showProgress', model.progress);
    this.lookLater(model);
    const state = toWizardState(model);
    this.panel.title = vscode.l10n.t('Import Auth: {0}', state.title);
    this.tell('show', state);
  }

  /** What is shown says how old it is: it is drawn again with each minute, and when it is out of date. */
  private lookLater(model: WizardModel): void {
    clearTimeout(this.nextLook);
    const stale = staleIn(model);
    const wait = stale !== undefined && stale > 0 ? Math.min(stale, minute) : minute;
    this.nextLook = setTimeout(() => this.wizard.redraw(), wait);
  }

  private tell<K extends keyof PageApi>(method: K, params: Parameters<PageApi[K]>[0]): void {
    if (this.isReady) void this.page.call(method, params as never).catch(() => undefined);
  }

  private handlers(): Handlers<HostApi> {
    const { actions } = this;
    const run = (work: () => unknown) => void withErrors(work)();
    return {
      ready: ({ choice }) => {
        this.isReady = true;
        if (choice?.userPoolId === this.userPoolId) void this.wizard.choose(choice);
        if (!this.wizard.model.snapshot) run(() => this.wizard.checkAgain());
        return Promise.resolve(toWizardState(this.wizard.model));
      },
      choose: (changes) => run(() => this.wizard.choose(changes)),
      checkAgain: () => run(() => this.wizard.checkAgain()),
      cancel: () => this.wizard.cancel(),
      fixAllSafe: () => run(() => this.fixAllSafe()),
      applyFix: ({ key, fix }) => run(() => this.applyFix(this.finding(key), fix)),
      explain: ({ rule }) => run(() => actions.explain(rule)),
      openConsole: ({ key }) =>
        run(() => actions.openConsole(this.located(this.finding(key).resource), this.pool)),
      openFile: ({ key }) => run(() => this.openFile(this.finding(key).resource)),
      showInTree: ({ key }) =>
        run(() => actions.showInTree(this.located(this.finding(key).resource), this.pool)),
      previewFile: ({ path }) => run(() => this.preview((change) => change.path === path)),
      previewChanges: () => run(() => this.preview(() => true)),
      importAuth: () => run(() => this.write()),
      showByHand: () => run(() => this.showByHand()),
      undo: () => run(() => this.undoImport()),
      signIn: () => run(() => actions.signIn()),
      chooseProfile: () => run(() => actions.chooseProfile()),
      openSettings: () => run(() => actions.openSettings()),
      chooseUserPool: () => run(() => actions.chooseUserPool(this.wizard.model.choice.projectUri)),
      manageTrust: () => run(() => actions.manageTrust()),
      showLog: () => actions.showLog(),
    };
  }

  /** A renewed login goes on where the old one ended; with another profile, what is shown is read anew. */
  private followSession(change: SessionChange): void {
    if (change === 'files' && this.wizard.model.problem?.canSignIn) void this.wizard.checkAgain();
    if (change !== 'choice') return;
    this.isOutdated = true;
    this.readIfOutdated();
  }

  /** Whoever works on the page works on its project, as in a file of it. */
  private viewStateChanged(): void {
    const { projectUri } = this.wizard.model.choice;
    if (this.panel.active && projectUri !== undefined) void this.actions.useProject(projectUri);
    this.readIfOutdated();
  }

  /** Panels in the background wait until they are seen. */
  private readIfOutdated(): void {
    if (!this.isOutdated || !this.panel.visible) return;
    this.isOutdated = false;
    void this.wizard.readAnew();
  }

  private followProjects(): void {
    if (this.wizard.model.phase === 'ready') void this.wizard.refreshProject();
  }

  private async preview(isWanted: (change: FileChange) => boolean): Promise<void> {
    const { plan, choice } = this.wizard.model;
    if (!plan || choice.projectUri === undefined) return;
    const changes = plan.changes.filter(isWanted);
    await this.actions.preview({ ...plan, changes }, choice.projectUri, this.panel.title);
  }

  private async write(): Promise<void> {
    const { prepared, choice, findings } = this.wizard.model;
    const { projectUri } = choice;
    if (!prepared || projectUri === undefined) return;
    this.wizard.setPhase('importing', { progress: { text: vscode.l10n.t('Waiting for your answer…') } });
    try {
      const written = await this.actions.write({ prepared, projectUri, choice, findings });
      if (!this.isDisposed) this.panel.reveal();
      this.undo = written && (() => written.undo());
      const announcement = written ? vscode.l10n.t('Imported.') : vscode.l10n.t('Nothing was written.');
      await this.wizard.refreshProject({ announcement, progress: undefined, problem: undefined });
      this.wizard.setPhase(written ? 'done' : 'ready');
    } catch (error) {
      logError(error);
      await this.wizard.refreshProject({ progress: undefined, problem: toProblem(error) });
      this.wizard.setPhase('ready');
    }
  }

  private async showByHand(): Promise<void> {
    const { plan } = this.wizard.model;
    if (plan) await this.actions.showByHand(plan);
  }

  private async undoImport(): Promise<void> {
    await this.undo?.();
    this.undo = undefined;
    await this.wizard.refreshProject({ announcement: vscode.l10n.t('The import is undone.') });
    this.wizard.setPhase('ready');
  }

  private async applyFix(finding: Finding, index: number): Promise<void> {
    const fix = finding.fixes?.[index];
    if (fix) await applyWizardFix(fix, this.wizard);
  }

  private async fixAllSafe(): Promise<void> {
    const { safe } = this.wizard.model;
    if (safe) await vscode.commands.executeCommand('amplifyAuth.repair', safe.fix);
  }

  private async openFile({ path }: ResourceRef): Promise<void> {
    const { projectUri } = this.wizard.model.choice;
    if (path !== undefined && projectUri !== undefined) await this.actions.openFile(projectUri, path);
  }

  private get pool(): NamedPool {
    const { choice, snapshot } = this.wizard.model;
    const reading = snapshot?.parts.userPool;
    const name = reading?.status === 'read' ? reading.value.Name : choice.userPoolId;
    return { id: choice.userPoolId, name };
  }

  private finding(key: string): Finding {
    const finding = findingOfKey(this.wizard.model.findings, key);
    if (!finding) throw new Error(`No finding "${key}"`);
    return finding;
  }

  private located(resource: ResourceRef): ResourceRef & { readonly region: string } {
    return { ...resource, region: resource.region ?? this.wizard.model.choice.region };
  }
}
