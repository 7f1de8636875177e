import * as vscode from 'vscode';
import { findBytes } from '../workspace/fileSystem';
import { decodeUtf8 } from '../project/utf8';

/** The pages of the rules, as the extension ships them. */
export class RulePages {
  private readonly reasons = new Map<string, Promise<string | undefined>>();

  constructor(private readonly extensionUri: vscode.Uri) {}

  /** Where the page of a rule is; the id may come from anywhere. */
  uriOf(rule: string): vscode.Uri {
    const name = /^[a-z0-9-]+$/.test(rule) ? rule : 'README';
    return vscode.Uri.joinPath(this.extensionUri, 'docs', 'rules', `${name}.md`);
  }

  /** The first paragraph of what the page says under "Why", as Markdown. */
  why(rule: string): Promise<string | undefined> {
    let reason = this.reasons.get(rule);
    if (!reason) this.reasons.set(rule, (reason = this.readWhy(rule)));
    return reason;
  }

  private async readWhy(rule: string): Promise<string | undefined> {
    const uri = this.uriOf(rule);
    const bytes = await findBytes(uri);
    const page = bytes && decodeUtf8(bytes, uri.path);
    return /^## Why\s+([\s\S]*?)\r?\n\s*\r?\n/m.exec(page ?? '')?.[1];
  }
}
