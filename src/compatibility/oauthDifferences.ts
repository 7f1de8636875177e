import type { UserPoolClient } from '../model/authSnapshot';

const lists = [
  'SupportedIdentityProviders',
  'CallbackURLs',
  'LogoutURLs',
  'AllowedOAuthFlows',
  'AllowedOAuthScopes',
] as const;

/** One OAuth setting that two app clients do not share, in AWS's property name. */
export interface OAuthDifference {
  readonly property: (typeof lists)[number] | 'AllowedOAuthFlowsUserPoolClient';
  /** What only the web client has, then what only the native client has. */
  readonly onlyWeb: readonly string[];
  readonly onlyNative: readonly string[];
}

/**
 * Compares as the Amplify CLI's headless import does: lists without regard to order, an absent list like an empty one,
 * but an absent `AllowedOAuthFlowsUserPoolClient` unlike `false`.
 */
export function oauthDifferences(web: UserPoolClient, native: UserPoolClient): OAuthDifference[] {
  const differing = lists.flatMap((property): OAuthDifference[] => {
    const [onWeb, onNative] = [web[property] ?? [], native[property] ?? []] as [string[], string[]];
    const [onlyWeb, onlyNative] = [without(onWeb, onNative), without(onNative, onWeb)];
    return onlyWeb.length + onlyNative.length > 0 ? [{ property, onlyWeb, onlyNative }] : [];
  });
  const property = 'AllowedOAuthFlowsUserPoolClient';
  const [onWeb, onNative] = [web[property], native[property]];
  return onWeb === onNative
    ? differing
    : [...differing, { property, onlyWeb: [String(onWeb)], onlyNative: [String(onNative)] }];
}

/** What is in `list` more often than in `other`. */
function without(list: readonly string[], other: readonly string[]): string[] {
  const rest = [...other];
  return list.filter((value) => {
    const index = rest.indexOf(value);
    if (index >= 0) rest.splice(index, 1);
    return index < 0;
  });
}
