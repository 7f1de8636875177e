import * as vscode from 'vscode';
import type { DescribedIdentityPool } from '../aws/describeIdentityPool';
import { ProviderNode } from './providerNode';
import type { TreeNode } from './treeNode';

/** The name people know a public login provider by. */
const publicNames: Readonly<Record<string, string>> = {
  'accounts.google.com': 'Google',
  'graph.facebook.com': 'Facebook',
  'www.amazon.com': 'Login with Amazon',
  'api.twitter.com': 'X',
  'appleid.apple.com': 'Apple',
};

/** The user pool's id in a Cognito provider's name, `cognito-idp.<region>.amazonaws.com/<user pool id>`. */
const userPoolIdOf = (providerName: string): string => providerName.slice(providerName.lastIndexOf('/') + 1);

/** The providers an identity pool trusts, user pools first. */
export function providerNodes(parent: TreeNode, pool: DescribedIdentityPool): readonly TreeNode[] {
  const provider = vscode.l10n.t('Provider');
  const cognito = (pool.CognitoIdentityProviders ?? []).map(
    ({ ProviderName = '', ClientId = '', ServerSideTokenCheck }) =>
      new ProviderNode(parent, {
        key: `${ProviderName}:${ClientId}`,
        label: userPoolIdOf(ProviderName),
        kind: vscode.l10n.t('user pool, app client {0}', ClientId),
        facts: [
          [provider, ProviderName],
          [vscode.l10n.t('App client'), ClientId],
          [
            vscode.l10n.t('Server-side token check'),
            ServerSideTokenCheck ? vscode.l10n.t('on') : vscode.l10n.t('off'),
          ],
        ],
      }),
  );
  const social = Object.entries(pool.SupportedLoginProviders ?? {}).map(
    ([name, appId]) =>
      new ProviderNode(parent, {
        key: name,
        label: publicNames[name] ?? name,
        kind: name,
        facts: [
          [provider, name],
          [vscode.l10n.t('App ID'), appId],
        ],
      }),
  );
  const arns = [
    ...(pool.OpenIdConnectProviderARNs ?? []).map((arn) => ['OpenID Connect', arn] as const),
    ...(pool.SamlProviderARNs ?? []).map((arn) => ['SAML', arn] as const),
  ].map(
    ([kind, arn]) =>
      new ProviderNode(parent, {
        key: arn,
        label: arn.slice(arn.indexOf('/') + 1),
        kind,
        facts: [[vscode.l10n.t('ARN'), arn]],
      }),
  );
  const developer = pool.DeveloperProviderName
    ? [
        new ProviderNode(parent, {
          key: 'developer',
          label: pool.DeveloperProviderName,
          kind: vscode.l10n.t('developer provider'),
          facts: [],
        }),
      ]
    : [];
  return [...cognito, ...social, ...arns, ...developer];
}
