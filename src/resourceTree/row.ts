import * as vscode from 'vscode';
import { factsTable, type Fact } from './factsTable';

interface RowOptions {
  readonly id: string;
  readonly label: string;
  readonly description?: string | undefined;
  /** A codicon. It says what the row is, never how it is. */
  readonly icon: string;
  /** Words that menus match: the kind first, then what can be done with it (`id`, `arn`, `name`, `console`, `more`). */
  readonly flags: readonly string[];
  readonly state?: 'leaf' | 'collapsed' | 'expanded';
  /** The document of the resource: VS Code marks the row with what Problems has for it. */
  readonly resourceUri?: vscode.Uri | undefined;
  /** What a screen reader says. */
  readonly spoken: string;
}

const states = {
  leaf: vscode.TreeItemCollapsibleState.None,
  collapsed: vscode.TreeItemCollapsibleState.Collapsed,
  expanded: vscode.TreeItemCollapsibleState.Expanded,
};

/** A tree item in this extension's form. */
export function row(options: RowOptions): vscode.TreeItem {
  const item = new vscode.TreeItem(options.label, states[options.state ?? 'leaf']);
  item.id = options.id;
  item.iconPath = new vscode.ThemeIcon(options.icon);
  item.contextValue = options.flags.join(' ');
  item.accessibilityInformation = { label: options.spoken };
  if (options.description !== undefined) item.description = options.description;
  if (options.resourceUri) item.resourceUri = options.resourceUri;
  return item;
}

/** A tooltip of facts. Names that came from an account are escaped, and no command link in them would run. */
export const factsTooltip = (title: string, facts: readonly Fact[]): vscode.MarkdownString =>
  new vscode.MarkdownString(factsTable(title, facts));

/** Several short facts in a row's description. */
export const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(' · ');
