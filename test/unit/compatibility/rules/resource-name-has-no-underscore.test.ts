import { rule } from '../../../../src/compatibility/rules/resource-name-has-no-underscore';
import { naming } from '../../../support/projects';
import { testRule } from '../../../support/testRule';

testRule(rule, {
  accept: { 'letters and digits': naming('myproject1a2b3c4d') },
  reject: {
    'an underscore, and offers a name without': {
      input: naming('my_project_auth'),
      message:
        'A push would lose the import: the Amplify CLI does not find the parameters of a resource named "my_project_auth" again.',
      fixes: ['Name it "myprojectauth"'],
    },
    'nothing but underscores': {
      input: naming('_'),
      message:
        'A push would lose the import: the Amplify CLI does not find the parameters of a resource named "_" again.',
      fixes: [],
    },
  },
});
