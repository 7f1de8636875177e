import type { ProjectFiles } from '../../src/model/amplifyProject';
import type { ImportSelection } from '../../src/model/importSelection';
import { planImport } from '../../src/project/gen1/planImport';
import { readProject } from '../../src/project/gen1/readProject';
import { aClient, aUserPool } from './snapshots';

/** Planning an import of a perfect pool, but for what a test says. */

/** What an import under the name "pool" writes. */
export const importPaths = {
  parameters: 'amplify/backend/auth/pool/parameters.json',
  meta: 'amplify/backend/amplify-meta.json',
  backendConfig: 'amplify/backend/backend-config.json',
  team: 'amplify/team-provider-info.json',
};

export const aSelection = (differs: Partial<ImportSelection> = {}): ImportSelection => ({
  authSelections: 'userPoolOnly',
  userPool: aUserPool(),
  webClient: aClient(),
  nativeClient: aClient({ ClientName: 'native' }),
  ...differs,
});

export const planInto = (
  files: ProjectFiles,
  differs: Partial<ImportSelection> = {},
  resourceName = 'pool',
) => planImport({ project: readProject(files), selection: aSelection(differs), resourceName });

export const parsedAt = (files: ProjectFiles, path: string): unknown => JSON.parse(files.get(path) ?? 'null');
