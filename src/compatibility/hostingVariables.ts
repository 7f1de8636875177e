import * as l10n from '@vscode/l10n';
import type { Gen1Project } from '../model/amplifyProject';
import type { HostingBranch } from '../model/hosting';
import { referenceProperties } from '../project/gen2/referencedAuth';
import type { SetHostingVariables } from './rule';

/** Environment variables by which Amplify Hosting hands an import to the build, with the name in our files. */
export const hostingVariables = {
  userPoolId: 'AMPLIFY_USERPOOL_ID',
  webClientId: 'AMPLIFY_WEBCLIENT_ID',
  nativeClientId: 'AMPLIFY_NATIVECLIENT_ID',
  identityPoolId: 'AMPLIFY_IDENTITYPOOL_ID',
} as const;

/** The way out of what is wrong with a branch's variables. */
export const setVariables = (
  { envName }: Pick<Gen1Project, 'envName'>,
  { appId, appName, branchName }: HostingBranch,
): SetHostingVariables => ({
  kind: 'setHostingVariables',
  title: l10n.t('Set the ids of "{0}" for {1}', envName, `${appName}/${branchName}`),
  envName,
  branch: { appId, appName, branchName },
});

/** Of an app's environment variables those of an import, of either generation. */
export function variablesOfImport(all: Readonly<Record<string, string>>): Record<string, string> {
  const names: readonly string[] = [
    ...Object.values(hostingVariables),
    ...Object.values(referenceProperties),
  ];
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
}

/** The variables an import needs: the fourth only with an identity pool. */
export const neededVariables = (hasIdentityPool: boolean): string[] =>
  Object.entries(hostingVariables).flatMap(([key, name]) =>
    key === 'identityPoolId' && !hasIdentityPool ? [] : [name],
  );
