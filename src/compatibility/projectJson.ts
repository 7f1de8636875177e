import type { Gen1Project } from '../model/amplifyProject';
import { readJsonIfValid } from '../project/jsonFile';

/** A project file as a value; `undefined` when there is none, or when it cannot be read: its reader says that. */
export const projectJson = (project: Gen1Project, path: string): unknown =>
  readJsonIfValid(project.files, path);
