import {
  conditionsHold,
  matchesWildcards,
  stringsOf,
  type ConditionContext,
  type Verdict,
} from './trustConditions';

/** Whether the users of an identity pool may assume a role: what STS would say of the role's trust policy. */

export type SignInState = 'authenticated' | 'unauthenticated';

export interface TrustJudgement {
  /** `undefined`: it depends on conditions we cannot evaluate. */
  readonly allowed: Verdict;
  /** Why not, most basic first; the weaknesses of a policy that allows come last. */
  readonly faults: readonly TrustFault[];
}

export type TrustFault =
  /** The text is not a policy. */
  | { readonly kind: 'unreadable' }
  /** No statement lets Cognito identity use `sts:AssumeRoleWithWebIdentity`; `found` names who is trusted instead. */
  | { readonly kind: 'principal'; readonly found: readonly string[]; readonly actions: readonly string[] }
  /** Only other identity pools may. */
  | { readonly kind: 'audience'; readonly found: readonly string[] }
  /** Only users in another state of sign-in may. */
  | { readonly kind: 'state'; readonly found: readonly string[] }
  /** A Deny statement (counted from one) takes it away again. */
  | { readonly kind: 'denied'; readonly statement: number }
  /** Every identity pool may, of any account. */
  | { readonly kind: 'anyAudience'; readonly statement: number }
  /** Guests may assume it like signed-in users, or the other way round. */
  | { readonly kind: 'anyState'; readonly statement: number };

interface Statement {
  readonly index: number;
  readonly effect: string;
  readonly federated: readonly string[];
  /** The names a statement with `NotPrincipal` leaves out. */
  readonly except: readonly string[] | undefined;
  readonly others: readonly string[];
  readonly actions: readonly string[];
  readonly notActions: readonly string[] | undefined;
  readonly condition: unknown;
}

const action = 'sts:assumerolewithwebidentity';

/**
 * Evaluates a trust policy (JSON text) for users of the identity pool in this state of sign-in. `providers` are the
 * names of the sign-in providers that signed-in users come from: a policy may ask for one of them.
 */
export function judgeTrust(
  document: string,
  identityPoolId: string,
  state: SignInState,
  providers: readonly string[] = [],
): TrustJudgement {
  const statements = readStatements(document);
  if (!statements) return { allowed: false, faults: [{ kind: 'unreadable' }] };

  const principal = principalOf(identityPoolId);
  const applies = (statement: Statement) =>
    matchesPrincipal(statement, principal) && matchesAction(statement);
  const allows = statements.filter((statement) => statement.effect === 'allow' && applies(statement));
  const denies = statements.filter((statement) => statement.effect === 'deny' && applies(statement));
  if (allows.length === 0) {
    const found = statements.flatMap(({ federated, others }) => [...federated, ...others]);
    const actions = statements.flatMap((statement) => statement.actions);
    return { allowed: false, faults: [{ kind: 'principal', found, actions }] };
  }

  const context = contextOf(identityPoolId, state, providers);
  const holds = ({ condition }: Statement) => conditionsHold(condition, context);
  const verdicts = allows.map(holds);
  if (verdicts.every((verdict) => verdict === false)) {
    return { allowed: false, faults: [faultOf(allows, context)] };
  }
  const denied = denies.find((statement) => holds(statement) === true);
  if (denied) return { allowed: false, faults: [{ kind: 'denied', statement: denied.index + 1 }] };

  const lets = (given: ConditionContext) =>
    denies.every(({ condition }) => conditionsHold(condition, given) === false)
      ? allows.find(({ condition }) => conditionsHold(condition, given) === true)
      : undefined;
  const stranger = lets(contextOf(strangerOf(identityPoolId), state, providers));
  const opposite = lets(contextOf(identityPoolId, oppositeOf(state), providers));
  const isCertain = verdicts.includes(true) && denies.every((statement) => holds(statement) === false);
  return {
    allowed: isCertain ? true : undefined,
    faults: [
      ...(stranger ? [{ kind: 'anyAudience' as const, statement: stranger.index + 1 }] : []),
      ...(opposite ? [{ kind: 'anyState' as const, statement: opposite.index + 1 }] : []),
    ],
  };
}

/** The name by which IAM knows Cognito identity pools of this Region. */
export function principalOf(identityPoolId: string): string {
  const region = identityPoolId.split(':')[0] ?? '';
  if (region.startsWith('cn-')) return `cognito-identity.${region}.amazonaws.com.cn`;
  if (region === 'us-gov-west-1') return 'cognito-identity-us-gov.amazonaws.com';
  if (region.startsWith('us-gov-')) return `cognito-identity.${region}.amazonaws.com`;
  return 'cognito-identity.amazonaws.com';
}

const oppositeOf = (state: SignInState): SignInState =>
  state === 'authenticated' ? 'unauthenticated' : 'authenticated';

/** An identity pool of the same Region that somebody else might own. */
const strangerOf = (identityPoolId: string): string =>
  `${identityPoolId.split(':')[0] ?? ''}:00000000-dead-0000-beef-000000000000`;

/**
 * What the token says: the identity pool (`aud`), and the state of sign-in with the providers (`amr`). Keys of other
 * token issuers are absent; everything else we do not know.
 */
function contextOf(
  identityPoolId: string,
  state: SignInState,
  providers: readonly string[],
): ConditionContext {
  const prefixes = new Set([principalOf(identityPoolId)]);
  // In China the documentation spells the keys in more than one way.
  if (identityPoolId.startsWith('cn-')) {
    prefixes.add('cognito-identity.amazonaws.com.cn').add('cognito-identity.amazonaws.com');
  }
  const signedIn = providers.flatMap((name) => [
    name,
    `${name}:CognitoSignIn:00000000-0000-0000-0000-000000000000`,
  ]);
  return (key) => {
    const [, prefix = '', name] = /^(.*):([^:]*)$/.exec(key) ?? [];
    if (!prefixes.has(prefix)) return prefix.includes('.') ? [] : undefined;
    if (name === 'aud') return [identityPoolId];
    if (name === 'amr') return state === 'authenticated' ? [state, ...signedIn] : [state];
    return undefined;
  };
}

/** Which of the conditions fails for all statements: the state of sign-in, or what comes before it. */
function faultOf(allows: readonly Statement[], context: ConditionContext): TrustFault {
  const values = (suffix: string) => [
    ...new Set(allows.flatMap(({ condition }) => conditionValues(condition, suffix))),
  ];
  const inAnyState = allows.some(
    ({ condition }) => conditionsHold(withoutState(condition), context) !== false,
  );
  return inAnyState ? { kind: 'state', found: values(':amr') } : { kind: 'audience', found: values(':aud') };
}

function withoutState(condition: unknown): unknown {
  if (typeof condition !== 'object' || condition === null) return condition;
  return Object.fromEntries(
    Object.entries(condition).map(([operator, keys]: [string, unknown]) => [
      operator,
      typeof keys === 'object' && keys !== null
        ? Object.fromEntries(Object.entries(keys).filter(([key]) => !key.toLowerCase().endsWith(':amr')))
        : keys,
    ]),
  );
}

function conditionValues(condition: unknown, suffix: string): string[] {
  if (typeof condition !== 'object' || condition === null) return [];
  return Object.values(condition).flatMap((keys: unknown) =>
    typeof keys === 'object' && keys !== null
      ? Object.entries(keys).flatMap(([key, value]: [string, unknown]) =>
          key.toLowerCase().endsWith(suffix) ? (stringsOf(value) ?? []) : [],
        )
      : [],
  );
}

const matchesPrincipal = ({ federated, except }: Statement, principal: string): boolean =>
  except ? !except.includes(principal) : federated.some((name) => name === principal || name === '*');

const matchesAction = ({ actions, notActions }: Statement): boolean =>
  notActions
    ? !notActions.some((pattern) => matchesWildcards(action, pattern.toLowerCase()))
    : actions.some((pattern) => matchesWildcards(action, pattern.toLowerCase()));

function readStatements(document: string): Statement[] | undefined {
  let policy: unknown;
  try {
    policy = JSON.parse(document);
  } catch {
    return undefined;
  }
  if (typeof policy !== 'object' || policy === null || !('Statement' in policy)) return undefined;
  const list: unknown[] = Array.isArray(policy.Statement) ? policy.Statement : [policy.Statement];
  return list.map(toStatement);
}

function toStatement(value: unknown, index: number): Statement {
  const { Effect, Principal, NotPrincipal, Action, NotAction, Condition } = (value ?? {}) as Record<
    string,
    unknown
  >;
  const named = (of: unknown, federated: boolean): string[] =>
    typeof of === 'object' && of !== null
      ? Object.entries(of).flatMap(([kind, names]: [string, unknown]) =>
          (kind === 'Federated') === federated ? (stringsOf(names) ?? []) : [],
        )
      : [];
  return {
    index,
    effect: String(Effect).toLowerCase(),
    federated: Principal === '*' ? ['*'] : named(Principal, true),
    except: NotPrincipal === undefined ? undefined : named(NotPrincipal, true),
    others: named(Principal, false),
    actions: Action === undefined ? [] : (stringsOf(Action) ?? []),
    notActions: NotAction === undefined ? undefined : (stringsOf(NotAction) ?? []),
    condition: Condition,
  };
}
