import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** Changes to a process's environment; `undefined` takes a variable away. */
export type EnvironmentChanges = Readonly<Record<string, string | undefined>>;

/**
 * Writes AWS configuration files with the one profile `sample`, which leads to `endpoint`, and says which variables
 * make a process use these files and nothing of the person's own.
 */
export async function writeAwsProfile(folder: string, endpoint: string): Promise<EnvironmentChanges> {
  const config = path.join(folder, 'config');
  const credentials = path.join(folder, 'credentials');
  await mkdir(folder, { recursive: true });
  await writeFile(config, `[profile sample]\nregion = us-east-1\nendpoint_url = ${endpoint}\n`);
  await writeFile(
    credentials,
    '[sample]\naws_access_key_id = AKIAIOSFODNN7EXAMPLE\n' +
      'aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY\n',
  );
  const own = Object.keys(process.env).filter((name) => name.startsWith('AWS_'));
  return {
    ...Object.fromEntries(own.map((name) => [name, undefined])),
    AWS_CONFIG_FILE: config,
    AWS_SHARED_CREDENTIALS_FILE: credentials,
    AWS_PROFILE: 'sample',
    AWS_EC2_METADATA_DISABLED: 'true',
  };
}
