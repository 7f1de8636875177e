import * as l10n from '@vscode/l10n';
import { clientReplacements } from '../clientReplacements';
import { problemAt, valuesOf } from '../fileProblem';
import { defineRule } from '../rule';

/** An app client that was deleted, or that belongs to another pool, signs nobody in. */
export const rule = defineRule({
  id: 'file-clients-exist',
  aliases: [],
  judges: 'file',
  reads: ['userPoolClients'],
  severity: 'error',
  blocks: [],
  title: () => l10n.t('The app clients that a project file names exist in its user pool'),
  source:
    'https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPoolClient.html',

  *check({ section, facts: { userPoolClients, userPoolId } }) {
    for (const reference of valuesOf(section, 'userPoolClientId')) {
      if (userPoolClients.some(({ ClientId }) => ClientId === reference.value)) continue;
      yield problemAt(
        section,
        reference,
        l10n.t('The user pool "{0}" has no app client "{1}".', userPoolId, reference.value),
        clientReplacements(section, reference, userPoolClients),
      );
    }
  },
});
