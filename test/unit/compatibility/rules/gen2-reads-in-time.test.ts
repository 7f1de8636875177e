import { rule } from '../../../../src/compatibility/rules/gen2-reads-in-time';
import { judging } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const groups = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ GroupName: `group${index}` }));

testRule(rule, {
  accept: { 'a hundred groups': judging({ groups: groups(100), identityProviders: [] }) },
  reject: {
    'more of both': {
      input: judging({ groups: groups(100), identityProviders: [{ ProviderName: 'Google' }] }),
      message:
        'The user pool has 101 groups and identity providers: referenceAuth may need longer than its ten seconds.',
    },
  },
});
