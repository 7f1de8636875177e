import assert from 'node:assert/strict';
import { checkCompatibility } from '../../../../src/compatibility/checkCompatibility';
import { rule } from '../../../../src/compatibility/rules/file-region-matches-ids';
import {
  aReference,
  aSection,
  identityPoolId,
  judgingSection,
  region,
  userPoolId,
} from '../../../support/fileSections';
import { testRule } from '../../../support/testRule';

const elsewhere = aSection('nativeConfig', userPoolId(), region('eu-west-1'));

testRule(rule, {
  accept: {
    'the Region of the ids': judgingSection(
      aSection('nativeConfig', userPoolId(), identityPoolId(), region('us-east-1')),
    ),
    'a project in another Region than its pools': judgingSection(
      aSection('awsExports', userPoolId(), aReference('region', 'eu-west-1', { regionOf: 'project' })),
    ),
    'pools of two Regions, of which one is right': judgingSection(
      aSection(
        'nativeConfig',
        userPoolId(),
        identityPoolId('eu-west-1:11111111-2222-3333-4444-555555555555'),
        region('eu-west-1'),
      ),
    ),
    'the Region of a stack': judgingSection(aSection('teamProviderInfo', userPoolId(), region('eu-west-1'))),
    'an id without Region': judgingSection(
      aSection('nativeConfig', userPoolId('unknown'), region('eu-west-1')),
    ),
  },
  reject: {
    'another Region, and offers the right one': {
      input: judgingSection(elsewhere),
      message: 'region is eu-west-1, but the ids are of us-east-1.',
      fixes: ['Use "us-east-1"'],
    },
  },
});

it('file-region-matches-ids is a warning for JavaScript, which takes the Region from the ids', () => {
  const severityOf = (format: 'awsExports' | 'nativeConfig') =>
    checkCompatibility([rule], judgingSection({ ...elsewhere, format })).map(({ severity }) => severity);
  assert.deepEqual(severityOf('nativeConfig'), ['error']);
  assert.deepEqual(severityOf('awsExports'), ['warning']);
});
