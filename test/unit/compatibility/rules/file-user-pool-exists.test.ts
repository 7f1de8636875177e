import { rule } from '../../../../src/compatibility/rules/file-user-pool-exists';
import { aSection, judgingSection, userPoolId } from '../../../support/fileSections';
import { testRule } from '../../../support/testRule';

const section = aSection('awsExports', userPoolId(), userPoolId('eu-west-1_Another01'));

testRule(rule, {
  accept: {
    'a pool that nobody asked for': judgingSection(section),
    'a pool that is there': judgingSection(section, {}, { isPoolMissing: false }),
  },
  reject: {
    'a pool that is gone, with the account that was asked': {
      input: judgingSection(section, {}, { isPoolMissing: true }),
      message: 'Account 123456789012 has no user pool "us-east-1_AbCdEfGhI" in us-east-1.',
      fixes: [],
    },
  },
});
