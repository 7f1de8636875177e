import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ProjectFiles } from '../model/amplifyProject';
import { isWorkflowName, workflowsFolder } from '../project/buildFiles';
import { gen2Folders, isGen2File } from '../project/gen2/gen2Paths';
import { pathInRepository } from './pathInRepository';
import { readMatchingFiles, readProjectDirectory, readTexts } from './projectDirectory';

/** The files of a Gen 1 project, and those that only a check looks at. Throws UserError of kind `files`. */
export const readGen1ForCheck = async (root: string): Promise<ProjectFiles> =>
  new Map([
    ...(await readProjectDirectory(root, { withCheckedFiles: true })),
    ...(await readWorkflowsAbove(root)),
  ]);

/** The same of a Gen 2 project. */
export const readGen2ForCheck = async (root: string): Promise<ProjectFiles> =>
  new Map([...(await readMatchingFiles(root, gen2Folders, isGen2File)), ...(await readWorkflowsAbove(root))]);

/**
 * The workflows of the repository around a project in a folder of it, by path from the project's root. What they do in
 * other folders is blank; those that do nothing for the project are left out.
 */
async function readWorkflowsAbove(root: string): Promise<ProjectFiles> {
  const folder = await pathInRepository(root);
  if (folder === undefined || folder === '') return new Map();
  const at = `${folder.replace(/[^/]+/g, '..')}/${workflowsFolder}`;
  const entries = await readdir(join(root, at), { withFileTypes: true }).catch(() => []);
  const paths = entries.flatMap((entry) =>
    entry.isFile() && isWorkflowName(entry.name) ? [`${at}/${entry.name}`] : [],
  );
  if (paths.length === 0) return new Map();
  const { workflowPart } = await import('../project/references/workflowPart.js');
  const parts = [...(await readTexts(root, paths))].flatMap(([path, text]): [string, string][] => {
    const part = workflowPart(text, folder);
    return part === undefined ? [] : [[path, part]];
  });
  return new Map(parts);
}
