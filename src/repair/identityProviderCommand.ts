import type { CloudCall } from '../model/cloudPlan';
import { shellQuote } from './shellQuote';

/**
 * An update of an identity provider as commands of a POSIX shell with Node: its details, secrets among them, are read and
 * sent along, since no plan holds them. `common` ends each AWS command.
 */
export function identityProviderCommand({ input }: CloudCall, common: string): string {
  const { UserPoolId, ProviderName } = input as { UserPoolId: string; ProviderName: string };
  const key = `--user-pool-id ${shellQuote(UserPoolId)} --provider-name ${shellQuote(ProviderName)}`;
  const query = '--query IdentityProvider.ProviderDetails --output json';
  const merge =
    `const {ActiveEncryptionCertificate, ...ProviderDetails} = JSON.parse(process.env.DETAILS); ` +
    `JSON.stringify({...${JSON.stringify(input)}, ProviderDetails})`;
  return [
    `DETAILS=$(aws cognito-idp describe-identity-provider ${key} ${query}${common})`,
    `aws cognito-idp update-identity-provider --cli-input-json "$(DETAILS="$DETAILS" node -p ${shellQuote(merge)})"${common} > /dev/null`,
  ].join(' &&\n');
}
