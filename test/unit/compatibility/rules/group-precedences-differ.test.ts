import type { Group } from '../../../../src/model/authSnapshot';
import { rule } from '../../../../src/compatibility/rules/group-precedences-differ';
import { judging } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const role = (name: string): string => `arn:aws:iam::123456789012:role/${name}`;
const group = (GroupName: string, Precedence?: number, RoleArn?: string): Group => ({
  GroupName,
  ...(Precedence !== undefined && { Precedence }),
  ...(RoleArn !== undefined && { RoleArn }),
});

testRule(rule, {
  accept: {
    'different precedences': judging({ groups: [group('a', 1, role('a')), group('b', 2, role('b'))] }),
    'groups without role': judging({ groups: [group('a', 1), group('b', 1)] }),
    'no precedence at all': judging({
      groups: [group('a', undefined, role('a')), group('b', undefined, role('b'))],
    }),
    'the same role': judging({ groups: [group('a', 1, role('a')), group('b', 1, role('a'))] }),
  },
  reject: {
    'the same precedence, zero included': {
      input: judging({ groups: [group('a', 0, role('a')), group('b', 0, role('b'))] }),
      message: 'Groups "a" and "b" have the same precedence (0): who is in both has no preferred role.',
      fixes: ['Let group "a" come before group "b"', 'Let group "b" come before group "a"'],
    },
  },
});
