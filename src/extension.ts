import type * as vscode from 'vscode';

/** Registers everything at once and waits for nothing: AWS and the disk are asked when someone looks. */
export function activate(_context: vscode.ExtensionContext): void {
  // Features register themselves here.
}
