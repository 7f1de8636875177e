import tseslint from 'typescript-eslint';
import jsxA11y from 'eslint-plugin-jsx-a11y';

const awsSdk = { group: ['@aws-sdk/*', '@smithy/*'], allowTypeImports: true };
const disk = { group: ['node:fs', 'node:fs/*', 'node:child_process', 'node:http', 'node:https', 'node:net'] };
const vscode = {
  name: 'vscode',
  message: 'Hand the value in: only the edges that show something know VS Code.',
};

/** The folders of `src` and what each may import from the others: ARCHITECTURE.md says why. */
const edges = [
  'aws',
  'session',
  'workspace',
  'diagnostics',
  'resourceTree',
  'importsTree',
  'page',
  'importWizard',
  'environmentsPage',
  'amplifyTask',
  'commands',
  'cli',
];
const folders = (...names) => names.map((name) => `**/${name}/**`);

const refuse = (files, paths, patterns) => ({
  files,
  rules: { '@typescript-eslint/no-restricted-imports': ['error', { paths, patterns }] },
});

export default tseslint.config(
  {
    ignores: [
      'out/**',
      'dist/**',
      'coverage/**',
      '.vscode-test/**',
      'test/fixtures/**',
      'test/third-party/**',
      'node_modules/**',
    ],
  },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 300 }],
      eqeqeq: ['error', 'always'],
      'no-console': 'error',
      'no-empty': 'error',
      'object-shorthand': 'error',
      'prefer-const': 'error',
    },
  },
  refuse(
    [
      'src/{model,compatibility,repair,project,environments,importFlow,repairFlow,ci}/**/*.ts',
      'src/page/rpc.ts',
      'src/importWizard/{protocol,wizardChoice,groupFindings}.ts',
      'src/environmentsPage/protocol.ts',
      'src/errors.ts',
    ],
    [vscode],
    [
      { ...awsSdk, message: 'Types only: requests are sent by src/aws.' },
      { ...disk, message: 'Pure code: no disk, no processes, no network.' },
      { group: folders(...edges), message: 'The middle does not know its edges.' },
    ],
  ),
  refuse(
    ['src/aws/**/*.ts'],
    [vscode],
    [{ group: folders(...edges.filter((folder) => folder !== 'aws')), message: 'aws knows no other edge.' }],
  ),
  refuse(
    ['src/cli/**/*.ts'],
    [vscode],
    [
      { ...awsSdk, message: 'Requests are sent by src/aws.' },
      {
        group: folders(...edges.filter((folder) => folder !== 'aws' && folder !== 'cli')),
        message: 'The command line runs without VS Code.',
      },
    ],
  ),
  refuse(
    [
      'src/{session,workspace,diagnostics,resourceTree,importsTree,page,importWizard,environmentsPage}/**/*.ts',
      'src/*.ts',
    ],
    [],
    [
      { ...awsSdk, message: 'Requests are sent by src/aws.' },
      { group: ['node:fs', 'node:fs/*'], message: 'Use vscode.workspace.fs: the workspace may be remote.' },
      {
        group: folders('commands', 'cli'),
        message: 'Commands call features, not the other way round.',
      },
    ],
  ),
  // Its process beside VS Code looks for the program that a task runs.
  refuse(
    ['src/amplifyTask/**/*.ts'],
    [],
    [
      { ...awsSdk, message: 'Requests are sent by src/aws.' },
      { group: folders('commands', 'cli'), message: 'Commands call features, not the other way round.' },
    ],
  ),
  { files: ['src/extension.ts'], rules: { '@typescript-eslint/no-restricted-imports': 'off' } },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportAllDeclaration',
          message: 'No barrel files: import from the file that has it.',
        },
        { selector: 'ExportDefaultDeclaration', message: 'Named exports can be searched for.' },
      ],
    },
  },
  {
    files: ['test/**/*.ts', 'test/**/*.mts', 'scripts/**', '*.mjs', 'src/cli/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  { files: ['**/*.tsx'], ...jsxA11y.flatConfigs.recommended },
  {
    files: ['**/*.tsx'],
    // A region that scrolls must be reachable by keyboard.
    rules: { 'jsx-a11y/no-noninteractive-tabindex': ['error', { tags: [], roles: ['region'] }] },
  },
  { files: ['**/*.mjs', '**/*.js', '**/*.cjs'], ...tseslint.configs.disableTypeChecked },
);
