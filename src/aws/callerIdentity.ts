import * as l10n from '@vscode/l10n';
import { send } from './send';
import type { Transport } from './transport';

export interface CallerIdentity {
  readonly accountId: string;
  /** ARN of the user, or of the assumed role with its session name. */
  readonly arn: string;
}

/** Asks STS who the credentials belong to; allowed to everyone. */
export async function callerIdentity(transport: Transport): Promise<CallerIdentity> {
  const what = l10n.t('Could not find out which AWS account this is');
  const { Account = '', Arn = '' } = await send(transport, 'sts', 'GetCallerIdentity', {}, { what });
  return { accountId: Account, arn: Arn };
}
