import { rule } from '../../../../src/compatibility/rules/secrets-are-not-tracked';
import { importedInto } from '../../../support/projects';
import { testRule } from '../../../support/testRule';

const meta = 'amplify/backend/amplify-meta.json';
const having = (files: Record<string, string>, trackedFiles?: string[]) =>
  importedInto({ output: { AppClientSecret: '••••' }, files, ...(trackedFiles && { trackedFiles }) });

testRule(rule, {
  accept: {
    'an import without secret': importedInto({ files: { '.gitignore': '' } }),
    'a .gitignore that names the file': having({
      '.gitignore': 'node_modules/\namplify/backend/amplify-meta.json\n',
    }),
    'files that are not tracked': having({}, ['src/index.js']),
    'a project whose .gitignore nobody read': having({}),
  },
  reject: {
    'a tracked file': {
      input: having({}, [meta]),
      message: `"${meta}" holds a client secret and is in version control.`,
    },
    'a .gitignore that does not name it, and a configuration with the secret': {
      input: having({
        '.gitignore': 'build/\n',
        'awsconfiguration.json': '{"AppClientSecret": "s"}',
      }),
      message: [
        '"awsconfiguration.json" holds a client secret and .gitignore does not name it.',
        `"${meta}" holds a client secret and .gitignore does not name it.`,
      ],
    },
  },
});
