import { judgeTrust, principalOf, type SignInState } from '../compatibility/trustPolicy';
import { stringsOf } from '../compatibility/trustConditions';
import type { JsonObject, JsonValue } from '../model/cloudPlan';
import { isObject } from '../project/jsonValue';
import { trustStatement } from './newRole';

/** How a trust policy was mended, or why it was not. */
export type MendedTrust =
  | { readonly outcome: 'right' }
  /** One statement (counted from one) was changed, or added at the end. */
  | {
      readonly outcome: 'mended';
      readonly document: JsonObject;
      readonly statement: number;
      readonly isNew: boolean;
      /** Users in the other state of sign-in could assume the role before, and still can. */
      readonly servedOpposite: boolean;
    }
  /** A Deny statement stands against it, or conditions that cannot be judged. */
  | { readonly outcome: 'denied'; readonly statement?: number }
  /** This statement trusts every identity pool: IAM takes no policy with such a one any more. */
  | { readonly outcome: 'open'; readonly statement: number }
  | { readonly outcome: 'unreadable' };

/** Who shall be able to assume the role. */
export interface TrustWanted {
  readonly identityPoolId: string;
  readonly state: SignInState;
  /** Names of the sign-in providers that signed-in users come from. */
  readonly providers: readonly string[];
}

/**
 * Makes a trust policy let users of an identity pool assume the role, by the smallest change that does: one statement is
 * widened, narrowed or added, and all others stay word for word.
 */
export function mendTrustPolicy(
  document: JsonValue,
  { identityPoolId, state, providers }: TrustWanted,
): MendedTrust {
  const judge = (policy: JsonValue) => judgeTrust(JSON.stringify(policy), identityPoolId, state, providers);
  const { allowed, faults } = judge(document);
  const [fault] = faults;
  if (!isObject(document) || fault?.kind === 'unreadable') return { outcome: 'unreadable' };
  const open = faults.find((one) => one.kind === 'anyAudience');
  if (allowed === true && !open) return { outcome: 'right' };
  if (fault?.kind === 'denied') return { outcome: 'denied', statement: fault.statement };
  // A condition that we cannot judge was put there by someone: a statement beside it would go around it.
  if (allowed === undefined) return { outcome: 'denied' };

  const opposite = state === 'authenticated' ? 'unauthenticated' : 'authenticated';
  const servedOpposite =
    judgeTrust(JSON.stringify(document), identityPoolId, opposite, providers).allowed !== false;
  const candidates = [...changedStatements(document, identityPoolId, state, open?.statement)];
  for (const { statements, statement, isNew } of candidates) {
    const mended: JsonObject = { ...document, Statement: statements };
    const judged = judge(mended);
    if (judged.allowed !== true || judged.faults.some(({ kind }) => kind === 'anyAudience')) continue;
    // What was for one state of sign-in must not come to be for both.
    if (!servedOpposite && judged.faults.some(({ kind }) => kind === 'anyState')) continue;
    const stillOpen = statements.findIndex((one) => isOpen(one, identityPoolId));
    if (stillOpen >= 0) return { outcome: 'open', statement: stillOpen + 1 };
    return { outcome: 'mended', document: mended, statement, isNew, servedOpposite };
  }
  return { outcome: 'denied' };
}

interface Candidate {
  readonly statements: readonly JsonValue[];
  readonly statement: number;
  readonly isNew: boolean;
}

/** What could be done, the least first. */
function* changedStatements(
  document: JsonObject,
  identityPoolId: string,
  state: SignInState,
  open: number | undefined,
): Generator<Candidate> {
  const { Statement = [] } = document;
  const before = isList(Statement) ? Statement : [Statement];
  const principal = principalOf(identityPoolId);
  const replaced = (index: number, changed: JsonValue): Candidate => ({
    statements: before.map((one, at) => (at === index ? changed : one)),
    statement: index + 1,
    isNew: false,
  });
  if (open !== undefined) {
    const statement = before[open - 1];
    if (isObject(statement))
      yield replaced(open - 1, withAudience(statement, `${principal}:aud`, identityPoolId));
    return;
  }
  for (const [index, statement] of before.entries()) {
    if (!isObject(statement) || !isTrustIn(statement, principal)) continue;
    const widened = withAddedAudience(statement, `${principal}:aud`, identityPoolId);
    if (widened) yield replaced(index, widened);
  }
  const [region = ''] = identityPoolId.split(':');
  const added = trustStatement(identityPoolId, region, state);
  yield { statements: [...before, added], statement: before.length + 1, isNew: true };
}

const isTrustIn = ({ Effect, Principal, Action }: JsonObject, principal: string): boolean =>
  Effect === 'Allow' &&
  isObject(Principal) &&
  (stringsOf(Principal.Federated) ?? []).includes(principal) &&
  (stringsOf(Action) ?? []).includes('sts:AssumeRoleWithWebIdentity');

/** Adds an id to the ids that a statement asks for already: a role may serve several identity pools. */
function withAddedAudience(statement: JsonObject, key: string, id: string): JsonObject | undefined {
  const { Condition } = statement;
  if (!isObject(Condition)) return undefined;
  for (const [operator, keys] of Object.entries(Condition)) {
    if (!/^(ForAnyValue:)?String(Equals|Like)$/i.test(operator) || !isObject(keys)) continue;
    const name = Object.keys(keys).find((one) => one.toLowerCase() === key);
    if (name === undefined) continue;
    const ids = stringsOf(keys[name]) ?? [];
    if (ids.includes(id)) continue;
    return { ...statement, Condition: { ...Condition, [operator]: { ...keys, [name]: [...ids, id] } } };
  }
  return undefined;
}

/** Asks for one identity pool where none was asked for. */
function withAudience(statement: JsonObject, key: string, id: string): JsonObject {
  const condition = isObject(statement.Condition) ? statement.Condition : {};
  const equals = isObject(condition.StringEquals) ? condition.StringEquals : {};
  return { ...statement, Condition: { ...condition, StringEquals: { ...equals, [key]: id } } };
}

/** Whether a trust policy has a statement for every identity pool of any account: IAM takes it no more, as old as it may be. */
export function trustsEveryPool({ Statement = [] }: JsonObject, region: string): boolean {
  return (isList(Statement) ? Statement : [Statement]).some((one) => isOpen(one, `${region}:`));
}

/** Whether a statement trusts Cognito identity without saying which identity pool. */
function isOpen(statement: JsonValue, identityPoolId: string): boolean {
  const principal = principalOf(identityPoolId);
  if (!isObject(statement) || !isTrustIn(statement, principal)) return false;
  const { Condition } = statement;
  const asks = isObject(Condition) ? Object.values(Condition) : [];
  return !asks.some(
    (keys) => isObject(keys) && Object.keys(keys).some((name) => name.toLowerCase() === `${principal}:aud`),
  );
}

const isList = (value: unknown): value is readonly JsonValue[] => Array.isArray(value);
