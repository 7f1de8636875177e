import type {
  GetUserPoolMfaConfigCommandInput,
  GetUserPoolMfaConfigResponse,
  SetUserPoolMfaConfigCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Call } from '../service';
import { ServiceError } from '../serviceError';
import { withoutEmpty } from './update';
import { userPoolOf } from './userPools';

/** The blocks of `SetUserPoolMfaConfig` beside `MfaConfiguration`. */
export type MfaFactors = Omit<GetUserPoolMfaConfigResponse, 'MfaConfiguration'>;

export function getUserPoolMfaConfig(
  input: GetUserPoolMfaConfigCommandInput,
  call: Call,
): GetUserPoolMfaConfigResponse {
  const { pool, mfa } = userPoolOf(call, input.UserPoolId);
  return { ...mfa, MfaConfiguration: pool.MfaConfiguration ?? 'OFF' };
}

/** Replaces everything: an omitted `MfaConfiguration` is OFF, an omitted factor is gone. */
export function setUserPoolMfaConfig(
  input: SetUserPoolMfaConfigCommandInput,
  call: Call,
): GetUserPoolMfaConfigResponse {
  const record = userPoolOf(call, input.UserPoolId);
  const { SmsMfaConfiguration, SoftwareTokenMfaConfiguration, EmailMfaConfiguration, WebAuthnConfiguration } =
    input;
  const MfaConfiguration = input.MfaConfiguration ?? 'OFF';
  const names = SmsMfaConfiguration ?? SoftwareTokenMfaConfiguration ?? EmailMfaConfiguration;
  if (MfaConfiguration === 'OFF' && names) {
    throw new ServiceError(
      'InvalidParameterException',
      "Invalid MFA configuration given, can't turn off MFA and configure an MFA together.",
    );
  }
  const enabled =
    SmsMfaConfiguration?.SmsConfiguration !== undefined ||
    SoftwareTokenMfaConfiguration?.Enabled === true ||
    EmailMfaConfiguration !== undefined;
  if (MfaConfiguration !== 'OFF' && !enabled) {
    throw new ServiceError(
      'InvalidParameterException',
      'Invalid MFA configuration given, at least one MFA type must be enabled to turn on MFA.',
    );
  }
  record.mfa = withoutEmpty<MfaFactors>({
    SmsMfaConfiguration,
    SoftwareTokenMfaConfiguration,
    EmailMfaConfiguration,
    WebAuthnConfiguration,
  });
  const sms = SmsMfaConfiguration?.SmsConfiguration;
  record.pool = {
    ...record.pool,
    MfaConfiguration,
    ...(sms && { SmsConfiguration: sms }),
    LastModifiedDate: call.world.now(),
  };
  return { ...record.mfa, MfaConfiguration };
}
