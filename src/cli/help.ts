import * as l10n from '@vscode/l10n';
import { gen2Help } from './gen2Help';
import type { CommandName } from './cliOptions';

/** A text of several lines. The options are no words to translate, so the sentences stand apart from them. */
export function helpText(command?: CommandName): string {
  return `${(command ? commandHelp[command] : overview)().join('\n')}\n`;
}

const overview = (): string[] => [
  l10n.t('Imports existing Amazon Cognito user pools and identity pools into Amplify projects.'),
  '',
  `  import-auth import   ${l10n.t('write the project files of an import')}`,
  `  import-auth check    ${l10n.t('tell whether a user pool fits Amplify')}`,
  `  import-auth refresh  ${l10n.t('read what is imported again, after its settings changed in Cognito')}`,
  `  import-auth relink   ${l10n.t('put another pool, client or identity pool in the place of what is imported')}`,
  `  import-auth upgrade  ${l10n.t('add an identity pool to an imported user pool')}`,
  `  import-auth library-config  ${l10n.t('write what the client libraries read, also without an Amplify backend')}`,
  `  import-auth access   ${l10n.t('tell what functions may do with the imported user pool')}`,
  `  import-auth unlink   ${l10n.t('take an import back; Cognito keeps everything')}`,
  `  import-auth env      ${l10n.t('list, add, switch, remove, compare and export environments')}`,
  `  import-auth drift    ${l10n.t('tell where files, settings and Cognito disagree')}`,
  `  import-auth policy   ${l10n.t('print the IAM policy that somebody needs')}`,
  '',
  l10n.t('Nothing is asked of AWS with credentials of another account than the environment is in.'),
  l10n.t('"import-auth <command> --help" says more. Exit codes:'),
  ...exitCodes(),
];

const exitCodes = (): string[] => [
  `  0  ${l10n.t('done')}`,
  `  1  ${l10n.t('refused because of findings; nothing is written')}`,
  `  2  ${l10n.t('bad input, or files that cannot be read or written; nothing is written')}`,
  `  3  ${l10n.t('AWS or the credentials; nothing is written')}`,
];

const option = (name: string, what: string): string => `  ${name.padEnd(26)} ${what}`;

const report = (): string[] => [
  option('--format FORMAT', l10n.t('text, json, sarif or markdown; "--json" is short for json')),
  option('--fail-on error|warning', l10n.t('findings that refuse; blocking ones always do')),
];
const profile = (): string => option('--profile NAME', l10n.t('profile of the AWS configuration files'));
const aws = (): string[] => [
  profile(),
  option('--region REGION', l10n.t("Region; with a project it has to be the environment's")),
];
const directory = (): string =>
  option('--project DIR', l10n.t('folder of the Amplify Gen 1 project; the current one by default'));
const anyDirectory = (): string =>
  option('--project DIR', l10n.t('folder of the Amplify project; the current one by default'));
const project = (): string[] => [
  directory(),
  option('--env NAME', l10n.t('environment; the one that is checked out by default')),
];
const dryRun = (): string => option('--dry-run', l10n.t('report the files, write none'));

const change = (): string[] => [
  ...project(),
  dryRun(),
  option('--with-library-config', l10n.t('also write what a push writes for the client libraries')),
  option('--strict', l10n.t('refuse on every error, as "--fail-on error"')),
  ...report(),
  ...aws(),
];
const correctLibrary = (): string =>
  option(
    '--correct-library WHERE',
    l10n.t(
      'correct a custom domain and a second username attribute: in the "files", which a push writes anew, or by a "module"',
    ),
  );
const lambdaAccess = (): string =>
  option(
    '--lambda-access NAME=OPS',
    l10n.t('what a function may do: create,read,update,delete or none; repeatable'),
  );

/** An option that only these actions of a command take. */
const optionOf = (actions: string, name: string, what: string): string => option(name, `${actions}: ${what}`);

const commandHelp: Record<CommandName, () => string[]> = {
  import: () => [
    `import-auth import [--project DIR] < payload.json`,
    '',
    l10n.t('Reads what to import from standard input, as "amplify import auth --headless" does:'),
    '',
    '  {"version": 1, "userPoolId": "us-east-1_AbCdEfGhI", "webClientId": "…", "nativeClientId": "…",',
    '   "identityPoolId": "us-east-1:…"}',
    '',
    l10n.t('"identityPoolId" may be left out. Writes the files that "amplify push" then needs.'),
    '',
    ...project(),
    option('--resource-name NAME', l10n.t("name of the auth resource; the project's name by default")),
    dryRun(),
    option('--with-library-config', l10n.t('also write what a push writes for the client libraries')),
    correctLibrary(),
    lambdaAccess(),
    option('--strict', l10n.t('refuse on every error, as "--fail-on error"')),
    ...report(),
    ...aws(),
    '',
    l10n.t(
      'In a Gen 2 project the code of the backend gets a reference to the pools ("nativeClientId" is not needed):',
    ),
    '',
    ...gen2Help(option),
  ],
  check: () => [
    'import-auth check --user-pool-id ID',
    '',
    l10n.t('Reads the user pool and what belongs to it, and reports what would not work. Writes nothing.'),
    '',
    option('--user-pool-id ID', l10n.t('the user pool')),
    option('--web-client-id ID', l10n.t('app client for the web; the only one without secret by default')),
    option('--native-client-id ID', l10n.t('app client for native apps; the web client by default')),
    option('--identity-pool-id ID', l10n.t('identity pool, if one is to be imported')),
    option(
      '--project DIR',
      l10n.t('Amplify project to judge: the import into it, the import in it, or its referenceAuth'),
    ),
    option('--env NAME', l10n.t('environment; the one that is checked out by default')),
    option('--strict', l10n.t('refuse on every error, as is the default here')),
    ...report(),
    ...aws(),
  ],
  refresh: () => [
    'import-auth refresh [--project DIR]',
    '',
    l10n.t('Reads the imported resources again and writes what their settings are now.'),
    '',
    ...change(),
  ],
  relink: () => [
    'import-auth relink [--project DIR] < payload.json',
    '',
    l10n.t(
      'Imports what standard input says, as "import" does, in the place of what is imported. The name of the auth resource stays, so that what depends on it stays whole.',
    ),
    '',
    ...change(),
  ],
  upgrade: () => [
    'import-auth upgrade --identity-pool-id ID [--project DIR]',
    '',
    l10n.t('Adds an identity pool to the import of a user pool.'),
    '',
    option('--identity-pool-id ID', l10n.t('the identity pool to add')),
    ...change(),
  ],
  'library-config': () => [
    'import-auth library-config [--project DIR]',
    'import-auth library-config --frontend javascript --out src < payload.json',
    '',
    l10n.t(
      'Writes what the client libraries read, as a push writes it: of the import in a project, or with "--frontend" of what standard input says, for an app without an Amplify backend of its own.',
    ),
    '',
    option('--frontend NAME', l10n.t('javascript, ios, android or flutter')),
    option('--out DIR', l10n.t('folder of the files in the app, for example src or app/src/main/res')),
    correctLibrary(),
    ...project(),
    dryRun(),
    option('--strict', l10n.t('refuse on every error, as "--fail-on error"')),
    ...report(),
    profile(),
  ],
  access: () => [
    'import-auth access --lambda-access NAME=create,read',
    '',
    l10n.t(
      'Gives functions access to the imported user pool, as "amplify update function" does, or takes it away.',
    ),
    '',
    lambdaAccess(),
    ...project(),
    dryRun(),
    ...report(),
  ],
  unlink: () => [
    'import-auth unlink [--project DIR]',
    '',
    l10n.t('Takes an import out of the project files, as "amplify remove auth". Needs no AWS credentials.'),
    '',
    ...project(),
    option('--resource-name NAME', l10n.t('name of the auth resource; the imported one by default')),
    option('--all-environments', l10n.t('in every environment of the project; only in this one by default')),
    option('--clean-library-config', l10n.t('also take auth out of what the client libraries read')),
    option(
      '--remove-function-access',
      l10n.t('also take away the access that the Amplify CLI gave functions'),
    ),
    dryRun(),
    option('--strict', l10n.t('refuse on every error, as "--fail-on error"')),
    ...report(),
  ],
  env: () => [
    'import-auth env list|add|switch|remove|compare|export [--project DIR] [--env NAME]',
    '',
    option('env list', l10n.t('the environments, and what each imports')),
    option('env add', l10n.t('import into an environment that "amplify env add" has deployed')),
    option('env switch', l10n.t('check an environment out that has an import, as "amplify env checkout"')),
    option('env remove', l10n.t('take an environment out of the files and the settings; nothing in AWS')),
    option('env compare', l10n.t('the differences between all environments, and what is mixed up')),
    option('env export', l10n.t("an environment's ids for headless commands and build variables")),
    '',
    l10n.t(
      '"add" reads what to import from standard input as "import" does, or takes it from another environment.',
    ),
    l10n.t('Nothing is asked of AWS with credentials of another account than the environment is in.'),
    '',
    anyDirectory(),
    option(
      '--env NAME',
      l10n.t(
        'environment; "add", "switch" and "remove" need it, "export" takes the one checked out, "list" shows all',
      ),
    ),
    option('--from NAME', l10n.t('add: the environment whose Cognito resources to use')),
    optionOf('add, switch, remove', '--dry-run', l10n.t('report the files, write none')),
    optionOf(
      'add, switch',
      '--with-library-config',
      l10n.t('also write what a push writes for the client libraries'),
    ),
    optionOf('add, switch', '--with-settings', l10n.t('also keep the environment in .vscode/settings.json')),
    option('--strict', l10n.t('refuse on every error, as "--fail-on error"')),
    ...report(),
    optionOf(
      'add, switch, compare',
      '--profile NAME',
      l10n.t("profile of the AWS configuration files; the environment's by default"),
    ),
    optionOf('add, switch', '--region REGION', l10n.t("Region; it has to be the environment's")),
  ],
  policy: () => [
    'import-auth policy --tier browse|users|fix|hosting [--user-pool-id ID]',
    '',
    l10n.t(
      'Prints the IAM policy that somebody needs, limited to the user pool, the identity pools that trust it, their roles and the functions it calls. Browsing is always included. Changes nothing.',
    ),
    '',
    option('--tier NAME', l10n.t('browse, users, fix or hosting; repeatable')),
    option('--user-pool-id ID', l10n.t('the user pool; all of the account and Region by default')),
    option('--app-id ID', l10n.t('the app of Amplify Hosting; all of them by default')),
    option('--format FORMAT', l10n.t('text, json, sarif or markdown; "--json" is short for json')),
    option('--profile NAME', l10n.t('profile of the AWS configuration files')),
    option('--region REGION', l10n.t("Region; the user pool's by default")),
  ],
  drift: () => [
    'import-auth drift [--project DIR] [--env NAME]',
    '',
    l10n.t(
      'Compares the files of every environment with Cognito, and the settings with the files. Writes nothing.',
    ),
    '',
    anyDirectory(),
    option('--env NAME', l10n.t('environment; all of them by default')),
    option('--strict', l10n.t('refuse on every error, as is the default here')),
    ...report(),
    profile(),
  ],
};
