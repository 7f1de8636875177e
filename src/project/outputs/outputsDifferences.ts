import { isObject, valueAt, type JsonObject } from '../jsonValue';
import { toAuthOutputs, type OutputsInput } from './authOutputs';
import { editOutputs, type WrittenAuth } from './outputsFile';
import { removeJson, setJson } from '../json';
import { forPlatform } from './planOutputs';

/** One thing that a file of outputs says otherwise than Cognito does now. */
export interface OutputsDifference {
  /** Below `auth`. */
  readonly path: readonly string[];
  /** As the file has it; `undefined` when it says nothing of it. */
  readonly written: unknown;
  /** As it would be written now; `undefined` when there is nothing to say. */
  readonly wanted: unknown;
}

/** A deployment of `referenceAuth` says nothing of these, whatever the user pool has. */
const neverDeployed: readonly string[] = ['groups', 'passwordless'];
const always: readonly string[] = ['mfa_configuration', 'password_policy', 'standard_required_attributes'];
const members: readonly string[] = [
  ...always,
  ...['mfa_methods', 'username_attributes', 'user_verification_types', 'unauthenticated_identities_enabled'],
  ...neverDeployed,
];
const oauthMembers: readonly string[] = [
  ...['domain', 'redirect_sign_in_uri', 'redirect_sign_out_uri', 'scopes', 'response_type'],
];

/**
 * What a file of outputs says otherwise than the resources it names do now; their ids are not looked at. What a
 * deployment writes in other words, and what the input does not know, is no difference. A file that has nothing of what
 * every deployment writes was written by hand: of that only what it says is compared.
 */
export function outputsDifferences(
  { auth, version, platform }: WrittenAuth,
  input: OutputsInput,
): OutputsDifference[] {
  const now = forPlatform(toAuthOutputs(input, version), platform).auth;
  const isDeployed = always.some((member) => auth[member] !== undefined);
  const isCompared = (member: string): boolean =>
    isKnown(member, input) && (auth[member] !== undefined || (isDeployed && !neverDeployed.includes(member)));
  const differenceAt = (...path: string[]): OutputsDifference => ({
    path,
    written: valueAt(auth, ...path),
    wanted: withChallenge(auth, path, valueAt(now, ...path)),
  });
  const oauth = usableOauth(auth) && now.oauth ? oauthMembers : [];
  const all = [
    ...(isCompared('oauth') && oauth.length === 0 ? [differenceAt('oauth')] : []),
    ...oauth.map((member) => differenceAt('oauth', member)),
    ...members.filter(isCompared).flatMap((member) => {
      const [written, wanted] = [auth[member], valueAt(now, member)];
      return member === 'password_policy' && isObject(written) && isObject(wanted)
        ? Object.keys(wanted).map((key) => differenceAt(member, key))
        : [differenceAt(member)];
    }),
  ];
  return all.filter(({ path, written, wanted }) => canonical(path, written) !== canonical(path, wanted));
}

/** The file with these differences taken over from Cognito, everything else as it was. Throws UserError of kind `files`. */
export const takeOver = (path: string, text: string, differences: readonly OutputsDifference[]): string =>
  editOutputs(path, text, (json) =>
    differences.reduce(
      (edited, { path: below, wanted }) =>
        wanted === undefined
          ? removeJson(edited, ['auth', ...below])
          : setJson(edited, ['auth', ...below], wanted),
      json,
    ),
  );

function isKnown(member: string, { mfaConfig, groups, identityPool }: OutputsInput): boolean {
  if (member === 'mfa_methods' || member === 'passwordless') return mfaConfig !== undefined;
  if (member === 'groups') return groups !== undefined;
  return member !== 'unauthenticated_identities_enabled' || identityPool !== undefined;
}

/** Which way of signing in is offered first is a choice of the app, of which Cognito knows nothing. */
function withChallenge(auth: JsonObject, path: readonly string[], wanted: unknown): unknown {
  const challenge = valueAt(auth, 'passwordless', 'preferred_challenge');
  return path[0] === 'passwordless' && challenge !== undefined && isObject(wanted)
    ? { ...wanted, preferred_challenge: challenge }
    : wanted;
}

/** A deployment writes a domain and a flow also where there are none, which no app can use. */
function usableOauth({ oauth }: JsonObject): JsonObject | undefined {
  if (!isObject(oauth)) return undefined;
  const { domain, response_type: flow } = oauth;
  const hasDomain = typeof domain === 'string' && domain !== '' && !domain.startsWith('.');
  return hasDomain && flow !== '' ? oauth : undefined;
}

/** The same text for values that mean the same to an app. */
function canonical(path: readonly string[], value: unknown): string | undefined {
  const member = path.at(-1);
  if (member === 'oauth') return JSON.stringify(usableOauth({ oauth: value }));
  if (member === 'response_type' && typeof value === 'string')
    return value.includes('code') ? 'code' : 'token';
  if (!Array.isArray(value)) return JSON.stringify(sorted(value));
  const said = value
    .map((one) => (member === 'mfa_methods' ? String(one).replace(/_MFA$/, '') : one) as unknown)
    .filter((one) => member !== 'standard_required_attributes' || !/^(sub$|custom:)/.test(String(one)))
    .map((one) => JSON.stringify(one));
  return said.length === 0 ? undefined : [...new Set(said)].sort().join();
}

const sorted = (value: unknown): unknown =>
  isObject(value)
    ? Object.fromEntries(
        Object.entries(value)
          .sort(([a], [b]) => (a < b ? -1 : 1))
          .map(([key, one]) => [key, sorted(one)]),
      )
    : value;
