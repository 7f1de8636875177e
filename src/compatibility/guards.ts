import * as l10n from '@vscode/l10n';
import type { AnyRule } from './rule';

/**
 * A check that stands where something is about to be done, not in a rule: it needs an answer of that moment, or makes
 * sure that a rule need not meet what is missing. Its findings carry its id, and it has a page like a rule.
 */
export type Guard = Pick<AnyRule, 'id' | 'aliases' | 'severity' | 'blocks' | 'title' | 'source'>;

const importing = 'https://docs.amplify.aws/gen1/react/build-a-backend/auth/import/';

/** Every guard, in alphabetical order of its id. */
export const guards: readonly Guard[] = [
  {
    id: 'auth-to-unlink-is-imported',
    aliases: ['WS-UNLINK-NOT-IMPORTED'],
    severity: 'error',
    blocks: ['gen1'],
    title: () => l10n.t('The auth resource to unlink is imported'),
    source: 'https://docs.amplify.aws/gen1/react/build-a-backend/auth/import/',
  },
  {
    id: 'credentials-are-valid',
    aliases: ['CR-EXPIRED'],
    severity: 'error',
    blocks: [],
    title: () => l10n.t('AWS accepts the credentials'),
    source: 'https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sso.html',
  },
  {
    id: 'headless-parameters-are-complete',
    aliases: ['V11', 'CI-PARTIAL'],
    severity: 'error',
    blocks: ['gen1'],
    title: () =>
      l10n.t(
        'User pool, web client and native client are all given, and the identity pool if one is imported',
      ),
    source: 'https://docs.aws.amazon.com/amplify/latest/userguide/environment-variables.html',
  },
  {
    id: 'identity-pool-exists',
    aliases: ['V9', 'IP-NOT-FOUND'],
    severity: 'error',
    blocks: ['gen1', 'gen2'],
    title: () => l10n.t('The chosen identity pool exists and trusts the user pool'),
    source: importing,
  },
  {
    id: 'mfa-settings-are-readable',
    aliases: ['MF-UNREADABLE'],
    severity: 'warning',
    blocks: [],
    title: () => l10n.t('The MFA settings of the user pool can be read'),
    source:
      'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_GetUserPoolMfaConfig.html',
  },
  {
    id: 'native-client-exists',
    aliases: ['V8', 'AC-NOT-FOUND'],
    severity: 'error',
    blocks: ['gen1'],
    title: () => l10n.t('The chosen native app client exists in the user pool'),
    source: importing,
  },
  {
    id: 'nothing-depends-on-auth',
    aliases: ['WS-UNLINK-DEPS'],
    severity: 'error',
    blocks: ['gen1'],
    title: () => l10n.t('No other resource of the project depends on the auth to unlink'),
    source: 'https://github.com/aws-amplify/amplify-cli/issues/9934',
  },
  {
    id: 'permissions-are-granted',
    aliases: ['CR-DENIED'],
    severity: 'warning',
    blocks: [],
    title: () => l10n.t('The credentials may do what is asked of them'),
    source:
      'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazoncognitouserpools.html',
  },
  {
    id: 'quotas-are-kept',
    aliases: ['LM-QUOTA'],
    severity: 'error',
    blocks: [],
    title: () => l10n.t('A change stays within the quotas of Cognito'),
    source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html',
  },
  {
    id: 'region-has-user-pool',
    aliases: ['UP-NONE-IN-REGION'],
    severity: 'info',
    blocks: [],
    title: () => l10n.t('The Region has a user pool'),
    source: importing,
  },
  {
    id: 'requests-are-not-throttled',
    aliases: ['LM-THROTTLE'],
    severity: 'info',
    blocks: [],
    title: () => l10n.t('AWS answers without slowing requests down'),
    source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/quotas.html',
  },
  {
    id: 'user-pool-exists',
    aliases: ['V0', 'UP-NOT-FOUND'],
    severity: 'error',
    blocks: ['gen1', 'gen2'],
    title: () => l10n.t('The chosen user pool exists'),
    source: importing,
  },
  {
    id: 'web-client-exists',
    aliases: ['V8', 'AC-NOT-FOUND'],
    severity: 'error',
    blocks: ['gen1', 'gen2'],
    title: () => l10n.t('The chosen web app client exists in the user pool'),
    source: importing,
  },
  {
    id: 'write-attributes-are-valid',
    aliases: ['AT-WRITE-INVALID'],
    severity: 'error',
    blocks: [],
    title: () => l10n.t('Attributes sent as writable are ones that an app client may write'),
    source:
      'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UpdateUserPoolClient.html',
  },
];
