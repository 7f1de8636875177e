import { rule } from '../../../../src/compatibility/rules/user-pool-is-in-project-account';
import { aProject, importingInto } from '../../../support/projects';
import { testRule } from '../../../support/testRule';
import { without } from '../../../support/without';

const inAccount = (accountId?: string) => {
  const project = without(aProject(), 'accountId');
  return importingInto(accountId === undefined ? project : { ...project, accountId });
};

testRule(rule, {
  accept: {
    'the same account': inAccount('123456789012'),
    'a project that was never deployed, whose account nobody knows': inAccount(),
  },
  reject: {
    'another account': {
      input: inAccount('210987654321'),
      message:
        'User pool "my-users" belongs to account 123456789012, but the project deploys to 210987654321: Amplify will not find it there.',
    },
  },
});
