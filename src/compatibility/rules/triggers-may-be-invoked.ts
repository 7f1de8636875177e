import * as l10n from '@vscode/l10n';
import { allowsInvocation } from '../allowsInvocation';
import type { ResourceRef } from '../rule';
import { defineRule } from '../rule';
import { triggersOf } from '../triggerArns';
import { unknownProblem } from '../unknownProblem';
import { allowTrigger } from '../userPoolRepairs';

/** Cognito calls a trigger only if the function itself allows that: without it, sign-up or sign-in stops with an error. */
export const rule = defineRule({
  id: 'triggers-may-be-invoked',
  aliases: ['UP-TRIGGER-PERMISSION'],
  judges: 'pool',
  reads: ['userPool', 'triggerFunctions'],
  severity: { runtime: 'warning' },
  blocks: [],
  title,
  source:
    'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pools-working-with-lambda-triggers.html',

  *check({ facts: { userPool, triggerFunctions, region } }) {
    for (const { name, arn } of triggersOf(userPool)) {
      const resource: ResourceRef = { type: 'function', id: arn, name: arn.split(':')[6] ?? arn, region };
      const property = ['LambdaConfig', name];
      if (arn.split(':')[3] !== region) {
        yield {
          resource,
          property,
          message: l10n.t('Trigger {0} calls a function of another Region: {1}.', name, arn),
        };
        continue;
      }
      const reading = triggerFunctions.find((one) => one.arn === arn)?.triggerFunction;
      if (!reading) continue;
      yield* unknownProblem(title(), resource, reading);
      if (reading.status !== 'read') continue;
      if (!reading.value) {
        yield {
          resource,
          property,
          message: l10n.t('Trigger {0} calls a function that does not exist: {1}.', name, arn),
        };
        continue;
      }
      const { policy } = reading.value;
      const allowed = policy === undefined ? false : allowsInvocation(policy, userPool.Arn ?? '');
      if (allowed !== false) continue;
      yield {
        resource,
        property,
        message: l10n.t(
          'Function "{0}" does not allow the user pool to call it as its {1} trigger.',
          resource.name ?? arn,
          name,
        ),
        fixes: [allowTrigger(userPool, arn, resource.name ?? arn)],
      };
    }
  },
});

function title(): string {
  return l10n.t('The functions that the user pool calls allow it');
}
