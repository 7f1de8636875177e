import * as l10n from '@vscode/l10n';
import type { LibraryCorrections } from '../project/library/libraryCorrections';

/** What the Amplify CLI gets wrong for a pool, in words. */
export const wrongInLibrary = ({ domain, usernameAttributes }: LibraryCorrections): string =>
  [
    ...(domain === undefined ? [] : [l10n.t('the domain {0}', domain)]),
    ...(usernameAttributes ? [l10n.t('the username attributes {0}', usernameAttributes.join(', '))] : []),
  ].join('; ');
