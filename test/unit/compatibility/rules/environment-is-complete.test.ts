import { rule } from '../../../../src/compatibility/rules/environment-is-complete';
import { importedInto } from '../../../support/projects';
import { testRule } from '../../../support/testRule';

const ids = { userPoolId: 'us-east-1_AbCdEfGhI', webClientId: 'web', nativeClientId: 'native' };
const roles = {
  identityPoolId: 'us-east-1:1',
  authRoleArn: 'arn:aws:iam::123456789012:role/a',
  authRoleName: 'a',
  unauthRoleArn: 'arn:aws:iam::123456789012:role/b',
  unauthRoleName: 'b',
};
const having = (environments: Record<string, object>, authSelections = 'userPoolOnly') =>
  importedInto({
    environments,
    files: {
      'amplify/backend/auth/shop/parameters.json': JSON.stringify({ authSelections, region: 'us-east-1' }),
    },
  });

testRule(rule, {
  accept: {
    'a user pool alone': having({ dev: ids }),
    'a user pool with identity pool': having({ dev: { ...ids, ...roles } }, 'identityPoolAndUserPool'),
    'an environment that imports nothing': importedInto({ environments: { dev: ids, empty: undefined } }),
  },
  reject: {
    'nothing recorded for the current environment': {
      input: having({ prod: ids }),
      message:
        'Environment "dev" lacks userPoolId, webClientId, nativeClientId of the import "shop": a push would take auth for its own.',
    },
    'no roles, though there is an identity pool': {
      input: having({ dev: { ...ids, identityPoolId: 'us-east-1:1' } }),
      message:
        'Environment "dev" lacks authRoleArn, authRoleName, unauthRoleArn, unauthRoleName of the import "shop": a push would take auth for its own.',
    },
    'no identity pool, though the import has one, in another environment too': {
      input: having(
        { dev: { ...ids, ...roles }, prod: { ...ids, ...roles, identityPoolId: '' } },
        'identityPoolAndUserPool',
      ),
      message:
        'Environment "prod" lacks identityPoolId of the import "shop": a push would take auth for its own.',
    },
  },
});
