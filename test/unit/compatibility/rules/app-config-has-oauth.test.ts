import { rule } from '../../../../src/compatibility/rules/app-config-has-oauth';
import { importedInto } from '../../../support/projects';
import { testRule } from '../../../support/testRule';

const values = { userPoolId: 'us-east-1_A', webClientId: 'web', nativeClientId: 'native' };
const output = { HostedUIDomain: 'my-users', OAuthMetadata: '{"AllowedOAuthFlows":["code"]}' };
const having = (config: object, known: Record<string, unknown> = output) =>
  importedInto({
    environments: { dev: values },
    output: known,
    files: { 'src/aws-exports.js': JSON.stringify({ aws_user_pools_id: 'us-east-1_A', ...config }) },
  });

testRule(rule, {
  accept: {
    'a configuration with a domain': having({
      oauth: { domain: 'my-users.auth.us-east-1.amazoncognito.com' },
    }),
    'an import without OAuth settings': having({ oauth: {} }, { HostedUIDomain: 'my-users' }),
    'a pool without domain': having({ oauth: {} }, { OAuthMetadata: '{}' }),
    'another pool, which is another finding': having({ aws_user_pools_id: 'us-east-1_B' }),
    'no configuration': importedInto({ environments: { dev: values }, output }),
  },
  reject: {
    'a configuration from before, and offers to write it anew': {
      input: having({ oauth: {} }),
      message:
        '"src/aws-exports.js" has no OAuth settings, but the import has: the hosted UI cannot be opened.',
      fixes: ['Add the OAuth settings of the import'],
    },
  },
});
