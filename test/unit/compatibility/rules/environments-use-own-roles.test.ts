import type { CheckInput } from '../../../../src/compatibility/checkCompatibility';
import { rule } from '../../../../src/compatibility/rules/environments-use-own-roles';
import { aProject } from '../../../support/projects';
import { aSnapshot } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const role = (name: string) => `arn:aws:iam::123456789012:role/service-role/${name}`;
const withRoles = (environments: Readonly<Record<string, readonly [string, string]>>): CheckInput => ({
  snapshot: aSnapshot(),
  environments: {
    project: aProject(),
    environments: Object.entries(environments).map(([name, [auth, unauth]]) => ({
      name,
      envName: name,
      resourceName: 'shop',
      values: { authRoleArn: role(auth), unauthRoleArn: role(unauth) },
      recorded: { userPoolId: 'us-east-1_AbCdEfGhI', webClientId: '1web', nativeClientId: '2native' },
    })),
  },
});
const shares = (names: string, name: string) =>
  `The environments ${names} share the role "${name}": CloudFormation refuses their policies on it.`;

testRule(rule, {
  accept: {
    'one environment': withRoles({ dev: ['a', 'b'] }),
    'roles of their own': withRoles({ dev: ['a', 'b'], prod: ['c', 'd'] }),
    'one role for both states of one environment': withRoles({ dev: ['a', 'a'] }),
  },
  reject: {
    'both roles of two environments once, and offers the second an identity pool of its own': {
      input: withRoles({ dev: ['a', 'b'], prod: ['a', 'b'] }),
      message:
        'The environments "dev", "prod" share the roles "a", "b": CloudFormation refuses their policies on them.',
      fixes: ['Make an identity pool with its own roles for "prod"'],
    },
    'roles that are not shared by the same environments one by one': {
      input: withRoles({ dev: ['a', 'b'], test: ['a', 'c'], prod: ['a', 'b'] }),
      message: [shares('"dev", "test", "prod"', 'a'), shares('"dev", "prod"', 'b')],
    },
    'one role of two of three': {
      input: withRoles({ dev: ['a', 'b'], test: ['c', 'd'], prod: ['e', 'b'] }),
      message: shares('"dev", "prod"', 'b'),
    },
  },
});
