import { dirname, join, relative, sep } from 'node:path';
import { settingsPath } from '../environments/readEnvironmentSettings';
import { exists, readTexts } from './projectDirectory';

/** `.vscode/settings.json` of the folder that a person opens for a project. */
export interface FolderSettings {
  /** The folder that `.vscode` is in. */
  readonly folder: string;
  /** The project's folder as the setting names it; absent: the folder itself. */
  readonly projectPath?: string;
  readonly text?: string;
}

/**
 * The settings that go for a project: those of its own folder, else of the nearest one above it within the repository,
 * as a person has opened it. Without any, where they would be made: in the project. Throws UserError of kind `files`.
 */
export async function findFolderSettings(root: string): Promise<FolderSettings> {
  for (let at = root; ; at = dirname(at)) {
    const text = (await readTexts(at, [settingsPath])).get(settingsPath);
    if (text !== undefined) {
      const below = relative(at, root).split(sep).join('/');
      return { folder: at, text, ...(below !== '' && { projectPath: below }) };
    }
    if (at === dirname(at) || (await exists(join(at, '.git')))) return { folder: root };
  }
}
