/**
 * Conditions of an IAM policy, evaluated against a request whose keys may be partly unknown.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
 */

/** `undefined`: it depends on something we do not know. */
export type Verdict = boolean | undefined;

/** The values of a condition key (in lower case): none when the request lacks the key, `undefined` when unknown. */
export type ConditionContext = (key: string) => readonly string[] | undefined;

type Matches = (value: string, pattern: string) => boolean;

const operators: Readonly<Record<string, { readonly matches: Matches; readonly negated: boolean }>> = {
  stringequals: { matches: (value, pattern) => value === pattern, negated: false },
  stringnotequals: { matches: (value, pattern) => value === pattern, negated: true },
  stringequalsignorecase: { matches: sameIgnoringCase, negated: false },
  stringnotequalsignorecase: { matches: sameIgnoringCase, negated: true },
  stringlike: { matches: matchesWildcards, negated: false },
  stringnotlike: { matches: matchesWildcards, negated: true },
};

/** Whether every condition of a statement holds. A statement without conditions always applies. */
export function conditionsHold(condition: unknown, context: ConditionContext): Verdict {
  if (condition === undefined) return true;
  if (typeof condition !== 'object' || condition === null) return undefined;
  const verdicts = Object.entries(condition).flatMap(([operator, keys]: [string, unknown]) =>
    typeof keys === 'object' && keys !== null
      ? Object.entries(keys).map(([key, values]: [string, unknown]) => holds(operator, key, values, context))
      : [undefined],
  );
  return every(verdicts);
}

/** All true is true, one false is false, and anything else is unknown. */
export function every(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes(false)) return false;
  return verdicts.includes(undefined) ? undefined : true;
}

function holds(operator: string, key: string, values: unknown, context: ConditionContext): Verdict {
  const patterns = stringsOf(values);
  const actual = context(key.toLowerCase());
  const [, quantifier, name = '', ifExists] =
    /^(?:(foranyvalue|forallvalues):)?([a-z]+?)(ifexists)?$/.exec(operator.toLowerCase()) ?? [];
  if (!patterns || !actual) return undefined;
  if (name === 'null') return patterns.some((pattern) => pattern === String(actual.length === 0));
  const known = operators[name];
  // A variable such as ${aws:PrincipalTag/…} stands for something we do not know.
  if (!known || patterns.some((pattern) => pattern.includes('${'))) return undefined;
  if (actual.length === 0) {
    return (
      ifExists !== undefined || quantifier === 'forallvalues' || (known.negated && quantifier === undefined)
    );
  }
  const matchesOne = (value: string) => patterns.some((pattern) => known.matches(value, pattern));
  const satisfies = (value: string) => matchesOne(value) !== known.negated;
  if (quantifier === 'foranyvalue') return actual.some(satisfies);
  if (quantifier === 'forallvalues') return actual.every(satisfies);
  return known.negated ? actual.every(satisfies) : actual.some(satisfies);
}

/** A policy's string or list of strings. Booleans and numbers, which JSON allows, count as their text. */
export function stringsOf(value: unknown): string[] | undefined {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  const texts = list.map((item) =>
    typeof item === 'string' || typeof item === 'boolean' || typeof item === 'number'
      ? String(item)
      : undefined,
  );
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

/** `*` stands for any text, `?` for one character. */
export function matchesWildcards(value: string, pattern: string): boolean {
  let [at, in_, star, retry] = [0, 0, -1, 0];
  while (at < value.length) {
    if (pattern[in_] === '*') [star, retry, in_] = [in_, at, in_ + 1];
    else if (in_ < pattern.length && (pattern[in_] === '?' || pattern[in_] === value[at]))
      [at, in_] = [at + 1, in_ + 1];
    else if (star < 0) return false;
    else [retry, at, in_] = [retry + 1, retry + 1, star + 1];
  }
  return /^\**$/.test(pattern.slice(in_));
}

function sameIgnoringCase(value: string, pattern: string): boolean {
  return value.toLowerCase() === pattern.toLowerCase();
}
