import { rule } from '../../../../src/compatibility/rules/app-config-is-generated';
import { importedInto } from '../../../support/projects';
import { testRule } from '../../../support/testRule';

const having = (domain: string, output: Record<string, unknown> = { HostedUIDomain: 'my-users' }) =>
  importedInto({ output, files: { 'src/aws-exports.js': `{"oauth": {"domain": "${domain}"}}` } });

testRule(rule, {
  accept: {
    'what Amplify writes': having('my-users.auth.us-east-1.amazoncognito.com'),
    'a pool without domain': having('auth.example.com', {}),
    'no configuration': importedInto({ output: { HostedUIDomain: 'my-users' } }),
  },
  reject: {
    'a custom domain put in by hand': {
      input: having('auth.example.com'),
      message:
        '"src/aws-exports.js" has the domain auth.example.com; the next push writes my-users.auth.us-east-1.amazoncognito.com there. Keep your own in a file of yours.',
    },
  },
});
