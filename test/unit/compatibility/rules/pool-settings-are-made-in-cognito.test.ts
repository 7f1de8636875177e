import { rule } from '../../../../src/compatibility/rules/pool-settings-are-made-in-cognito';
import { aProject, importingInto } from '../../../support/projects';
import { aClient, importing } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

testRule(rule, {
  accept: { 'a check outside a project': importing(aClient()) },
  reject: {
    'every import, as a remark': {
      input: importingInto(aProject()),
      message:
        'Triggers, messages, password policy and groups of "my-users" stay in Cognito: Amplify only reads them.',
    },
  },
});
