import { isCancellation } from '../showError';
import { ErrorNode } from './errorNode';
import type { TreeContext, TreeNode } from './treeNode';

/** What a branch needs of its tree. */
export type BranchContext = Pick<TreeContext, 'redraw' | 'failed'>;

/** A row whose rows come from one reading. The reading is done once, and again after a failure or a reset. */
export abstract class Branch<C extends BranchContext = TreeContext> implements TreeNode {
  abstract readonly id: string;
  abstract readonly parent: TreeNode | undefined;
  private rows: Promise<readonly TreeNode[]> | undefined;

  constructor(protected readonly context: C) {}

  abstract item(): ReturnType<TreeNode['item']>;
  protected abstract read(): Promise<readonly TreeNode[]>;

  children(): Promise<readonly TreeNode[]> {
    return (this.rows ??= this.load());
  }

  reset(): void {
    this.rows = undefined;
  }

  /** A row in place of what failed, whose retry reads the whole branch again. */
  protected failed(error: unknown): ErrorNode {
    this.context.failed(error);
    return new ErrorNode(this, error, () => {
      this.reset();
      this.context.redraw(this);
    });
  }

  private async load(): Promise<readonly TreeNode[]> {
    try {
      const rows = await this.read();
      this.context.redraw(this);
      return rows;
    } catch (error) {
      if (isCancellation(error)) {
        this.reset();
        return [];
      }
      return [this.failed(error)];
    }
  }
}
