/** Environment variables by which Amplify Hosting hands an import to the build, with the name in our files. */
export const hostingVariables = {
  userPoolId: 'AMPLIFY_USERPOOL_ID',
  webClientId: 'AMPLIFY_WEBCLIENT_ID',
  nativeClientId: 'AMPLIFY_NATIVECLIENT_ID',
  identityPoolId: 'AMPLIFY_IDENTITYPOOL_ID',
} as const;

/** The variables an import needs: the fourth only with an identity pool. */
export const neededVariables = (hasIdentityPool: boolean): string[] =>
  Object.entries(hostingVariables).flatMap(([key, name]) =>
    key === 'identityPoolId' && !hasIdentityPool ? [] : [name],
  );
