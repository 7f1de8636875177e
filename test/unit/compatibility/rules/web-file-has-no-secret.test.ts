import assert from 'node:assert/strict';
import { checkCompatibility } from '../../../../src/compatibility/checkCompatibility';
import { rule } from '../../../../src/compatibility/rules/web-file-has-no-secret';
import { aReference, aSection, judgingSection } from '../../../support/fileSections';
import { testRule } from '../../../support/testRule';

const secret = aReference('clientSecret', 'hush', { key: 'aws_user_pools_web_client_secret' });

testRule(rule, {
  accept: {
    'a native app, which may have one': judgingSection(aSection('nativeConfig', secret)),
    'an empty one': judgingSection(aSection('awsExports', aReference('clientSecret', ''))),
  },
  reject: {
    'a secret, and offers to take it out': {
      input: judgingSection(aSection('awsExports', secret)),
      message:
        'aws_user_pools_web_client_secret is sent to everyone who opens the app, and no Amplify library for web reads it.',
      fixes: ['Take the secret out'],
    },
  },
});

it('web-file-has-no-secret does not carry the secret in what it says', () => {
  const [finding] = checkCompatibility([rule], judgingSection(aSection('amplifyOutputs', secret)));
  assert.equal(finding?.value, undefined);
  assert.doesNotMatch(finding?.message ?? '', /hush/);
});
