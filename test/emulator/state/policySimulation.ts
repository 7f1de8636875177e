import type {
  EvaluationResult,
  SimulatePrincipalPolicyRequest,
  SimulatePolicyResponse,
} from '@aws-sdk/client-iam';
import type { Call } from '../service';
import { ServiceError } from '../serviceError';
import { markerPage } from './iamPaging';
import { findRole, type RoleRecord } from './iamRole';
import { findManagedPolicy } from './managedPolicies';
import { readPolicyDocument, type PolicyDocument } from './policyDocument';
import { evaluatePolicies, type ConditionContext } from './policyEvaluation';

interface NamedPolicy {
  readonly policyId: string;
  readonly type: 'role' | 'aws-managed' | 'user';
  readonly document: PolicyDocument;
}

const policiesOfRole = (role: RoleRecord): NamedPolicy[] => [
  ...[...role.inline].map(([name, text]) => ({
    policyId: `role_${role.name}_${name}`,
    type: 'role' as const,
    document: readPolicyDocument(text, 'permissions'),
  })),
  ...[...role.attached].flatMap((arn) => {
    const document = findManagedPolicy(arn);
    return document
      ? [{ policyId: arn.slice(arn.lastIndexOf('/') + 1), type: 'aws-managed' as const, document }]
      : [];
  }),
];

/** Policies of a role, or of the caller itself: an access key of the emulator may do what `allowOnly` leaves it. */
const policiesOf = (arn: string, call: Call): NamedPolicy[] => {
  const role = /^arn:aws:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(arn);
  if (role?.[1] === call.accountId) return policiesOfRole(findRole(call.everywhere, role[2] ?? ''));
  if (arn !== call.identity.arn || !arn.includes(':user/'))
    throw new ServiceError('NoSuchEntityException', `The principal ${arn} cannot be found.`);
  const statement = { Effect: 'Allow', Action: [...(call.world.allowed ?? ['*'])], Resource: '*' };
  if (statement.Action.length === 0) return [];
  const document = readPolicyDocument(JSON.stringify({ Statement: statement }), 'permissions');
  return [{ policyId: 'emulator', type: 'user', document }];
};

const toResult = (
  policies: readonly NamedPolicy[],
  action: string,
  resource: string,
  context: ConditionContext,
): EvaluationResult => {
  const { decision, matched, missingContextKeys } = evaluatePolicies(policies, { action, resource, context });
  return {
    EvalActionName: action,
    EvalResourceName: resource,
    EvalDecision: decision,
    MatchedStatements: matched.map(({ policyId }) => ({
      SourcePolicyId: policyId,
      SourcePolicyType: policies.find((policy) => policy.policyId === policyId)?.type ?? 'none',
    })),
    MissingContextValues: [...missingContextKeys],
  };
};

/** Evaluates the policies of a role, or of the caller, for every action and resource asked about. */
export const SimulatePrincipalPolicy = (
  input: SimulatePrincipalPolicyRequest,
  call: Call,
): SimulatePolicyResponse => {
  const { PolicySourceArn = '', ActionNames = [], ResourceArns = ['*'], ContextEntries = [] } = input;
  const policies: NamedPolicy[] = [
    ...policiesOf(PolicySourceArn, call),
    ...(input.PolicyInputList ?? []).map((text, index) => ({
      policyId: `PolicyInputList.${index + 1}`,
      type: 'user' as const,
      document: readPolicyDocument(text, 'permissions'),
    })),
  ];
  const context = Object.fromEntries(
    ContextEntries.map(({ ContextKeyName = '', ContextKeyValues }) => [ContextKeyName, ContextKeyValues]),
  );
  const results = ActionNames.flatMap((action) =>
    ResourceArns.map((resource) => toResult(policies, action, resource, context)),
  );
  const page = markerPage(
    call,
    results,
    ({ EvalActionName, EvalResourceName }) => `${EvalActionName} ${EvalResourceName}`,
    input,
    JSON.stringify([PolicySourceArn, ActionNames, ResourceArns]),
  );
  const { items, ...rest } = page;
  return { EvaluationResults: items, ...rest };
};
