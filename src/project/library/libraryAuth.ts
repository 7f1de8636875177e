import { isObject, membersAt, textAt, valueAt } from '../jsonValue';

/** What the client libraries are told of a project's auth: `amplify-meta.json`, cut down. */
export interface LibraryAuth {
  readonly customAuth: boolean;
  readonly output: Readonly<Record<string, string>>;
  /** In the Amplify CLI's order of keys. */
  readonly frontendAuthConfig: Readonly<Record<string, unknown>>;
  /** The hosted UI's whole host name, where it is corrected. */
  readonly domain?: string;
}

/** The first Cognito resource with an output, as the Amplify CLI takes it; `undefined` when there is none. */
export function readLibraryAuth(meta: unknown): LibraryAuth | undefined {
  const found = membersAt(meta, 'auth').find(
    ([, resource]) => valueAt(resource, 'service') === 'Cognito' && isObject(valueAt(resource, 'output')),
  );
  if (!found) return undefined;
  const [, resource] = found;
  const texts = membersAt(resource, 'output').filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return {
    customAuth: valueAt(resource, 'customAuth') === true,
    output: Object.fromEntries(texts),
    frontendAuthConfig: Object.fromEntries(membersAt(resource, 'frontendAuthConfig')),
  };
}

export interface LibraryOAuth {
  readonly flows: readonly string[];
  readonly scopes: readonly string[];
  readonly signInUrls: readonly string[];
  readonly signOutUrls: readonly string[];
}

/** The hosted UI settings that the import stored as a text; `undefined` when it stored none. */
export function readOAuth({ output }: LibraryAuth): LibraryOAuth | undefined {
  const { OAuthMetadata } = output;
  if (OAuthMetadata === undefined) return undefined;
  let metadata: unknown;
  try {
    metadata = JSON.parse(OAuthMetadata);
  } catch {
    return undefined;
  }
  return {
    flows: listAt(metadata, 'AllowedOAuthFlows'),
    scopes: listAt(metadata, 'AllowedOAuthScopes'),
    signInUrls: listAt(metadata, 'CallbackURLs'),
    signOutUrls: listAt(metadata, 'LogoutURLs'),
  };
}

/** The hosted UI's host name. The Amplify CLI appends the suffix to a custom domain too. */
export function webDomain({ output, domain: corrected }: LibraryAuth, region: string): string | undefined {
  if (corrected !== undefined) return corrected;
  const domain = textAt(output, 'HostedUIDomain');
  return domain === undefined ? undefined : `${domain}.auth.${region}.amazoncognito.com`;
}

const listAt = (value: unknown, key: string): string[] => {
  const list = valueAt(value, key);
  return Array.isArray(list) ? list.filter((item): item is string => typeof item === 'string') : [];
};
