import { rule } from '../../../../src/compatibility/rules/team-provider-info-exists';
import { aProject, naming } from '../../../support/projects';
import { testRule } from '../../../support/testRule';

testRule(rule, {
  accept: { 'a project that has one': naming('myproject') },
  reject: {
    'a project without': {
      input: naming('myproject', aProject({ hasTeamProviderInfo: false, envName: 'staging' })),
      message:
        'amplify/team-provider-info.json is missing. It is created with the import, for the environment "staging".',
    },
  },
});
