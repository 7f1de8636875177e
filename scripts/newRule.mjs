/**
 * `npm run new-rule -- domain-is-not-custom [pool|selection|project|environment]` writes the rule, its test, its page
 * and its line in the list. `npm run new-rule` alone brings the list up to date with the folder.
 */
import { existsSync, writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';
import { ruleIds, ruleList, rulesFolder } from './ruleList.mjs';

const [id, judges = 'selection'] = process.argv.slice(2);

const write = async (path, text) => {
  const options = await resolveConfig(path);
  writeFileSync(path, await format(text, { ...options, filepath: path }));
  console.log(path);
};

const ruleText = `import * as l10n from '@vscode/l10n';
import { defineRule } from '../rule';

/** Why this matters, in one or two sentences. */
export const rule = defineRule({
  id: '${id}',
  aliases: [],
  judges: '${judges}',
  reads: [],
  severity: 'warning',
  blocks: [],
  title: () => l10n.t('What holds when all is well'),
  source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/',

  *check({ facts }) {
    yield {
      resource: { type: 'userPool', id: facts.userPoolId },
      message: l10n.t('What is wrong with this resource, and what it leads to.'),
    };
  },
});
`;

const testText = `import { rule } from '../../../../src/compatibility/rules/${id}';
import { aClient, importing } from '../../../support/snapshots';
import { testRule } from '../../../support/testRule';

testRule(rule, {
  accept: {
    'what is as it should be': importing(aClient()),
  },
  reject: {
    'what is not': { input: importing(aClient()), message: '' },
  },
});
`;

const pageText = `# ${id}

## What it checks

## Why

## By hand

**Console**:

**AWS CLI**:

## With the extension

## Source
`;

if (id !== undefined) {
  const path = `${rulesFolder}/${id}.ts`;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(id)) {
    console.error(`"${id}" is not a rule id: kebab-case, stating what holds when all is well.`);
    process.exit(2);
  }
  if (existsSync(path)) {
    console.error(`${path} exists already.`);
    process.exit(2);
  }
  await write(path, ruleText);
  await write(`test/unit/compatibility/rules/${id}.test.ts`, testText);
  await write(`docs/rules/${id}.md`, pageText);
}
await write(`${rulesFolder}/index.ts`, ruleList(ruleIds()));
console.log('Next: docs/rules/adding.md, and `npm run rule-table` when the page is written.');
