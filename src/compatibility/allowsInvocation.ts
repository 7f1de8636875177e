import { conditionsHold, matchesWildcards, stringsOf, type Verdict } from './trustConditions';

/** Whether a function's resource policy (JSON text) lets this user pool call it. `undefined`: we cannot tell. */
export function allowsInvocation(policy: string, userPoolArn: string): Verdict {
  let parsed: unknown;
  try {
    parsed = JSON.parse(policy);
  } catch {
    return undefined;
  }
  const statements = (parsed as { Statement?: unknown } | null)?.Statement;
  const list: unknown[] = Array.isArray(statements) ? statements : [statements];
  const verdicts = list.flatMap((statement): { effect: unknown; verdict: Verdict }[] => {
    const { Effect, Principal, Action, Condition } = (statement ?? {}) as Record<string, unknown>;
    const service =
      typeof Principal === 'object' && Principal !== null && 'Service' in Principal
        ? Principal.Service
        : Principal;
    const names = stringsOf(service) ?? [];
    const actions = stringsOf(Action) ?? [];
    const concerns =
      names.some((name) => name === '*' || /^cognito-idp\.amazonaws\.com(\.cn)?$/.test(name)) &&
      actions.some((action) => matchesWildcards('lambda:invokefunction', action.toLowerCase()));
    return concerns ? [{ effect: Effect, verdict: holdsFor(Condition, userPoolArn) }] : [];
  });
  const of = (effect: string) =>
    verdicts.filter((one) => one.effect === effect).map(({ verdict }) => verdict);
  if (of('Deny').includes(true)) return false;
  if (of('Allow').includes(true)) return of('Deny').includes(undefined) ? undefined : true;
  return of('Allow').includes(undefined) ? undefined : false;
}

function holdsFor(condition: unknown, userPoolArn: string): Verdict {
  const asStrings = Object.fromEntries(
    // Lambda writes ArnLike, which for a whole ARN means what StringLike means.
    Object.entries(condition ?? {}).map(([operator, keys]: [string, unknown]) => [
      operator.replace(/^Arn(Like|Equals)/i, 'StringLike').replace(/^ArnNot(Like|Equals)/i, 'StringNotLike'),
      keys,
    ]),
  );
  const account = userPoolArn.split(':')[4] ?? '';
  return conditionsHold(asStrings, (key) =>
    key === 'aws:sourcearn' ? [userPoolArn] : key === 'aws:sourceaccount' ? [account] : undefined,
  );
}
