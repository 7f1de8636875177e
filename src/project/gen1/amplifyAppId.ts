import type { Gen1Project } from '../../model/amplifyProject';
import { readJson } from '../app/appPackages';
import { textAt } from '../jsonValue';
import { amplifyMetaPath, teamProviderInfoPath } from './gen1Paths';

/** The app of Amplify Hosting that a project's environment belongs to; `undefined` when the files name none. */
export function amplifyAppId({ files, envName }: Gen1Project): string | undefined {
  const provider = ['awscloudformation', 'AmplifyAppId'];
  const id =
    textAt(readJson(files, teamProviderInfoPath), envName, ...provider) ??
    textAt(readJson(files, amplifyMetaPath), 'providers', ...provider);
  return id !== undefined && /^d[a-z0-9]{1,19}$/.test(id) ? id : undefined;
}
