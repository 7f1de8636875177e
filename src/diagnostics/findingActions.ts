import * as vscode from 'vscode';
import { consoleUrl } from '../compatibility/consoleUrl';
import type { Finding, Fix, SetHostingVariables } from '../compatibility/rule';
import type { HostingRow, ImportRow, ResourceRow } from '../manifest';
import { fixLabel } from '../repairFlow/repairTexts';
import type { IndexedFile } from './files/referenceIndex';
import { replaceTextEdit } from './files/replaceTextEdit';
import type { FindingsBoard, PlacedFinding } from './findingsBoard';
import { toDiagnostic } from './toDiagnostic';

/** What a fix needs to know of the document it is offered in. */
export interface FixContext {
  /** The pool whose settings the document shows. */
  readonly pool?: ResourceRow;
  /** The project the document is a file of. */
  readonly root?: { readonly uri: vscode.Uri; readonly isGen1: boolean };
  readonly file?: IndexedFile;
}

/** The quick fixes of findings: what the rules offer, and for each finding its explanation. */
export class FindingActions implements vscode.CodeActionProvider {
  static readonly kinds = [vscode.CodeActionKind.QuickFix];

  constructor(
    private readonly board: FindingsBoard,
    private readonly contextOf: (document: vscode.TextDocument) => FixContext,
  ) {}

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    const found = this.board.findingsAt(document.uri, range);
    if (found.length === 0) return [];
    const context = this.contextOf(document);
    const actions = found.flatMap((placed) => actionsOf(placed, context));
    const opensImport = actions.some(({ command: run }) => run?.command === 'amplifyAuth.importAuth');
    return opensImport ? actions : [...actions, ...inImport(found, context)];
  }
}

/** What a file or a pool is about can be chosen anew: on the page of the import, with the project or the pool given. */
function inImport(found: readonly PlacedFinding[], { pool, root }: FixContext): vscode.CodeAction[] {
  const row = pool?.resource.type === 'userPool' ? pool : root?.isGen1 ? { root: root.uri } : undefined;
  if (!row) return [];
  const action = command(vscode.l10n.t('Choose anew in Import Auth…'), 'amplifyAuth.importAuth', row);
  action.diagnostics = found.map(toDiagnostic);
  return [action];
}

function actionsOf(placed: PlacedFinding, around: FixContext): vscode.CodeAction[] {
  const context = placed.root ? { ...around, root: placed.root } : around;
  const diagnostic = toDiagnostic(placed);
  const { finding } = placed;
  const fixes = (finding.fixes ?? []).flatMap((fix) => toAction(fix, context));
  const actions = [...fixes, ...inConsole(finding, context)];
  const [first] = actions;
  if (first?.edit) first.isPreferred = true;
  const explain = command(
    vscode.l10n.t('Explain "{0}"', finding.rule),
    'amplifyAuth.explainRule',
    finding.rule,
  );
  for (const action of [...actions, explain]) action.diagnostics = [diagnostic];
  return [...actions, explain];
}

/** Where a person can look at it, and mend it by hand. */
function inConsole({ resource }: Finding, { pool }: FixContext): vscode.CodeAction[] {
  const region = resource.region ?? pool?.resource.region;
  if (region === undefined) return [];
  const row: ResourceRow = {
    resource: { ...resource, region },
    ...(pool?.userPool && { userPool: pool.userPool }),
  };
  if (consoleUrl(row.resource, row.userPool?.id) === undefined) return [];
  const title = vscode.l10n.t('Open "{0}" in the console', resource.name ?? resource.id);
  return [command(title, 'amplifyAuth.openInConsole', row)];
}

/** The fix as an action of the editor. What needs a choice is made in the import. */
function toAction(fix: Fix, { pool, root, file }: FixContext): vscode.CodeAction[] {
  switch (fix.kind) {
    case 'selectClients':
    case 'selectIdentityPool':
    case 'renameResource':
      if (pool?.resource.type !== 'userPool') return [];
      return [
        command(vscode.l10n.t('{0}: import…', fix.title), 'amplifyAuth.importAuth', {
          ...pool,
          choice: choiceOf(fix),
        } satisfies ImportRow),
      ];
    case 'prepareBuild':
      return root
        ? [command(fix.title, 'amplifyAuth.prepareCi', { root: root.uri, envName: fix.envName })]
        : [];
    case 'refreshImport':
      return root?.isGen1 ? [command(fix.title, 'amplifyAuth.refreshImport', { root: root.uri })] : [];
    case 'repair':
      return [command(fixLabel(fix), 'amplifyAuth.repair', fix)];
    case 'replaceText': {
      if (!file || !root) return [];
      const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
      action.edit = replaceTextEdit(file, fix);
      return action.edit.size > 0 ? [action] : [];
    }
    case 'trackEnvironment':
    case 'refreshOutputs':
      return root ? [command(fix.title, 'amplifyAuth.applyFileFix', root.uri, fix)] : [];
    case 'completeEnvironment':
    case 'grantFunctionAccess':
    case 'writeLibraryConfig':
      return root?.isGen1 ? [command(fix.title, 'amplifyAuth.applyFileFix', root.uri, fix)] : [];
    case 'setHostingVariables':
      return root
        ? [command(fixLabel(fix), 'amplifyAuth.setHostingVariables', hostingRow(root.uri, fix))]
        : [];
  }
}

/** The branch as the command takes it: what is set there now is read when the plan is made. */
export const hostingRow = (root: vscode.Uri, { envName, branch }: SetHostingVariables): HostingRow => ({
  root,
  envName,
  hosting: { ...branch, environmentVariables: {} },
});

/** What the fix chooses, for the page on which the import is made. */
function choiceOf(fix: Fix): ImportRow['choice'] {
  if (fix.kind === 'selectIdentityPool') return { identityPoolId: fix.identityPoolId };
  if (fix.kind !== 'selectClients') return {};
  const { webClientId, nativeClientId } = fix;
  return {
    ...(webClientId !== undefined && { webClientId }),
    ...(nativeClientId !== undefined && { nativeClientId }),
  };
}

function command(title: string, id: string, ...args: unknown[]): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { title, command: id, arguments: args };
  return action;
}
