import { EmulatorDefect } from '../serviceError';
import type { PolicyDocument, PolicyStatement, Selection } from './policyDocument';

/** Values of condition keys, such as `aws:SourceAccount`. Keys are compared without regard to case. */
export type ConditionContext = Readonly<Record<string, readonly string[] | undefined>>;

/** What is asked of a set of policies. */
export interface AccessRequest {
  readonly action: string;
  readonly resource: string;
  readonly context: ConditionContext;
  /** For trust policies: type (`AWS`, `Service`, `Federated`) and the names under which the caller may be trusted. */
  readonly principal?: { readonly type: string; readonly names: readonly string[] };
}

export interface Decision {
  readonly decision: 'allowed' | 'explicitDeny' | 'implicitDeny';
  readonly matched: readonly { readonly policyId: string; readonly statement: PolicyStatement }[];
  /** Condition keys that a policy asks for and the context does not have. */
  readonly missingContextKeys: readonly string[];
}

/** Turns IAM's wildcards, `*` and `?`, into a test for a whole text. */
export const wildcard = (pattern: string, flags = ''): RegExp =>
  new RegExp(
    `^${pattern
      .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    `s${flags}`,
  );

const selects = ({ not, values }: Selection, value: string, flags = ''): boolean =>
  values.some((pattern) => wildcard(pattern, flags).test(value)) !== not;

/** Decides as IAM does: a matching Deny wins, then a matching Allow, else nothing is allowed. */
export const evaluatePolicies = (
  policies: readonly { readonly policyId: string; readonly document: PolicyDocument }[],
  request: AccessRequest,
): Decision => {
  const missing = new Set<string>();
  const matched = policies.flatMap(({ policyId, document }) =>
    document.statements
      .filter((statement) => applies(statement, request, missing))
      .map((statement) => ({ policyId, statement })),
  );
  const denies = matched.filter(({ statement }) => statement.effect === 'Deny');
  const deciding = denies.length > 0 ? denies : matched;
  return {
    decision: denies.length > 0 ? 'explicitDeny' : matched.length > 0 ? 'allowed' : 'implicitDeny',
    matched: deciding,
    missingContextKeys: [...missing],
  };
};

const applies = (statement: PolicyStatement, request: AccessRequest, missing: Set<string>): boolean => {
  if (request.principal && !names(statement, request.principal)) return false;
  if (!selects(statement.actions, request.action, 'i')) return false;
  if (!selects(statement.resources, request.resource)) return false;
  return Object.entries(statement.conditions).every(([operator, keys]) =>
    Object.entries(keys).every(([key, accepted]) => {
      const given = valuesOf(request.context, key);
      if (given === undefined) missing.add(key);
      return holds(operator, given, accepted);
    }),
  );
};

const names = (
  { principals }: PolicyStatement,
  { type, names: callers }: NonNullable<AccessRequest['principal']>,
): boolean =>
  (principals[type] ?? []).some(
    (trusted) => (trusted === '*' && type === 'AWS') || callers.includes(trusted),
  );

const valuesOf = (context: ConditionContext, key: string): readonly string[] | undefined =>
  Object.entries(context).find(([name]) => name.toLowerCase() === key.toLowerCase())?.[1];

const compare: Readonly<Record<string, (given: string, accepted: string) => boolean>> = {
  StringEquals: (given, accepted) => given === accepted,
  StringEqualsIgnoreCase: (given, accepted) => given.toLowerCase() === accepted.toLowerCase(),
  StringLike: (given, accepted) => wildcard(accepted).test(given),
  ArnEquals: (given, accepted) => wildcard(accepted).test(given),
  ArnLike: (given, accepted) => wildcard(accepted).test(given),
  Bool: (given, accepted) => given.toLowerCase() === accepted.toLowerCase(),
  NumericEquals: (given, accepted) => Number(given) === Number(accepted),
  NumericLessThan: (given, accepted) => Number(given) < Number(accepted),
  NumericGreaterThan: (given, accepted) => Number(given) > Number(accepted),
};

/** Each negated operator and the one it negates. */
const negated: Readonly<Record<string, string>> = {
  StringNotEquals: 'StringEquals',
  StringNotEqualsIgnoreCase: 'StringEqualsIgnoreCase',
  StringNotLike: 'StringLike',
  ArnNotEquals: 'ArnEquals',
  ArnNotLike: 'ArnLike',
  NumericNotEquals: 'NumericEquals',
};

const holds = (
  operator: string,
  given: readonly string[] | undefined,
  accepted: readonly string[],
): boolean => {
  const [, set, name = '', ifExists] =
    /^(?:(ForAnyValue|ForAllValues):)?(\w+?)(IfExists)?$/.exec(operator) ?? [];
  if (name === 'Null') return (given === undefined) === (accepted[0] === 'true');
  if (given === undefined && (ifExists !== undefined || set === 'ForAllValues')) return true;
  const positive = negated[name] ?? name;
  const test = compare[positive];
  if (test === undefined) throw new EmulatorDefect(`The condition operator ${operator} is not implemented`);
  const isNegated = positive !== name;
  if (given === undefined) return isNegated && set === undefined;
  const matches = (value: string) => accepted.some((one) => test(value, one)) !== isNegated;
  if (set === 'ForAnyValue') return given.some(matches);
  return given.every(matches);
};
