import type { Gen1Project } from '../model/amplifyProject';
import { readJsonFile } from '../project/jsonFile';

/** A project file as a value; `undefined` when there is none, or when it cannot be read: its reader says that. */
export function projectJson(project: Gen1Project, path: string): unknown {
  const text = project.files.get(path);
  if (text === undefined) return undefined;
  try {
    return readJsonFile(path, text);
  } catch {
    return undefined;
  }
}
