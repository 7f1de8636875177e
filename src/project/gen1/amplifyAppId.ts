import type { Gen1Project } from '../../model/amplifyProject';
import { readJson } from '../app/appPackages';
import { textAt } from '../jsonValue';
import { amplifyMetaPath, teamProviderInfoPath } from './gen1Paths';

/** The app of Amplify Hosting that an environment of a project belongs to; `undefined` when the files name none. */
export function amplifyAppId(
  { files, envName: checkedOut }: Gen1Project,
  envName = checkedOut,
): string | undefined {
  const provider = ['awscloudformation', 'AmplifyAppId'];
  const id =
    textAt(readJson(files, teamProviderInfoPath), envName, ...provider) ??
    (envName === checkedOut ? textAt(readJson(files, amplifyMetaPath), 'providers', ...provider) : undefined);
  return id !== undefined && /^d[a-z0-9]{1,19}$/.test(id) ? id : undefined;
}
