import type * as vscode from 'vscode';

/** Walks a tree as VS Code does: by asking its provider. */
export class TreeRows<N> {
  constructor(private readonly provider: vscode.TreeDataProvider<N>) {}

  async below(node?: N): Promise<readonly N[]> {
    return (await this.provider.getChildren(node)) ?? [];
  }

  async item(node: N): Promise<vscode.TreeItem> {
    return this.provider.getTreeItem(node);
  }

  /** A row as a person reads it: `User pools 60+`. */
  async text(node: N): Promise<string> {
    const { label, description } = await this.item(node);
    const name = typeof label === 'string' ? label : (label?.label ?? '');
    return [name, typeof description === 'string' ? description : ''].filter((part) => part !== '').join(' ');
  }

  async texts(node?: N): Promise<string[]> {
    return Promise.all((await this.below(node)).map((row) => this.text(row)));
  }

  /** Opens one row after the other, by their labels, and resolves to the last. */
  async open(...labels: readonly string[]): Promise<N> {
    let node: N | undefined;
    for (const label of labels) {
      const rows = await this.below(node);
      const items = await Promise.all(rows.map((row) => this.item(row)));
      const index = items.findIndex((item) => item.label === label);
      const found = rows[index];
      if (!found)
        throw new Error(
          `No row "${label}" among: ${items.map((item) => JSON.stringify(item.label)).join(', ')}`,
        );
      node = found;
    }
    if (!node) throw new Error('No label given.');
    return node;
  }
}
