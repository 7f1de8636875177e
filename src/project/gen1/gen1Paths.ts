/** Where an Amplify Gen 1 project keeps what we read and write. Relative to the project's root, with `/`. */

export const projectConfigPath = 'amplify/.config/project-config.json';
export const localEnvInfoPath = 'amplify/.config/local-env-info.json';
export const localAwsInfoPath = 'amplify/.config/local-aws-info.json';
export const amplifyMetaPath = 'amplify/backend/amplify-meta.json';
export const backendConfigPath = 'amplify/backend/backend-config.json';
export const teamProviderInfoPath = 'amplify/team-provider-info.json';

/** What the Amplify CLI downloaded of the environment's deployed backend. */
export const cloudBackendFolder = 'amplify/#current-cloud-backend';

const authFolder = 'amplify/backend/auth';
const authBuildFolder = 'amplify/backend/awscloudformation/build/auth';

export const parametersPath = (resourceName: string): string =>
  `${authFolder}/${resourceName}/parameters.json`;

/** The folders the Amplify CLI deletes with an auth resource. */
export const resourceFolders = (resourceName: string): readonly string[] => [
  `${authFolder}/${resourceName}`,
  `${authBuildFolder}/${resourceName}`,
];

/** What an edge hands to `readProject`: each of `files` that exists, and every file below `folders`. */
export function gen1FilePaths(): { readonly files: readonly string[]; readonly folders: readonly string[] } {
  return {
    files: [
      projectConfigPath,
      localEnvInfoPath,
      localAwsInfoPath,
      amplifyMetaPath,
      backendConfigPath,
      teamProviderInfoPath,
    ],
    folders: [authFolder, authBuildFolder],
  };
}

/**
 * Whether a folder is the root of an Amplify Gen 1 project, by the Amplify CLI's rule: it holds `project-config.json`, or
 * the folder that is in and both backend folders. `exists` is asked of paths relative to that folder.
 */
export async function isGen1Project(exists: (path: string) => Promise<boolean>): Promise<boolean> {
  const others = ['amplify/.config', cloudBackendFolder, 'amplify/backend'];
  const [config, ...found] = await Promise.all([projectConfigPath, ...others].map(exists));
  return config === true || found.every(Boolean);
}
