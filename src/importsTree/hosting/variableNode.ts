import * as vscode from 'vscode';
import { isAsWanted, type ComparedVariable } from '../../ci/compareVariables';
import { joined, row } from '../../resourceTree/row';
import type { TreeNode } from '../../resourceTree/treeNode';

/** An environment variable of a build, against what the environment wants. */
export class VariableNode implements TreeNode {
  readonly id: string;

  constructor(
    readonly parent: TreeNode,
    private readonly variable: ComparedVariable,
    /** Whose value it is, when it is not the row's own. */
    private readonly from: string | undefined,
  ) {
    this.id = `${parent.id}/${variable.name}`;
  }

  item(): vscode.TreeItem {
    const { name, value } = this.variable;
    const description = joined(value ?? vscode.l10n.t('not set'), this.from, this.remark());
    return row({
      id: this.id,
      label: name,
      description,
      icon: isAsWanted(this.variable) ? 'pass' : 'warning',
      flags: ['variable'],
      spoken: `${name}, ${description}`,
    });
  }

  private remark(): string | undefined {
    const { value, wanted } = this.variable;
    if (wanted === undefined) return vscode.l10n.t('not needed');
    if (value === undefined || value === wanted) return undefined;
    return vscode.l10n.t('the environment has {0}', wanted);
  }
}
