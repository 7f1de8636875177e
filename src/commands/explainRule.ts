import * as vscode from 'vscode';
import type { RulePages } from '../diagnostics/rulePages';

/** Shows the page of a rule: what it checks, why, and how to mend what it found. */
export async function explainRule(pages: RulePages, rule?: string): Promise<void> {
  await vscode.commands.executeCommand(
    'markdown.showPreview',
    pages.uriOf(typeof rule === 'string' ? rule : ''),
  );
}
