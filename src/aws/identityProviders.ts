import * as l10n from '@vscode/l10n';
import type { IdentityProvider } from '../model/authSnapshot';
import type { Page } from '../model/summaries';
import { pageOf, pageSize, type PageOptions } from './paging';
import { send } from './send';
import type { Transport } from './transport';

/**
 * The provider details that are not secret, in lower case. Every other one keeps its key and loses its value, so that
 * a detail AWS invents tomorrow is not leaked today.
 */
const harmlessDetails = new Set(
  [
    'client_id',
    'team_id',
    'key_id',
    'api_version',
    'authorize_scopes',
    'authorize_url',
    'token_url',
    'token_request_method',
    'attributes_url',
    'attributes_url_add_attributes',
    'attributes_request_method',
    'jwks_uri',
    'oidc_issuer',
    'MetadataURL',
    'MetadataFile',
    'SLORedirectBindingURI',
    'SSORedirectBindingURI',
    'IDPSignout',
    'IDPInit',
    'EncryptedResponses',
    'RequestSigningAlgorithm',
    'ActiveEncryptionCertificate',
  ].map((name) => name.toLowerCase()),
);

/** One page of the names of a user pool's identity providers. */
export async function listIdentityProviders(
  session: Transport,
  userPoolId: string,
  { nextToken, signal }: PageOptions = {},
): Promise<Page<string>> {
  const input = { UserPoolId: userPoolId, MaxResults: pageSize, ...(nextToken && { NextToken: nextToken }) };
  const what = l10n.t('Could not list the identity providers of the user pool "{0}"', userPoolId);
  const answer = await send(session, 'cognito-idp', 'ListIdentityProviders', input, { what, signal });
  return pageOf(
    (answer.Providers ?? []).flatMap(({ ProviderName }) => ProviderName ?? []),
    answer.NextToken,
  );
}

/** One identity provider; of its secret details only the keys are kept. */
export async function describeIdentityProvider(
  session: Transport,
  { userPoolId, providerName }: { readonly userPoolId: string; readonly providerName: string },
  signal?: AbortSignal,
): Promise<IdentityProvider> {
  const input = { UserPoolId: userPoolId, ProviderName: providerName };
  const what = l10n.t('Could not read the identity provider "{0}"', providerName);
  const answer = await send(session, 'cognito-idp', 'DescribeIdentityProvider', input, { what, signal });
  const { ProviderDetails, ...provider } = answer.IdentityProvider ?? {};
  return {
    ...provider,
    ProviderName: provider.ProviderName ?? providerName,
    ...(ProviderDetails && { ProviderDetails: withoutSecrets(ProviderDetails) }),
  };
}

const withoutSecrets = (details: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      harmlessDetails.has(name.toLowerCase()) ? value : '',
    ]),
  );
