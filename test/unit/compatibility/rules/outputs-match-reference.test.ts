import { rule } from '../../../../src/compatibility/rules/outputs-match-reference';
import { aSection, identityPoolId, judgingSection, userPoolId } from '../../../support/fileSections';
import { aUserPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const path = 'amplify/auth/resource.ts';
const outputs = aSection('amplifyOutputs', userPoolId(), identityPoolId());

testRule(rule, {
  accept: {
    'the same pools': judgingSection(
      outputs,
      {},
      { reference: { path, accessGroups: [], userPoolId: aUserPool().Id } },
    ),
    'pools that come from variables': judgingSection(outputs, {}, { reference: { path, accessGroups: [] } }),
    'a project without such a call': judgingSection(outputs),
    'another kind of file': judgingSection(
      { ...outputs, format: 'awsExports' },
      {},
      { reference: { path, accessGroups: [], userPoolId: 'us-east-1_Another01' } },
    ),
  },
  reject: {
    'another pool, and offers the one of the code': {
      input: judgingSection(
        outputs,
        {},
        { reference: { path, accessGroups: [], userPoolId: 'us-east-1_Another01' } },
      ),
      message: `"amplify/auth/resource.ts" references us-east-1_Another01, but here stands ${aUserPool().Id}.`,
      fixes: ['Use "us-east-1_Another01"'],
    },
  },
});
