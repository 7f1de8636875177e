import type { Gen1Project } from '../../model/amplifyProject';
import { readJsonIfValid } from '../jsonFile';
import { textAt } from '../jsonValue';
import { amplifyMetaPath, teamProviderInfoPath } from './gen1Paths';

/** The app of Amplify Hosting that an environment of a project belongs to; `undefined` when the files name none. */
export function amplifyAppId(
  { files, envName: checkedOut }: Gen1Project,
  envName = checkedOut,
): string | undefined {
  const provider = ['awscloudformation', 'AmplifyAppId'];
  const id =
    textAt(readJsonIfValid(files, teamProviderInfoPath), envName, ...provider) ??
    (envName === checkedOut
      ? textAt(readJsonIfValid(files, amplifyMetaPath), 'providers', ...provider)
      : undefined);
  return id !== undefined && /^d[a-z0-9]{1,19}$/.test(id) ? id : undefined;
}
