import type { Frontend } from '../../model/amplifyProject';
import type { IdentityPool } from '../../model/authSnapshot';

interface LoginProvider {
  /** Key in `output` of `amplify-meta.json`. */
  readonly outputKey: string;
  /** Key in `team-provider-info.json`. */
  readonly parameter: (frontend: Frontend) => string;
}

const known: Readonly<Record<string, LoginProvider>> = {
  'www.amazon.com': { outputKey: 'AmazonWebClient', parameter: () => 'amazonAppId' },
  'graph.facebook.com': { outputKey: 'FacebookWebClient', parameter: () => 'facebookAppId' },
  'accounts.google.com': {
    outputKey: 'GoogleWebClient',
    parameter: (frontend) =>
      frontend === 'ios' ? 'googleIos' : frontend === 'android' ? 'googleAndroid' : 'googleClientId',
  },
  'appleid.apple.com': { outputKey: 'AppleWebClient', parameter: () => 'appleAppId' },
};

/** The identity pool's social sign-in providers that Amplify knows, in the pool's order, with the app's id there. */
export function findLoginProviders(
  identityPool: IdentityPool | undefined,
): (LoginProvider & { id: string })[] {
  return Object.entries(identityPool?.SupportedLoginProviders ?? {}).flatMap(([domain, id]) => {
    const provider = Object.hasOwn(known, domain) ? known[domain] : undefined;
    return provider ? [{ ...provider, id }] : [];
  });
}
