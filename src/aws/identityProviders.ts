import type { IdentityProviderType } from '@aws-sdk/client-cognito-identity-provider';
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

export interface ProviderKey {
  readonly userPoolId: string;
  readonly providerName: string;
}

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
  key: ProviderKey,
  signal?: AbortSignal,
): Promise<IdentityProvider> {
  const { ProviderDetails, ...provider } = (await requestIdentityProvider(session, key, signal)) ?? {};
  return {
    ...provider,
    ProviderName: provider.ProviderName ?? key.providerName,
    ...(ProviderDetails && { ProviderDetails: withoutSecrets(ProviderDetails) }),
  };
}

/** What AWS answers, secrets and all: for this file and `providerSettings.ts` only. */
export async function requestIdentityProvider(
  session: Transport,
  { userPoolId, providerName }: ProviderKey,
  signal?: AbortSignal,
  onBody?: (body: Uint8Array) => void,
): Promise<IdentityProviderType | undefined> {
  const input = { UserPoolId: userPoolId, ProviderName: providerName };
  const what = l10n.t('Could not read the identity provider "{0}"', providerName);
  const answer = await send(session, 'cognito-idp', 'DescribeIdentityProvider', input, {
    ...{ what, signal },
    ...(onBody && { onBody }),
  });
  return answer.IdentityProvider;
}

const withoutSecrets = (details: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(details).map(([name, value]) => [
      name,
      harmlessDetails.has(name.toLowerCase()) ? value : '',
    ]),
  );
