import type { Gen1Project, ProjectFiles } from '../../model/amplifyProject';
import { readJsonFile } from '../jsonFile';
import { isObject, textAt } from '../jsonValue';
import { amplifyMetaPath, localEnvInfoPath, teamProviderInfoPath } from './gen1Paths';
import { readProject } from './readProject';

/**
 * Reads a project also where no environment is checked out, as in a fresh clone and in pipelines: the files that say
 * which one it is are never in version control. Its `envName` is then empty. Throws UserError as `readProject`.
 */
export function readProjectOrClone(files: ProjectFiles): Gen1Project {
  const team = files.get(teamProviderInfoPath);
  const isWhole = files.has(amplifyMetaPath) && files.has(localEnvInfoPath);
  if (isWhole || team === undefined) return readProject(files);
  const parsed = readJsonFile(teamProviderInfoPath, team);
  const envName = isObject(parsed) ? Object.keys(parsed)[0] : undefined;
  if (envName === undefined) return readProject(files);
  const Region = textAt(parsed, envName, 'awscloudformation', 'Region');
  const stand = new Map([
    ...files,
    [localEnvInfoPath, JSON.stringify({ envName })] as const,
    [amplifyMetaPath, JSON.stringify({ providers: { awscloudformation: { Region } } })] as const,
  ]);
  const { accountId: _, ...project } = readProject(stand);
  return { ...project, envName: '', auth: [], files };
}
