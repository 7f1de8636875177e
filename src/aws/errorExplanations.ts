import * as l10n from '@vscode/l10n';
import type { UserErrorKind } from '../errors';
import type { ProfileKind } from './profiles';

/** What was tried, by whom: everything a message needs that the error itself does not say. */
export interface ErrorContext {
  /** What failed, for the person, without the reason: `Could not read the user pool "my-users"`. */
  readonly what: string;
  /** The IAM action, for example `cognito-idp:DescribeUserPool`. */
  readonly action: string;
  readonly profile?: string;
  /** What the person renews when a login has expired; without it, keys. */
  readonly loginKind?: ProfileKind;
  /** The profile to log in with, where it is not `profile`: a role starts from another. */
  readonly loginProfile?: string;
  readonly region?: string;
}

export interface Explanation {
  readonly kind: UserErrorKind;
  /** Ends the sentence that `what` begins. */
  readonly reason: string;
  /** In the imperative. */
  readonly resolution: string;
  /** The refused IAM action. */
  readonly action?: string;
  /** Whether the error's own message may be logged. */
  readonly quotable: boolean;
}

const quotable = true;

const unreachable =
  /\b(ECONN[A-Z]+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|socket hang up)\b/;

/** The SDK found no credentials, or could not renew them. Its sentences are all there is to tell the two apart. */
export function credentials(message: string, context: ErrorContext): Explanation {
  const { loginKind } = context;
  const profile = context.loginProfile ?? context.profile;
  if (/multi-factor authentication/i.test(message)) {
    return {
      kind: 'noCredentials',
      reason: l10n.t('the role needs a code from an MFA device, and there is no one to ask for it.'),
      resolution: l10n.t('Use a profile without MFA, or set temporary keys in the environment.'),
      quotable,
    };
  }
  // The providers wrap what stopped them: the network, or the portal that knows no such role.
  const [code] = unreachable.exec(message) ?? [];
  if (code) return offline(code);
  const unusable = /No access|invalid SSO credentials|could not be found|missing required property/i;
  const login = (loginKind === 'sso' || loginKind === 'login') && !unusable.test(message);
  if (login || /expired|re-?authenticate|aws (sso )?login|session token not found/i.test(message)) {
    return { ...expired(context), quotable: false };
  }
  if (loginKind === 'process') {
    return {
      kind: 'noCredentials',
      reason: l10n.t(
        'the credential_process of the profile "{0}" gave no credentials.',
        profile ?? 'default',
      ),
      resolution: l10n.t('Run the command of the profile in a terminal and mend what it reports.'),
      quotable: false,
    };
  }
  return {
    kind: 'noCredentials',
    reason: profile
      ? l10n.t('the profile "{0}" has no usable credentials.', profile)
      : l10n.t('no AWS credentials were found.'),
    resolution: profile
      ? l10n.t('Complete the profile, for example with: aws configure --profile {0}', profile)
      : l10n.t('Choose a profile, or create one with: aws configure'),
    quotable: false,
  };
}

export const expired = (context: ErrorContext): Explanation => ({
  kind: 'expired',
  reason: l10n.t('the login has expired.'),
  resolution: loginAgain(context),
  quotable,
});

function loginAgain({ loginKind, ...context }: ErrorContext): string {
  const profile = context.loginProfile ?? context.profile;
  const option = profile ? ` --profile ${profile}` : '';
  switch (loginKind ?? 'keys') {
    case 'sso':
      return l10n.t('Run: {0}', `aws sso login${option}`);
    case 'login':
      return l10n.t('Run: {0}', `aws login${option}`);
    case 'process':
      return l10n.t('Sign in again with the tool that the profile "{0}" calls.', profile ?? 'default');
    case 'webIdentity':
      return l10n.t('Renew the token file that the profile "{0}" names.', profile ?? 'default');
    case 'keys':
    case 'role':
    case 'none':
      return profile
        ? l10n.t('Renew the temporary keys of the profile "{0}".', profile)
        : l10n.t('Renew the temporary keys in the environment, or log in again.');
  }
}

export function denied(message: string, context: ErrorContext): Explanation {
  if (/MultiFactorAuthentication failed/i.test(message)) {
    return {
      kind: 'denied',
      reason: l10n.t('AWS did not accept the MFA code.'),
      resolution: l10n.t('Try again with the next code of the device.'),
      action: context.action,
      quotable,
    };
  }
  // AWS's own words are exact where a request needs a second permission.
  const action = /not authorized to perform:? ([a-z0-9-]+:[A-Za-z]+)/.exec(message)?.[1] ?? context.action;
  return {
    kind: 'denied',
    reason: l10n.t('access denied to {0}.', action),
    resolution: context.profile
      ? l10n.t('Allow {0} for the profile "{1}".', action, context.profile)
      : l10n.t('Allow {0} for these credentials.', action),
    action,
    quotable,
  };
}

export const refusedKeys = ({ profile, region }: ErrorContext): Explanation => ({
  kind: 'noCredentials',
  reason: profile
    ? l10n.t('AWS does not know the keys of the profile "{0}".', profile)
    : l10n.t('AWS does not know these keys.'),
  resolution: region
    ? l10n.t('Check the keys, and that the Region {0} is enabled for the account.', region)
    : l10n.t('Check the keys: they may be deleted, inactive or mistyped.'),
  quotable,
});

export const wrongClock = (): Explanation => ({
  kind: 'noCredentials',
  reason: l10n.t('the clock of this machine is wrong, so AWS does not accept the signature.'),
  resolution: l10n.t('Set the date, time and time zone of this machine.'),
  quotable,
});

export const throttled = ({ action }: ErrorContext): Explanation => ({
  kind: 'throttled',
  reason: l10n.t('the account sends more {0} requests than AWS allows.', action),
  resolution: l10n.t('Try again in a minute. The quota is shared by everyone who uses the account.'),
  quotable,
});

export const notFound = ({ region }: ErrorContext): Explanation => ({
  kind: 'notFound',
  reason: region ? l10n.t('it does not exist in {0}.', region) : l10n.t('it does not exist.'),
  resolution: l10n.t('Check id, account and Region. It may have been deleted.'),
  quotable,
});

export const regionOff = ({ region }: ErrorContext): Explanation => ({
  kind: 'aws',
  reason: l10n.t('the Region {0} is not enabled for this account.', region ?? ''),
  resolution: l10n.t('Enable the Region in the account settings, or choose another.'),
  quotable,
});

export const unknownOperation = ({ action }: ErrorContext): Explanation => ({
  kind: 'aws',
  reason: l10n.t('the endpoint does not know {0}.', action),
  resolution: l10n.t('Check the endpoint: an emulator may not have this operation.'),
  quotable,
});

export const offline = (code: string): Explanation => ({
  kind: 'offline',
  reason: l10n.t('AWS cannot be reached ({0}).', code),
  resolution: l10n.t('Check the network, the proxy and the endpoint, then try again.'),
  quotable,
});

export const untrustedCertificate = (code: string): Explanation => ({
  kind: 'offline',
  reason: l10n.t('the certificate of the endpoint is not trusted ({0}).', code),
  resolution: l10n.t('Name the certificate authority of your proxy in NODE_EXTRA_CA_CERTS, then restart.'),
  quotable,
});

export const notFromAws = (status: number | undefined): Explanation => ({
  kind: 'offline',
  reason: l10n.t('the answer did not come from AWS (HTTP {0}).', status ?? '?'),
  resolution: l10n.t('Check the proxy and the endpoint: something on the way answers instead of AWS.'),
  quotable: false,
});

export const refusedInput = (message: string): Explanation => ({
  kind: 'input',
  reason: message,
  resolution: l10n.t('Check the ids that were given.'),
  quotable,
});

export const awsFault = (name: string): Explanation => ({
  kind: 'aws',
  reason: l10n.t('AWS failed ({0}).', name),
  resolution: l10n.t('Try again in a moment. The AWS Health Dashboard shows outages.'),
  quotable,
});

export const other = (name: string, message: string): Explanation => ({
  kind: 'aws',
  reason: message ? `${name}: ${message}` : name,
  resolution: l10n.t('See the log for the request id.'),
  quotable,
});
