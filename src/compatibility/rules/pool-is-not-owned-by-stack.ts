import * as l10n from '@vscode/l10n';
import { userPoolRef } from '../resourceRefs';
import { defineRule } from '../rule';

/** What a CloudFormation stack or another Amplify app made, it also changes back and deletes. */
export const rule = defineRule({
  id: 'pool-is-not-owned-by-stack',
  aliases: ['UP-OWNED-BY-STACK'],
  judges: 'pool',
  reads: ['userPool'],
  severity: { gen1: 'warning', gen2: 'warning' },
  blocks: [],
  title: () => l10n.t('No CloudFormation stack or other Amplify app owns the user pool'),
  source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/aws-properties-resource-tags.html',

  *check({ facts: { userPool } }) {
    const tags = userPool.UserPoolTags ?? {};
    const owner = tags['aws:cloudformation:stack-name'] ?? tags['user:Application'];
    if (owner === undefined) return;
    yield {
      resource: userPoolRef(userPool),
      property: ['UserPoolTags'],
      message: l10n.t(
        '"{0}" owns the user pool "{1}": deleting that stack or app deletes your users, and it may undo changes made here.',
        owner,
        userPool.Name,
      ),
    };
  },
});
