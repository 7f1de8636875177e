import { rule } from '../../../../src/compatibility/rules/region-matches-environment';
import { aProject, importingInto } from '../../../support/projects';
import { aClient, importing, withIdentityPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const abroad = aProject({ region: 'eu-west-1' });

testRule(rule, {
  accept: {
    'the same Region': importingInto(aProject()),
    'the same Region with an identity pool': importingInto(
      aProject(),
      withIdentityPool(importing(aClient())),
    ),
  },
  reject: {
    'a user pool of another Region': {
      input: importingInto(abroad),
      message:
        '"my-users" is in us-east-1, the environment "dev" in eu-west-1: Amplify cannot import across Regions.',
    },
    'user pool and identity pool of another Region': {
      input: importingInto(abroad, withIdentityPool(importing(aClient()))),
      message: [
        '"my-users" is in us-east-1, the environment "dev" in eu-west-1: Amplify cannot import across Regions.',
        '"my_identity_pool" is in us-east-1, the environment "dev" in eu-west-1: Amplify cannot import across Regions.',
      ],
    },
  },
});
