import * as l10n from '@vscode/l10n';
import { send } from './send';
import type { OperationInput } from './services';
import type { Transport } from './transport';

type Questions = Omit<OperationInput<'iam', 'SimulatePrincipalPolicy'>, 'PolicySourceArn'>;

/** Whether the policies of a user or role allow each of the actions, by its name; IAM may leave one without an answer. */
export async function simulatePolicies(
  session: Transport,
  arn: string,
  questions: Questions,
  signal?: AbortSignal,
): Promise<ReadonlyMap<string, boolean>> {
  const input = { ...questions, PolicySourceArn: arn };
  const what = l10n.t('Could not find out what "{0}" may do', arn.split('/').at(-1) ?? arn);
  const { EvaluationResults = [] } = await send(session, 'iam', 'SimulatePrincipalPolicy', input, {
    what,
    signal,
  });
  return new Map(
    EvaluationResults.flatMap(({ EvalActionName, EvalDecision }) =>
      EvalActionName === undefined ? [] : [[EvalActionName, EvalDecision === 'allowed'] as const],
    ),
  );
}
