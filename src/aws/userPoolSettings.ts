import * as l10n from '@vscode/l10n';
import type { Domain, MfaConfig } from '../model/authSnapshot';
import { send } from './send';
import type { Transport } from './transport';

/** The second factors of a user pool; `DescribeUserPool` knows only whether there are some. */
export async function getMfaConfig(
  session: Transport,
  userPoolId: string,
  signal?: AbortSignal,
  onBody?: (body: Uint8Array) => void,
): Promise<MfaConfig> {
  const input = { UserPoolId: userPoolId };
  const what = l10n.t('Could not read the MFA settings of the user pool "{0}"', userPoolId);
  return send(session, 'cognito-idp', 'GetUserPoolMfaConfig', input, {
    ...{ what, signal },
    ...(onBody && { onBody }),
  });
}

/** A user pool's domain by its name; `undefined` where AWS, which answers all the same, knows none. */
export async function describeDomain(
  session: Transport,
  domain: string,
  signal?: AbortSignal,
): Promise<Domain | undefined> {
  const input = { Domain: domain };
  const what = l10n.t('Could not read the domain "{0}"', domain);
  const answer = await send(session, 'cognito-idp', 'DescribeUserPoolDomain', input, { what, signal });
  const { Domain, ...rest } = answer.DomainDescription ?? {};
  return Domain ? { ...rest, Domain } : undefined;
}
