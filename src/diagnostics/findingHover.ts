import * as vscode from 'vscode';
import type { FindingsBoard, PlacedFinding } from './findingsBoard';
import type { RulePages } from './rulePages';
import { explainUri } from './toDiagnostic';

/** Explains the findings under the pointer: what should hold, why, and where that is written. VS Code shows what is wrong. */
export class FindingHover implements vscode.HoverProvider {
  constructor(
    private readonly board: FindingsBoard,
    private readonly pages: RulePages,
  ) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Hover | undefined> {
    const found = this.board.findingsAt(document.uri, new vscode.Range(position, position));
    if (found.length === 0) return undefined;
    const { findRule } = await import('../compatibility/findRule.js');
    const rules = [...new Map(found.map((placed) => [placed.finding.rule, placed])).values()];
    const contents = await Promise.all(
      rules.map((placed) => this.explain(placed, findRule(placed.finding.rule))),
    );
    return new vscode.Hover(contents);
  }

  private async explain(
    { finding }: PlacedFinding,
    rule: { title(): string; readonly source: string } | undefined,
  ): Promise<vscode.MarkdownString> {
    const text = new vscode.MarkdownString(undefined, true);
    text.isTrusted = { enabledCommands: ['amplifyAuth.explainRule'] };
    if (rule) text.appendMarkdown('**').appendText(rule.title()).appendMarkdown('**\n\n');
    const why = await this.pages.why(finding.rule);
    if (why !== undefined) text.appendMarkdown(`${why}\n\n`);
    text.appendMarkdown(`[${vscode.l10n.t('How to mend it')}](${explainUri(finding.rule).toString()})`);
    if (rule) text.appendMarkdown(` · [${vscode.l10n.t('Source')}](${rule.source})`);
    return text;
  }
}
