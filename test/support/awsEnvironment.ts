import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { makeTemporaryFolder } from './temporaryFolder';

/** The keys of AWS's documentation, which the emulator knows. */
export const documentationKeys = {
  AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
};

export interface AwsEnvironment {
  readonly home: string;
  restore(): Promise<void>;
}

/**
 * Replaces the home folder and every AWS variable of this process, so that a test sees only its own files (paths
 * relative to the home folder) and variables, and nothing asks a machine of Amazon's who it is.
 */
export async function useAwsEnvironment(
  files: Readonly<Record<string, string>> = {},
  variables: Readonly<Record<string, string>> = {},
): Promise<AwsEnvironment> {
  const folder = makeTemporaryFolder('home');
  const home = folder.path;
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(home, path)), { recursive: true });
    await writeFile(join(home, path), text);
  }
  const before = { ...process.env };
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name];
  Object.assign(process.env, { HOME: home, AWS_EC2_METADATA_DISABLED: 'true', ...variables });
  return {
    home,
    restore: () => {
      for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
      Object.assign(process.env, before);
      folder.remove();
      return Promise.resolve();
    },
  };
}
