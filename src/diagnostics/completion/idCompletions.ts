import * as vscode from 'vscode';
import { regionNames } from '../../model/regions';
import { idPlaceAt, type IdPlace } from '../../project/references/idPlace';
import { isReferenceFile } from '../../project/references/referenceFiles';
import type { CurrentSession } from '../../session/currentSession';
import type { EnvironmentSessions } from '../../session/environmentSessions';
import type { RegionSessions } from '../../session/regionSessions';
import { isCancellation, logError } from '../../showError';
import { AccountIds, type NamedId } from './accountIds';
import { settingCompletions, settingsFiles } from './settingCompletions';

/**
 * Completes ids of user pools, app clients and identity pools, and Regions, where project files have them. Offers what
 * the account has when a session is open; opens none, and asks nobody for anything.
 */
class IdCompletions implements vscode.CompletionItemProvider {
  constructor(
    private readonly session: CurrentSession,
    private readonly sessions: EnvironmentSessions,
    private readonly ids: AccountIds,
  ) {}

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CompletionItem[]> {
    const path = document.uri.path.replace(/^\//, '');
    if (!isReferenceFile(path) && vscode.languages.match(settingsFiles, document) === 0) return [];
    const text = document.getText();
    const place = await idPlaceAt(path, text, document.offsetAt(position));
    if (!place || token.isCancellationRequested) return [];
    const abort = new AbortController();
    const listener = token.onCancellationRequested(() => abort.abort());
    try {
      return toItems(document, position, place.span, await this.offered(document.uri, place, abort.signal));
    } catch (error) {
      if (!isCancellation(error)) {
        this.session.report(error);
        logError(error);
      }
      return [];
    } finally {
      listener.dispose();
    }
  }

  private async offered(file: vscode.Uri, place: IdPlace, signal: AbortSignal): Promise<readonly NamedId[]> {
    const region = place.region ?? this.session.quiet?.region;
    if (place.kind === 'region') return regions();
    if (region === undefined) return [];
    // Ids of another account would be wrong there.
    if (!(await this.sessions.isOfAccountInUse(file, place.envName, signal))) return [];
    switch (place.kind) {
      case 'userPoolId':
        return this.ids.userPools(region, signal);
      case 'identityPoolId':
        return this.ids.identityPools(region, signal);
      case 'userPoolClientId':
        return place.userPoolId === undefined
          ? []
          : this.ids.userPoolClients(region, place.userPoolId, signal);
    }
  }
}

const regions = (): NamedId[] => Object.entries(regionNames).map(([id, name]) => ({ id, name: name ?? id }));

/** The value that stands there is replaced as a whole. Typing narrows the list down by name and by id. */
function toItems(
  document: vscode.TextDocument,
  position: vscode.Position,
  span: IdPlace['span'],
  offered: readonly NamedId[],
): vscode.CompletionItem[] {
  const start = document.positionAt(span.offset);
  const replacing = new vscode.Range(start, document.positionAt(span.offset + span.length));
  const typed = document.getText(new vscode.Range(start, position));
  const isWhole = offered.some(({ id }) => id === document.getText(replacing));
  return offered.map(({ id, name }) => {
    const item = new vscode.CompletionItem({ label: name, description: id }, vscode.CompletionItemKind.Value);
    item.insertText = id;
    item.range = { inserting: new vscode.Range(start, position), replacing };
    // Whoever asks at a whole id wants to see the others.
    item.filterText = isWhole ? typed : `${name} ${id}`;
    item.sortText = name.toLowerCase();
    return item;
  });
}

/** Registers the completions of project files and of this extension's settings. */
export function registerIdCompletions(
  session: CurrentSession,
  regions: RegionSessions,
  sessions: EnvironmentSessions,
): vscode.Disposable {
  const ids = new AccountIds((region) => regions.quietIn(region));
  const files: vscode.DocumentSelector = [
    { pattern: '**/*.{json,js,cjs,mjs,ts,cts,mts,dart,yml,yaml}' },
    { pattern: '**/.env*' },
    { pattern: '**/*.code-workspace' },
  ];
  return vscode.Disposable.from(
    session.onDidChange((change) => {
      if (change !== 'environment' && change !== 'status') ids.forget();
    }),
    vscode.languages.registerCompletionItemProvider(
      files,
      new IdCompletions(session, sessions, ids),
      ...['"', "'", '`', '=', '_', ':'],
    ),
    settingCompletions(),
  );
}
