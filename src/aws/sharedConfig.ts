import { join } from 'node:path';
import { CONFIG_PREFIX_SEPARATOR, getHomeDir, loadSharedConfigFiles } from '@smithy/shared-ini-file-loader';

/** The settings of one section, by name. Nested ones (`services`) are joined with a dot: `iam.endpoint_url`. */
export type ConfigSection = Readonly<Record<string, string | undefined>>;

/** What `~/.aws/config` and `~/.aws/credentials` say together, read anew each time. */
export interface SharedConfig {
  /** In the files' order, `config` first. Where both files have a profile's setting, `config` wins. */
  readonly profiles: ReadonlyMap<string, ConfigSection>;
  readonly ssoSessions: ReadonlyMap<string, ConfigSection>;
  readonly services: ReadonlyMap<string, ConfigSection>;
}

/** Missing and unreadable files are empty ones, as in every AWS tool. */
export async function readSharedConfig(): Promise<SharedConfig> {
  const { configFile, credentialsFile } = await loadSharedConfigFiles({ ignoreCache: true });
  const profiles = new Map<string, ConfigSection>();
  const ssoSessions = new Map<string, ConfigSection>();
  const services = new Map<string, ConfigSection>();
  for (const [name, section] of Object.entries(configFile)) {
    const [prefix, ...rest] = name.split(CONFIG_PREFIX_SEPARATOR);
    if (prefix === 'sso-session' && rest.length > 0) {
      ssoSessions.set(rest.join(CONFIG_PREFIX_SEPARATOR), section);
    } else if (prefix === 'services' && rest.length > 0) {
      services.set(rest.join(CONFIG_PREFIX_SEPARATOR), section);
    } else {
      profiles.set(name, section);
    }
  }
  for (const [name, section] of Object.entries(credentialsFile)) {
    profiles.set(name, { ...section, ...profiles.get(name) });
  }
  return { profiles, ssoSessions, services };
}

/** The files and folders whose change can mean other profiles or a renewed login, whether they exist or not. */
export function sharedConfigPaths(env: NodeJS.ProcessEnv = process.env): string[] {
  const home = getHomeDir();
  const expand = (path: string) => (path.startsWith('~/') ? join(home, path.slice(2)) : path);
  return [
    expand(env.AWS_CONFIG_FILE || join(home, '.aws', 'config')),
    expand(env.AWS_SHARED_CREDENTIALS_FILE || join(home, '.aws', 'credentials')),
    join(home, '.aws', 'sso', 'cache'),
    env.AWS_LOGIN_CACHE_DIRECTORY || join(home, '.aws', 'login', 'cache'),
  ];
}
