import * as l10n from '@vscode/l10n';
import type { AddTriggerPermissionRecipe } from '../../model/repairRecipe';
import type { JsonObject } from '../../model/cloudPlan';
import { arnOfUserPool } from '../permissions';
import { mentionAffected, warn, type PlanDraft } from '../planDraft';
import { needed, notThere, refused } from '../planRefusals';

/** Lets this user pool, and nobody else, call a function. Other permissions of the function are not touched. */
export function addTriggerPermission({ functionArn }: AddTriggerPermissionRecipe, draft: PlanDraft): void {
  const { snapshot, accountId } = draft;
  const { region, userPoolId, parts } = snapshot;
  const readings = needed(parts.triggerFunctions, l10n.t('Trigger functions'));
  const reading = readings.find(({ arn }) => arn === functionArn)?.triggerFunction;
  const name = functionArn.split(':')[6] ?? functionArn;
  const found = reading && needed(reading, l10n.t('Policy of the function "{0}"', name));
  if (!found) throw notThere(l10n.t('Function "{0}"', name));
  if (functionArn.split(':')[3] !== region) {
    throw refused(
      l10n.t('The function "{0}" is in another Region than the user pool, which cannot call it.', name),
      l10n.t('Choose a function of {0} for the trigger.', region),
    );
  }
  const statementId = unusedId(found.policy, `CognitoTrigger-${userPoolId.replace(/\W/g, '-')}`);
  draft.changes.push({
    target: { kind: 'functionPermission', functionArn, statementId },
    resource: { type: 'function', id: functionArn, name, region },
    after: {
      Sid: statementId,
      Effect: 'Allow',
      Principal: { Service: 'cognito-idp.amazonaws.com' },
      Action: 'lambda:InvokeFunction',
      Resource: functionArn,
      Condition: { ArnLike: { 'AWS:SourceArn': arnOfUserPool({ accountId, region }, userPoolId) } },
    },
  });
  warn(draft, 'otherApps', l10n.t('From then on, sign-ups and sign-ins run the function "{0}".', name));
  mentionAffected(
    draft,
    { type: 'function', id: functionArn, name },
    l10n.t('Its owner sees a new statement in its resource policy.'),
  );
}

function unusedId(policy: string | undefined, wanted: string): string {
  const { Statement = [] } = JSON.parse(policy ?? '{}') as { Statement?: JsonObject[] };
  const taken = new Set(Statement.map(({ Sid }) => Sid));
  let id = wanted;
  for (let number = 2; taken.has(id); number += 1) id = `${wanted}-${number}`;
  return id;
}
