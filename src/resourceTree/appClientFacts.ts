import * as l10n from '@vscode/l10n';
import type { UserPoolClient } from '../model/authSnapshot';
import type { UserPoolClientSummary } from '../model/summaries';
import type { Fact } from './factsTable';

/** `ALLOW_USER_SRP_AUTH` and `USER_SRP_AUTH` as people say them. */
const flowText = (flow: string): string => flow.replace(/^ALLOW_/, '').replace(/_AUTH$/, '');

/** What an app client's row says beside its name, once it is described. */
export function appClientSummary(client: UserPoolClient): string {
  const oauth = client.AllowedOAuthFlowsUserPoolClient ? 'OAuth' : undefined;
  const parts = [client.hasSecret ? l10n.t('client secret') : l10n.t('no client secret'), oauth];
  return parts.filter((part) => part !== undefined).join(' · ');
}

export const appClientFacts = (summary: UserPoolClientSummary, client?: UserPoolClient): readonly Fact[] => [
  [l10n.t('ID'), summary.ClientId],
  [l10n.t('Client secret'), client && (client.hasSecret ? l10n.t('yes') : l10n.t('no'))],
  [l10n.t('Authentication flows'), client?.ExplicitAuthFlows?.map(flowText).join(', ')],
  [l10n.t('OAuth flows'), client?.AllowedOAuthFlows?.join(', ')],
  [l10n.t('OAuth scopes'), client?.AllowedOAuthScopes?.join(', ')],
  [l10n.t('Sign-in providers'), client?.SupportedIdentityProviders?.join(', ')],
  [l10n.t('Callback URLs'), client?.CallbackURLs?.join(', ')],
  [l10n.t('Sign-out URLs'), client?.LogoutURLs?.join(', ')],
];
