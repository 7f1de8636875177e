import * as vscode from 'vscode';
import type { Finding } from '../compatibility/rule';
import type { PlacedFinding } from './findingsBoard';

/** Who says so, in Problems. */
const source = 'Amplify Auth';

/** Opens the page of a rule: behind the rule's id in Problems, in hovers and among the quick fixes. */
export const explainUri = (rule: string): vscode.Uri =>
  vscode.Uri.parse(`command:amplifyAuth.explainRule?${encodeURIComponent(JSON.stringify([rule]))}`);

/** A finding as an entry in Problems. */
export function toDiagnostic({ finding, range, related }: PlacedFinding): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, finding.message, severityOf(finding));
  diagnostic.source = source;
  diagnostic.code = { value: finding.rule, target: explainUri(finding.rule) };
  if (related && related.length > 0) diagnostic.relatedInformation = [...related];
  return diagnostic;
}

function severityOf({ severity }: Finding): vscode.DiagnosticSeverity {
  switch (severity) {
    case 'error':
      return vscode.DiagnosticSeverity.Error;
    case 'warning':
      return vscode.DiagnosticSeverity.Warning;
    case 'info':
      return vscode.DiagnosticSeverity.Information;
  }
}
