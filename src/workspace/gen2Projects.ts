import * as vscode from 'vscode';
import { isGen1Project } from '../project/gen1/gen1Paths';
import { gen2Folders, isGen2File, isGen2Project } from '../project/gen2/gen2Paths';
import { readGen2Project, type Gen2Project } from '../project/gen2/readGen2Project';
import { exists } from './fileSystem';
import { findMatching } from './readProjectForCheck';
import { readTexts } from './readProjectFiles';
import { projectsAt, rootsOf, type WorkspaceProject } from './workspaceProject';

/** Files that every project with a backend in code has one of. */
export const gen2Traces = '**/amplify/{backend,auth/resource}.{ts,js,mts,mjs,cts,cjs}';
const excluded = '**/{node_modules,.amplify,#current-cloud-backend,.git}/**';

/** Every Amplify Gen 2 project in the window's folders, by the code of its backend. */
export async function findGen2Projects(): Promise<WorkspaceProject[]> {
  const found = await vscode.workspace.findFiles(gen2Traces, excluded);
  return projectsAt(rootsOf(found), 'gen2', isGen2Root);
}

/** Whether a folder is the root of a Gen 2 project: it has a backend in code, and is no project of Gen 1. */
export async function isGen2Root(root: vscode.Uri): Promise<boolean> {
  if (await isGen1Project((path) => exists(vscode.Uri.joinPath(root, path)))) return false;
  const scripts = await findMatching(root, [{ folder: 'amplify', depth: 2 }], isGen2File);
  return isGen2Project(scripts);
}

/** Reads a Gen 2 project, or a folder that is about to become one; unsaved texts as their editors have them. */
export const readGen2ProjectAt = async (root: vscode.Uri): Promise<Gen2Project> =>
  readGen2Project(await readTexts(root, await findMatching(root, gen2Folders, isGen2File)));
