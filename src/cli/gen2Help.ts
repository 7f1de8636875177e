import * as l10n from '@vscode/l10n';

/** The options of an import that only a Gen 2 project knows. */
export const gen2Help = (option: (name: string, what: string) => string): string[] => [
  option('--gen2', l10n.t('make the folder a Gen 2 project where it is none')),
  option('--from DIR', l10n.t('take what an environment of a Gen 1 project imports, instead of a payload')),
  option('--add-output', l10n.t('only tell the app about the pools, where they cannot be referenced')),
  option('--env-variables', l10n.t('read the ids from variables that each branch sets')),
  option('--groups A,B', l10n.t('groups to name in the code, or none; by default all that have a role')),
  option(
    '--access NAME=ACTIONS',
    l10n.t('what a function may do with users: hello=getUser,listUsers; repeatable'),
  ),
  option('--with-library-config', l10n.t('also write amplify_outputs, as a deployment does')),
  option(
    '--outputs-version V',
    l10n.t('version of amplify_outputs, 1.1 to 1.5; its own or the newest by default'),
  ),
  option('--platform NAME', l10n.t('javascript, ios, android or flutter; found out by default')),
];
