import * as vscode from 'vscode';
import type { ImportChoice } from '../model/importSelection';
import type { CurrentSession } from '../session/currentSession';
import type { EnvironmentSessions } from '../session/environmentSessions';
import type { RegionSessions } from '../session/regionSessions';
import type { ProjectIndex } from '../workspace/findProjects';
import { logError } from '../showError';
import { registerIdCompletions } from './completion/idCompletions';
import { DriftChecks } from './drift/driftChecks';
import { FileChecks } from './files/fileChecks';
import { PoolFactsCache } from './files/poolFacts';
import { ProjectFactsCache } from './files/projectFactsCache';
import { ReferenceIndex } from './files/referenceIndex';
import { rootAmong } from '../workspace/rootAmong';
import { FindingActions, type FixContext } from './findingActions';
import { FindingHover } from './findingHover';
import { FindingsBoard } from './findingsBoard';
import { FixableRows } from './fixableRows';
import { importIn } from './importIn';
import { placesBeside, placesInWorkspace } from './relatedPlaces';
import type { RulePages } from './rulePages';
import { registerSettingsFileSystem } from './settingsFileSystem';
import { rowOf, SettingsLenses } from './settingsLenses';
import { SettingsStore } from './settingsStore';
import { settingsScheme } from './settingsUri';
import { rangesIn } from './textPositions';

interface Adapters {
  readonly session: CurrentSession;
  readonly regions: RegionSessions;
  readonly projects: ProjectIndex;
  readonly pages: RulePages;
  readonly sessions: EnvironmentSessions;
}

const besideGlob = '**/{package.json,angular.json,.gitignore,*.config.*,*.sh,amplify/**}';
const savedMs = 100;
const typingMs = 400;

/**
 * What the rules say, where people look: in the documents of pools and in the project's files. Registers at once; looks
 * at files when there is time, and asks AWS when somebody has opened a pool or a session.
 */
export class Diagnostics implements vscode.Disposable {
  readonly settings: SettingsStore;
  readonly drift: DriftChecks;
  private readonly board = new FindingsBoard();
  /** What can be mended of what the trees show. */
  readonly fixable = new FixableRows(this.board);
  private readonly index = new ReferenceIndex();
  private readonly facts = new PoolFactsCache();
  private readonly checks: FileChecks;
  private readonly disposables: vscode.Disposable[];

  constructor({ session, regions, projects, pages, sessions }: Adapters) {
    this.drift = new DriftChecks({
      projects,
      sessions,
      show: (uri, findings) => this.board.show(uri, findings, 'drift'),
    });
    this.settings = new SettingsStore(session, regions, (userPoolId) => this.importOf(userPoolId));
    this.checks = new FileChecks({
      index: this.index,
      projects,
      session,
      facts: this.facts,
      projectFacts: new ProjectFactsCache(),
      show: (uri, findings) => this.board.show(uri, findings),
      related: (root, file, found) => placesBeside(this.index, this.facts, root, file, found),
    });
    const everywhere: vscode.DocumentSelector = [{ scheme: settingsScheme }, { pattern: '**' }];
    const checkAll = (): void => void this.checks.checkAll().catch(logError);
    this.disposables = [
      this.board,
      this.fixable,
      this.index,
      this.checks,
      this.drift,
      this.settings,
      registerSettingsFileSystem(this.settings),
      registerIdCompletions(session, regions, sessions),
      this.settings.onDidChange((uri) => this.showSettings(uri)),
      this.index.onDidChange((uri) => this.fileChanged(uri)),
      ...this.watchBeside(),
      projects.onDidChange(checkAll),
      session.onDidChange((change) => {
        if (change === 'choice' || change === 'files') {
          this.settings.forget();
          this.checks.forget();
          this.drift.forget();
        }
        if (change === 'status' && session.status === 'open') this.settings.readOutdated();
        if (change !== 'environment' && change !== 'project') checkAll();
      }),
      vscode.workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('amplifyAuth.fileChecks')) checkAll();
      }),
      vscode.languages.registerCodeLensProvider(
        { scheme: settingsScheme },
        new SettingsLenses(this.settings),
      ),
      vscode.languages.registerHoverProvider(everywhere, new FindingHover(this.board, pages)),
      vscode.languages.registerCodeActionsProvider(
        everywhere,
        new FindingActions(this.board, (document) => this.fixContext(document)),
        { providedCodeActionKinds: FindingActions.kinds },
      ),
    ];
    this.index.start();
  }

  /** After a change in AWS: what is shown of the user pool, or of an identity pool, is read again. */
  repaired(userPoolId: string): void {
    for (const { uri, of } of this.settings.all()) {
      if (of.id === userPoolId || of.type === 'identityPool') this.settings.read(uri).catch(logError);
    }
    this.checks.forget();
    this.checks.checkAll().catch(logError);
    void this.drift.checkKnown();
  }

  dispose(): void {
    vscode.Disposable.from(...this.disposables).dispose();
  }

  /** Files that name nothing of Cognito and still matter to a check. */
  private watchBeside(): vscode.Disposable[] {
    const watcher = vscode.workspace.createFileSystemWatcher(besideGlob);
    const changed = (uri: vscode.Uri): void => this.checks.besideChanged(uri, savedMs);
    return [
      watcher,
      watcher.onDidChange(changed),
      watcher.onDidCreate(changed),
      watcher.onDidDelete(changed),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0 && !this.index.find(document.uri))
          this.checks.besideChanged(document.uri, typingMs);
      }),
    ];
  }

  private fileChanged(uri: vscode.Uri): void {
    this.checks.fileChanged(uri).catch(logError);
    if (this.settings.all().length > 0) this.settings.judgeAgain().catch(logError);
  }

  private showSettings(uri: vscode.Uri): void {
    const document = this.settings.find(uri);
    const rangeOf = rangesIn(document?.text ?? '');
    this.board.show(
      uri,
      (document?.findings ?? []).map(({ finding, span }) => ({
        finding,
        range: rangeOf(span),
        related: placesInWorkspace(this.index, finding),
      })),
    );
  }

  private fixContext(document: vscode.TextDocument): FixContext {
    const { uri } = document;
    const settings = this.settings.find(uri);
    if (settings) return { pool: rowOf(settings) };
    const file = this.index.find(uri) ?? { uri, text: document.getText(), sections: [] };
    const root = rootAmong(uri, this.checks.checked());
    return { file, ...(root && { root }) };
  }

  private importOf(userPoolId: string): ImportChoice | undefined {
    for (const root of this.checks.checked()) {
      const found = importIn(root, userPoolId);
      if (found) return found;
    }
    return undefined;
  }
}
