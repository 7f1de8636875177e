import { rule } from '../../../../src/compatibility/rules/build-names-imported-pools';
import { aSection, judgingSection, userPoolId, webClientId } from '../../../support/fileSections';
import { aClient, aUserPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const environments = [
  { envName: 'dev', ids: ['us-east-1_Another01'] },
  { envName: 'prod', ids: [aUserPool().Id, aClient().ClientId] },
];

testRule(rule, {
  accept: {
    'the ids of any environment': judgingSection(
      aSection('buildSettings', userPoolId(), webClientId()),
      {},
      { environments },
    ),
    'a project without imports': judgingSection(
      aSection('dotenv', userPoolId('us-east-1_Unknown01')),
      {},
      { environments: [] },
    ),
    'a file that is made for one environment': judgingSection(
      aSection('awsExports', userPoolId('us-east-1_Unknown01')),
      {},
      { environments },
    ),
  },
  reject: {
    'ids of no environment': {
      input: judgingSection(
        aSection('dotenv', userPoolId('us-east-1_Unknown01'), webClientId('old')),
        {},
        { environments },
      ),
      message: [
        'No environment of the project imports us-east-1_Unknown01.',
        'No environment of the project imports old.',
      ],
    },
  },
});
