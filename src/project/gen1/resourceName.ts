import * as l10n from '@vscode/l10n';
import { UserError } from '../../errors';

/**
 * The name the Amplify CLI gives an imported auth resource: the project's name in lower case and a suffix, which is
 * the first group of a new UUID where a person imports, and nothing headless.
 */
export function defaultResourceName(projectName: string, suffix = ''): string {
  return projectName.toLowerCase().replace(/[^A-Za-z0-9_]+/g, '_') + suffix;
}

/** The suffix of a resource name from a new UUID: its first eight hexadecimal digits. */
export const resourceNameSuffix = (uuid: string): string => uuid.split('-')[0] ?? '';

/** A name near the wanted one that all of Amplify can work with. */
export const offeredResourceName = (resourceName: string): string =>
  resourceName.replace(/[^A-Za-z0-9]/g, '') || 'auth';

/**
 * Throws UserError (kind `input`) unless the name is letters and digits. The Amplify CLI splits its parameter keys at
 * `_`, so that a push no longer finds the import under a name that has one.
 */
export function checkResourceName(resourceName: string): void {
  if (/^[A-Za-z0-9]+$/.test(resourceName)) return;
  throw new UserError(
    l10n.t(
      '"{0}" cannot be the name of an imported auth resource: Amplify loses its settings.',
      resourceName,
    ),
    l10n.t('Use letters and digits only, for example "{0}".', offeredResourceName(resourceName)),
    { kind: 'input' },
  );
}
