import type { SignInState } from '../../../src/compatibility/trustPolicy';
import {
  amr,
  aud,
  cognito,
  conditions,
  other,
  policy,
  pool,
  provider,
  statement,
} from '../../support/trustPolicies';

export interface TrustPolicyCase {
  readonly name: string;
  readonly document: string;
  readonly state?: SignInState;
  readonly pool?: string;
  readonly allowed: boolean | undefined;
  readonly faults?: readonly string[];
}

const authenticated = { 'ForAnyValue:StringLike': { [amr]: 'authenticated' } };

export const trustPolicyCases: readonly TrustPolicyCase[] = [
  { name: 'what the console writes', document: policy(statement()), allowed: true },
  {
    name: 'one statement that is not in a list',
    document: JSON.stringify({ Version: '2012-10-17', Statement: statement() }),
    allowed: true,
  },
  {
    name: 'identity pool, action and principal in lists',
    document: policy(
      statement({
        Principal: { Federated: ['accounts.google.com', cognito] },
        Action: ['sts:AssumeRoleWithWebIdentity', 'sts:TagSession'],
        Condition: { StringEquals: { [aud]: [other, pool] }, ...authenticated },
      }),
    ),
    allowed: true,
  },
  {
    name: 'StringEquals and StringLike for the state, without quantifier',
    document: conditions({ StringEquals: { [aud]: pool, [amr]: 'authenticated' } }),
    allowed: true,
  },
  {
    name: 'ForAnyValue:StringEquals, keys and operators in other capitals',
    document: conditions({
      stringequals: { [aud.toUpperCase()]: pool },
      'foranyvalue:stringequals': { [amr]: 'authenticated' },
    }),
    allowed: true,
  },
  {
    name: 'users of one provider only, who come from this one',
    document: conditions({
      StringEquals: { [aud]: pool },
      'ForAnyValue:StringLike': { [amr]: `${provider}:CognitoSignIn:*` },
    }),
    allowed: true,
  },
  {
    name: 'users of another provider only',
    document: conditions({
      StringEquals: { [aud]: pool },
      'ForAnyValue:StringLike': { [amr]: 'graph.facebook.com' },
    }),
    allowed: false,
    faults: ['state'],
  },
  {
    name: 'a role for guests',
    document: policy(
      statement({
        Condition: { StringEquals: { [aud]: pool }, 'ForAnyValue:StringLike': { [amr]: 'unauthenticated' } },
      }),
    ),
    state: 'unauthenticated',
    allowed: true,
  },
  {
    name: 'a role of signed-in users, for guests',
    document: policy(statement()),
    state: 'unauthenticated',
    allowed: false,
    faults: ['state'],
  },
  {
    name: 'another identity pool',
    document: conditions({ StringEquals: { [aud]: other }, ...authenticated }),
    allowed: false,
    faults: ['audience'],
  },
  {
    name: 'another identity pool and another state: the identity pool first',
    document: conditions({
      StringEquals: { [aud]: other },
      'ForAnyValue:StringLike': { [amr]: 'unauthenticated' },
    }),
    allowed: false,
    faults: ['audience'],
  },
  {
    name: 'a state that does not exist, with a wildcard for the identity pool',
    document: conditions({
      StringLike: { [aud]: 'us-east-1:*' },
      'ForAnyValue:StringLike': { [amr]: 'authenicated' },
    }),
    allowed: false,
    faults: ['state'],
  },
  {
    name: 'no condition on the identity pool',
    document: conditions(authenticated),
    allowed: true,
    faults: ['anyAudience'],
  },
  {
    name: 'no condition at all',
    document: policy(statement({ Condition: undefined })),
    allowed: true,
    faults: ['anyAudience', 'anyState'],
  },
  {
    name: 'a wildcard for the identity pool',
    document: conditions({ StringLike: { [aud]: 'us-east-1:*' }, ...authenticated }),
    allowed: true,
    faults: ['anyAudience'],
  },
  {
    name: 'every identity pool but one',
    document: conditions({ StringNotEquals: { [aud]: other }, ...authenticated }),
    allowed: true,
    faults: ['anyAudience'],
  },
  {
    name: 'both states',
    document: conditions({
      StringEquals: { [aud]: pool },
      'ForAnyValue:StringLike': { [amr]: ['authenticated', 'unauthenticated'] },
    }),
    allowed: true,
    faults: ['anyState'],
  },
  {
    name: 'a wildcard that both states match',
    document: conditions({
      StringEquals: { [aud]: pool },
      'ForAnyValue:StringLike': { [amr]: '*authenticated' },
    }),
    allowed: true,
    faults: ['anyState'],
  },
  {
    name: 'everybody as principal, limited by the conditions',
    document: policy(statement({ Principal: '*' })),
    allowed: true,
  },
  {
    name: 'a mistyped principal',
    document: policy(statement({ Principal: { Federated: 'cognito-identity.amazon.com' } })),
    allowed: false,
    faults: ['principal'],
  },
  {
    name: 'Cognito as a service instead of an issuer of tokens',
    document: policy(statement({ Principal: { Service: cognito } })),
    allowed: false,
    faults: ['principal'],
  },
  {
    name: 'sts:AssumeRole',
    document: policy(statement({ Action: 'sts:AssumeRole' })),
    allowed: false,
    faults: ['principal'],
  },
  {
    name: 'a wildcard for the action',
    document: policy(statement({ Action: 'sts:AssumeRole*' })),
    allowed: true,
  },
  {
    name: 'NotAction that leaves ours in',
    document: policy(statement({ Action: undefined, NotAction: ['sts:AssumeRole'] })),
    allowed: true,
  },
  {
    name: 'NotAction that takes ours out',
    document: policy(statement({ Action: undefined, NotAction: 'sts:*' })),
    allowed: false,
    faults: ['principal'],
  },
  {
    name: 'a mistyped condition key, which no token has',
    document: conditions({ StringEquals: { 'cognito-identity.amazon.com:aud': pool }, ...authenticated }),
    allowed: false,
    faults: ['audience'],
  },
  {
    name: 'a second statement that fits',
    document: policy(
      statement({
        Principal: { Service: 'lambda.amazonaws.com' },
        Action: 'sts:AssumeRole',
        Condition: undefined,
      }),
      statement({ Condition: { StringEquals: { [aud]: other }, ...authenticated } }),
      statement(),
    ),
    allowed: true,
  },
  {
    name: 'a Deny that applies',
    document: policy(
      statement(),
      statement({ Effect: 'Deny', Condition: { StringEquals: { [aud]: pool } } }),
    ),
    allowed: false,
    faults: ['denied'],
  },
  {
    name: 'a Deny of another identity pool',
    document: policy(
      statement(),
      statement({ Effect: 'Deny', Condition: { StringEquals: { [aud]: other } } }),
    ),
    allowed: true,
  },
  {
    name: 'a Deny of everything but this identity pool, which limits the rest',
    document: policy(
      statement({ Condition: authenticated }),
      statement({ Effect: 'Deny', Condition: { StringNotEquals: { [aud]: pool } } }),
    ),
    allowed: true,
  },
  {
    name: 'a Deny for everybody but another issuer',
    document: policy(
      statement(),
      statement({
        Effect: 'Deny',
        Principal: undefined,
        NotPrincipal: { Federated: 'accounts.google.com' },
        Condition: undefined,
      }),
    ),
    allowed: false,
    faults: ['denied'],
  },
];
