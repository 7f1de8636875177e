import { rule } from '../../../../src/compatibility/rules/team-provider-info-has-no-secrets';
import { importedInto } from '../../../support/projects';
import { testRule } from '../../../support/testRule';

testRule(rule, {
  accept: {
    'an import as it is written today': importedInto({
      environments: { dev: { userPoolId: 'us-east-1_A' } },
    }),
  },
  reject: {
    'credentials of providers': {
      input: importedInto({ environments: { dev: { hostedUIProviderCreds: '[]' } } }),
      message: 'Environment "dev" keeps secrets of identity providers in a file that is in version control.',
    },
  },
});
