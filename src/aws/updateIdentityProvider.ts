import * as l10n from '@vscode/l10n';
import { UserError } from '../errors';
import type { JsonObject } from '../model/cloudPlan';
import { refuseUnknown } from './refuseUnknown';
import { readProviderSettings } from './providerSettings';
import { send } from './send';
import type { Transport } from './transport';

/**
 * Sends an update of an identity provider with the details that it has right now, secrets among them. Gives what was
 * carried over, so that it can be compared with what is there afterwards.
 */
export async function updateIdentityProvider(
  session: Transport,
  input: JsonObject,
  what: string,
  onCarried?: (rest: JsonObject) => void,
): Promise<object> {
  const { UserPoolId, ProviderName } = input as { UserPoolId: string; ProviderName: string };
  const settings = await readProviderSettings(session, {
    userPoolId: UserPoolId,
    providerName: ProviderName,
  });
  if (!settings) {
    throw new UserError(
      `${what}. ${l10n.t('Identity provider "{0}" is gone.', ProviderName)}`,
      l10n.t('Check again: someone may have deleted it.'),
      { kind: 'notFound' },
    );
  }
  refuseUnknown({ type: 'identityProvider', id: ProviderName }, settings.unknown);
  onCarried?.(settings.rest);
  const whole = { ...input, ...settings.rest, UserPoolId, ProviderName };
  return send(session, 'cognito-idp', 'UpdateIdentityProvider', whole, { what });
}
