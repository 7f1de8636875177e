import * as l10n from '@vscode/l10n';
import { accountOfArn } from '../accountOfArn';
import { problemAt, valuesOf } from '../fileProblem';
import { defineRule } from '../rule';

/** A deployment attaches policies to the roles that are written: with one of them gone it stops half-way. */
export const rule = defineRule({
  id: 'file-roles-exist',
  aliases: [],
  judges: 'file',
  reads: ['roles'],
  severity: { gen1: 'error', gen2: 'error', runtime: 'error' },
  blocks: [],
  title: () => l10n.t('The roles that a project file names exist'),
  source: 'https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRole.html',

  *check({ section, facts: { roles, accountId } }) {
    for (const reference of valuesOf(section, 'roleArn')) {
      // IAM tells only of the roles of the account one is in.
      if (accountId !== undefined && accountOfArn(reference.value) !== accountId) continue;
      const found = roles.find(({ arn }) => arn === reference.value)?.role;
      if (found?.status !== 'read' || found.value) continue;
      yield problemAt(section, reference, l10n.t('IAM has no role "{0}".', reference.value));
    }
  },
});
