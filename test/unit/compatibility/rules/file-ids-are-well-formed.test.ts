import { rule } from '../../../../src/compatibility/rules/file-ids-are-well-formed';
import {
  aReference,
  aSection,
  identityPoolId,
  judgingSection,
  region,
  userPoolId,
  webClientId,
} from '../../../support/fileSections';
import { aUserPool, anIdentityPool } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

const pool = aUserPool().Id;
const judging = (...references: Parameters<typeof aSection>[1][]) =>
  judgingSection(aSection('awsExports', ...references));

testRule(rule, {
  accept: {
    'ids in their places': judging(userPoolId(), webClientId(), identityPoolId(), region('us-east-1')),
    'ids of other partitions': judging(userPoolId('us-gov-west-1_AbCdEfGhI'), region('cn-north-1')),
    'roles with a path': judging(
      aReference('roleArn', 'arn:aws:iam::123456789012:role/service-role/Cognito_myAuth_Role'),
      aReference('roleArn', 'arn:aws-cn:iam::123456789012:role/auth'),
    ),
    'what is not written yet': judging(userPoolId(''), webClientId('')),
    'a domain of any form': judging(aReference('domain', 'auth.example.com')),
  },
  reject: {
    'an ARN, and offers the id in it': {
      input: judging(userPoolId(`arn:aws:cognito-idp:us-east-1:123456789012:userpool/${pool}`)),
      message: `"arn:aws:cognito-idp:us-east-1:123456789012:userpool/${pool}" in userPoolId is an ARN, not the id of a user pool.`,
      fixes: [`Use "${pool}"`],
    },
    'the id of the wrong kind of pool': {
      input: judging(userPoolId(anIdentityPool().IdentityPoolId), identityPoolId(pool), webClientId(pool)),
      message: [
        `"${anIdentityPool().IdentityPoolId}" in userPoolId is the id of an identity pool, not the id of a user pool.`,
        `"${pool}" in identityPoolId is the id of a user pool, not the id of an identity pool.`,
        `"${pool}" in webClientId is the id of a user pool, not the id of an app client.`,
      ],
    },
    'what is no id at all': {
      input: judging(
        userPoolId('<YOUR_POOL>'),
        webClientId('my client'),
        region('Ireland'),
        aReference('roleArn', 'auth'),
      ),
      message: [
        '"<YOUR_POOL>" in userPoolId cannot be the id of a user pool.',
        '"my client" in webClientId cannot be the id of an app client.',
        '"Ireland" in region cannot be a Region.',
        '"auth" in roleArn cannot be the ARN of a role.',
      ],
      fixes: [],
    },
  },
});
