import * as vscode from 'vscode';
import { pathBelow } from './pathBelow';

/** An Amplify project in one of the window's folders. */
export interface WorkspaceProject {
  /** The folder that holds `amplify`. */
  readonly root: vscode.Uri;
  readonly folder: vscode.WorkspaceFolder;
  readonly generation: 'gen1' | 'gen2';
  /** Where the project is, in as few words as tell it from the others: `shop`, `shop/packages/web`. */
  readonly label: string;
}

/** The folders that hold the folder `amplify` of these files, and others that may be roots, each once. */
export function rootsOf(files: readonly vscode.Uri[], others: readonly vscode.Uri[] = []): vscode.Uri[] {
  const roots = files.map((file) =>
    file.with({ path: file.path.slice(0, file.path.lastIndexOf('/amplify/')) }),
  );
  return [...new Map([...others, ...roots].map((root) => [root.toString(), root])).values()];
}

/** Those of these folders that are roots of projects, in the order of the window's folders. */
export async function projectsAt(
  roots: readonly vscode.Uri[],
  generation: WorkspaceProject['generation'],
  isRoot: (root: vscode.Uri) => Promise<boolean>,
): Promise<WorkspaceProject[]> {
  const projects = await Promise.all(
    roots.map(async (root): Promise<WorkspaceProject[]> => {
      const folder = vscode.workspace.getWorkspaceFolder(root);
      if (!folder || !(await isRoot(root))) return [];
      const below = pathBelow(folder.uri, root);
      return [{ root, folder, generation, label: below ? `${folder.name}/${below}` : folder.name }];
    }),
  );
  return projects
    .flat()
    .sort((a, b) => a.folder.index - b.folder.index || a.root.path.localeCompare(b.root.path));
}
