import { ServiceError } from '../serviceError';

/** A policy as IAM reads it: single values are lists, and what is not said is empty. */
export interface PolicyDocument {
  readonly statements: readonly PolicyStatement[];
}

export interface PolicyStatement {
  readonly sid?: string | undefined;
  readonly effect: 'Allow' | 'Deny';
  /** `AWS`, `Service`, `Federated` to their values; `*` alone is `{ AWS: ['*'] }`. */
  readonly principals: Readonly<Record<string, readonly string[]>>;
  /** `not`: the statement is about everything but the values. */
  readonly actions: Selection;
  readonly resources: Selection;
  /** Operator, such as `StringEquals`, to condition key to accepted values. */
  readonly conditions: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

export interface Selection {
  readonly not: boolean;
  readonly values: readonly string[];
}

/** Which kind of policy: who may take a role, or what a role may do. */
export type PolicyKind = 'trust' | 'permissions';

type Json = Record<string, unknown>;

const malformed = (message: string): never => {
  throw new ServiceError('MalformedPolicyDocumentException', message);
};

const documentFields = ['Version', 'Id', 'Statement'];
const statementFields = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
];

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** One text or a list of texts. Conditions also take numbers and booleans. */
const toTexts = (value: unknown, field: string): string[] =>
  (Array.isArray(value) ? value : [value]).map((item: unknown) =>
    typeof item === 'string' || typeof item === 'number' || typeof item === 'boolean'
      ? String(item)
      : malformed(`Syntax error in the policy: ${field} has a value that is not a text.`),
  );

const refuseUnknownFields = (json: Json, known: readonly string[]): void => {
  const unknown = Object.keys(json).find((field) => !known.includes(field));
  if (unknown !== undefined) malformed(`Unknown field ${unknown}`);
};

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return malformed('This policy contains invalid Json');
  }
};

/** Reads a policy, or throws IAM's `MalformedPolicyDocumentException`. */
export const readPolicyDocument = (text: string, kind: PolicyKind): PolicyDocument => {
  const json = parse(text);
  if (!isObject(json)) return malformed('Syntax errors in policy.');
  refuseUnknownFields(json, documentFields);
  const { Version, Statement } = json;
  if (Version !== undefined && Version !== '2012-10-17' && Version !== '2008-10-17')
    malformed('The policy must contain a valid version string');
  if (Statement === undefined) return malformed('Missing required field Statement');
  const statements = Array.isArray(Statement) ? Statement : [Statement];
  if (statements.length === 0) malformed('Missing required field Statement');
  return { statements: statements.map((statement) => toStatement(statement, kind)) };
};

const toStatement = (json: unknown, kind: PolicyKind): PolicyStatement => {
  if (!isObject(json)) return malformed('Syntax errors in policy.');
  refuseUnknownFields(json, statementFields);
  const { Sid, Effect, Condition } = json;
  if (Effect === undefined) malformed('Missing required field Effect');
  if (Effect !== 'Allow' && Effect !== 'Deny') return malformed(`Invalid effect: ${String(Effect)}`);
  return {
    sid: typeof Sid === 'string' ? Sid : undefined,
    effect: Effect,
    principals: toPrincipals(json, kind),
    actions: toActions(json, kind),
    resources: toResources(json, kind),
    conditions: toConditions(Condition),
  };
};

const toPrincipals = (json: Json, kind: PolicyKind): PolicyStatement['principals'] => {
  const { Principal, NotPrincipal } = json;
  if (kind === 'permissions')
    return Principal === undefined && NotPrincipal === undefined
      ? {}
      : malformed('Policy document should not specify a principal.');
  if (NotPrincipal !== undefined) malformed('NotPrincipal is not supported in the trust policy of a role.');
  if (Principal === undefined) malformed('Missing required field Principal');
  if (Principal === '*') return { AWS: ['*'] };
  if (!isObject(Principal)) return malformed('Invalid principal in policy');
  return Object.fromEntries(
    Object.entries(Principal).map(([type, values]) => {
      if (!['AWS', 'Service', 'Federated', 'CanonicalUser'].includes(type))
        malformed(`Invalid principal in policy: "${type}"`);
      return [type, toTexts(values, 'Principal')];
    }),
  );
};

const toSelection = (json: Json, field: string): Selection | undefined => {
  const [value, notValue] = [json[field], json[`Not${field}`]];
  if (value !== undefined && notValue !== undefined)
    malformed(`Policy statement must not contain both ${field} and Not${field}.`);
  if (value !== undefined) return { not: false, values: toTexts(value, field) };
  return notValue === undefined ? undefined : { not: true, values: toTexts(notValue, `Not${field}`) };
};

const toActions = (json: Json, kind: PolicyKind): Selection => {
  const actions = toSelection(json, 'Action');
  if (actions === undefined || actions.values.length === 0)
    return malformed('Policy statement must contain actions.');
  for (const action of actions.values) {
    if (action !== '*' && !/^[\w-]+:[\w*?]+$/.test(action))
      malformed('Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.');
    if (kind === 'trust' && !/^sts:/i.test(action))
      malformed('AssumeRole policy may only specify STS AssumeRole actions.');
  }
  return actions;
};

const toResources = (json: Json, kind: PolicyKind): Selection => {
  const resources = toSelection(json, 'Resource');
  if (kind === 'trust')
    return resources === undefined
      ? { not: false, values: ['*'] }
      : malformed('Has prohibited field Resource');
  if (resources === undefined || resources.values.length === 0)
    return malformed('Policy statement must contain resources.');
  for (const resource of resources.values)
    if (resource !== '*' && !resource.startsWith('arn:'))
      malformed(`Resource ${resource} must be in ARN format or "*".`);
  return resources;
};

const toConditions = (json: unknown): PolicyStatement['conditions'] => {
  if (json === undefined) return {};
  if (!isObject(json)) return malformed('Syntax errors in policy.');
  return Object.fromEntries(
    Object.entries(json).map(([operator, keys]) => {
      if (!isObject(keys)) return malformed('Syntax errors in policy.');
      return [
        operator,
        Object.fromEntries(Object.entries(keys).map(([key, values]) => [key, toTexts(values, key)])),
      ];
    }),
  );
};

/**
 * IAM takes no new trust in Cognito's identity pools that does not say for which identity pool (`aud`): such a role could
 * be taken through anyone's identity pool. Roles that exist keep theirs.
 */
export const refuseOpenIdentityPoolTrust = ({ statements }: PolicyDocument): void => {
  const open = statements.some(
    ({ effect, principals, conditions }) =>
      effect === 'Allow' &&
      principals.Federated?.includes('cognito-identity.amazonaws.com') === true &&
      !Object.values(conditions).some((keys) => 'cognito-identity.amazonaws.com:aud' in keys),
  );
  if (open)
    malformed(
      'A trust policy for cognito-identity.amazonaws.com must have a condition on cognito-identity.amazonaws.com:aud.',
    );
};
