/** Environment variables by which Amplify Hosting hands an import to the build, with the name in our files. */
export const hostingVariables = {
  userPoolId: 'AMPLIFY_USERPOOL_ID',
  webClientId: 'AMPLIFY_WEBCLIENT_ID',
  nativeClientId: 'AMPLIFY_NATIVECLIENT_ID',
  identityPoolId: 'AMPLIFY_IDENTITYPOOL_ID',
} as const;

/** Of an app's environment variables those of an import. */
export function variablesOfImport(all: Readonly<Record<string, string>>): Record<string, string> {
  const names: readonly string[] = Object.values(hostingVariables);
  return Object.fromEntries(Object.entries(all).filter(([name]) => names.includes(name)));
}

/** The variables an import needs: the fourth only with an identity pool. */
export const neededVariables = (hasIdentityPool: boolean): string[] =>
  Object.entries(hostingVariables).flatMap(([key, name]) =>
    key === 'identityPoolId' && !hasIdentityPool ? [] : [name],
  );
