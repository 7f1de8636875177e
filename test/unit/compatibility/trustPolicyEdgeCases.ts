import type { TrustPolicyCase } from './trustPolicyCases';
import { amr, aud, cognito, conditions, policy, pool, statement } from '../../support/trustPolicies';

const authenticated = { 'ForAnyValue:StringLike': { [amr]: 'authenticated' } };

/** What we cannot know, rare operators, other partitions, and texts that are no policy. */
export const trustPolicyEdgeCases: readonly TrustPolicyCase[] = [
  {
    name: 'a condition on something we cannot know',
    document: conditions({
      StringEquals: { [aud]: pool },
      ...authenticated,
      IpAddress: { 'aws:SourceIp': '192.0.2.0/24' },
    }),
    allowed: undefined,
  },
  {
    name: 'a condition on one user, whom we do not know',
    document: conditions({
      StringEquals: { [aud]: pool, [`${cognito}:sub`]: 'us-east-1:abc' },
      ...authenticated,
    }),
    allowed: undefined,
  },
  {
    name: 'a policy variable',
    document: conditions({ StringEquals: { [aud]: '${aws:PrincipalTag/pool}' }, ...authenticated }),
    allowed: undefined,
  },
  {
    name: 'a Deny on something we cannot know',
    document: policy(
      statement(),
      statement({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
    ),
    allowed: undefined,
  },
  {
    name: 'IfExists and Null',
    document: conditions({
      StringEqualsIfExists: { [aud]: pool, 'accounts.google.com:aud': 'x' },
      Null: { [amr]: 'false', 'accounts.google.com:sub': 'true' },
      'ForAllValues:StringLike': { [amr]: ['authenticated', 'cognito-idp.*'] },
    }),
    allowed: true,
  },
  {
    name: 'Null on a key that is there',
    document: conditions({ StringEquals: { [aud]: pool }, Null: { [amr]: true } }),
    allowed: false,
    faults: ['state'],
  },
  {
    name: 'China',
    document: policy(
      statement(
        {
          Condition: { StringEquals: { 'cognito-identity.cn-north-1.amazonaws.com.cn:aud': 'cn-north-1:1' } },
        },
        'cognito-identity.cn-north-1.amazonaws.com.cn',
      ),
    ),
    pool: 'cn-north-1:1',
    allowed: true,
    faults: ['anyState'],
  },
  {
    name: 'GovCloud (US-West)',
    document: policy(
      statement(
        {
          Condition: {
            StringEquals: { 'cognito-identity-us-gov.amazonaws.com:aud': 'us-gov-west-1:1' },
            'ForAnyValue:StringLike': { 'cognito-identity-us-gov.amazonaws.com:amr': 'authenticated' },
          },
        },
        'cognito-identity-us-gov.amazonaws.com',
      ),
    ),
    pool: 'us-gov-west-1:1',
    allowed: true,
  },
  {
    name: 'the commercial principal in GovCloud',
    document: policy(statement()),
    pool: 'us-gov-west-1:1',
    allowed: false,
    faults: ['principal'],
  },
  { name: 'no JSON', document: '{', allowed: false, faults: ['unreadable'] },
  { name: 'no statements', document: '{}', allowed: false, faults: ['unreadable'] },
];
