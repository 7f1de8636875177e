import * as l10n from '@vscode/l10n';
import type { Fix } from './rule';

/** What hands the ids of an environment to a build that is not set up by Amplify Hosting's variables. */
export const prepareBuild = (envName: string): Fix => ({
  kind: 'prepareBuild',
  envName,
  title: l10n.t('Prepare the build of "{0}"…', envName),
});
