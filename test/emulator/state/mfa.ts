import type {
  GetUserPoolMfaConfigCommandInput,
  GetUserPoolMfaConfigResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Call } from '../service';
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
