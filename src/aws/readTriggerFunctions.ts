import * as l10n from '@vscode/l10n';
import { UserError } from '../errors';
import type { Reading, TriggerFunction, TriggerFunctionReading, UserPool } from '../model/authSnapshot';
import type { PartContext } from './partContext';
import { readEach } from './readEach';
import { tryReading } from './reading';
import { send } from './send';
import type { Transport } from './transport';

/** The functions that the pool's triggers name, each with its resource policy. */
export function readTriggerFunctions(
  { session, signal, onProgress }: PartContext,
  pool: UserPool,
): Promise<Reading<TriggerFunctionReading[]>> {
  const read = async (arn: string, ofPart: AbortSignal) => ({
    arn,
    triggerFunction: await tryReading(() => readFunctionPolicy(session, arn, ofPart)),
  });
  return tryReading(() =>
    readEach(functionArns(pool.LambdaConfig), read, {
      signal,
      report: (done, total) => onProgress('triggerFunctions', done, total),
    }),
  );
}

/** Some triggers are ARNs, some hold one beside their version; the key that encrypts codes is no function. */
function functionArns(config: unknown): string[] {
  if (typeof config === 'string') return /^arn:[^:]+:lambda:/.test(config) ? [config] : [];
  if (typeof config !== 'object' || config === null) return [];
  return Object.values(config).flatMap(functionArns);
}

/** Lambda has one error for a function that does not exist and for one without a policy: only the words differ. */
export async function readFunctionPolicy(
  session: Transport,
  arn: string,
  signal?: AbortSignal,
): Promise<TriggerFunction | undefined> {
  const what = l10n.t('Could not read the policy of the function "{0}"', arn.split(':')[6] ?? arn);
  try {
    const { Policy } = await send(session, 'lambda', 'GetPolicy', { FunctionName: arn }, { what, signal });
    return Policy ? { policy: Policy } : {};
  } catch (error) {
    if (!(error instanceof UserError) || error.kind !== 'notFound') throw error;
    return /function not found/i.test(String(error.cause)) ? undefined : {};
  }
}
