import { rule } from '../../../../src/compatibility/rules/project-has-no-admin-queries';
import { importedInto } from '../../../support/projects';
import { testRule } from '../../../support/testRule';

testRule(rule, {
  accept: { 'other APIs': importedInto({ project: { categories: { api: ['orders'] } } }) },
  reject: {
    'Admin Queries': {
      input: importedInto({
        project: { categories: { api: ['AdminQueries'], function: ['AdminQueries1a2b3c4d'] } },
      }),
      message:
        "api/AdminQueries, function/AdminQueries1a2b3c4d was made for a user pool of Amplify's own: with imported auth it is neither updated nor supported.",
    },
  },
});
