import * as l10n from '@vscode/l10n';
import { categoriesFromVariables } from '../ci/categoriesFromVariables';
import type { BuildCommands } from './buildCommands';
import type { ReplaceText } from './rule';

/**
 * Edits of the commands in build settings, workflows and scripts. A command within quotes, brackets or braces is left to
 * the person: what fits there depends on what is around it.
 */

/** Hands the ids of an import, as the build's variables have them, to each call of the Amplify CLI that asks for them. */
export function handOverIds({ path, text }: BuildCommands, hasIdentityPool: boolean): ReplaceText[] {
  const calls =
    /(?:\bamplify|@aws-amplify\/cli(?:@[\w.-]+)?)[ \t]+(init|pull|env[ \t]+add)\b(?![^\r\n]*--categories)/g;
  return [...text.matchAll(calls)].flatMap(({ 0: old, 1: name = '', index }) => {
    if (isEnclosed(text, index)) return [];
    const title = l10n.t('Hand the ids over to "amplify {0}"', name);
    const added = `${old} --categories "$(${categoriesFromVariables(hasIdentityPool)})"`;
    return [
      { kind: 'replaceText', title, path, old, text: added, span: { offset: index, length: old.length } },
    ];
  });
}

/** What a build is told of where it deploys to: Amplify Hosting has it in variables, a workflow in its context. */
const options = {
  hosting: { '--branch': '$AWS_BRANCH', '--app-id': '$AWS_APP_ID' },
  workflow: { '--branch': '"${{ github.ref_name }}"', '--app-id': '"${{ vars.AMPLIFY_APP_ID }}"' },
} as const;

export type DeployOption = keyof (typeof options)['hosting'];
export const deployOptions: readonly DeployOption[] = ['--branch', '--app-id'];

interface Command {
  readonly path: string;
  /** Of the file. */
  readonly text: string;
  readonly offset: number;
  /** As it stands there. */
  readonly command: string;
}

const optionsFor = (path: string, missing: readonly DeployOption[]): string =>
  missing
    .map((option) => `${option} ${options[path.includes('workflows/') ? 'workflow' : 'hosting'][option]}`)
    .join(' ');

/** Adds what a deployment is not told. */
export const tellDeployment = (at: Command, missing: readonly DeployOption[]): ReplaceText[] =>
  edited(at, `${at.command} ${optionsFor(at.path, missing)}`, l10n.t('Add {0}', missing.join(', ')));

/** Puts a deployment of the branch in the place of another command, where nothing follows that would not fit. */
export function deployInstead(at: Command, command: string): ReplaceText[] {
  const rest = /^[^\r\n]*/.exec(at.text.slice(at.offset + at.command.length))?.[0] ?? '';
  if (rest.trim() !== '') return [];
  return edited(
    at,
    `${command} ${optionsFor(at.path, deployOptions)}`,
    l10n.t('Deploy the branch with "ampx pipeline-deploy"'),
  );
}

const edited = ({ path, text, offset, command }: Command, wanted: string, title: string): ReplaceText[] =>
  isEnclosed(text, offset)
    ? []
    : [
        {
          kind: 'replaceText',
          title,
          path,
          old: command,
          text: wanted,
          span: { offset, length: command.length },
        },
      ];

const isEnclosed = (text: string, offset: number): boolean =>
  /["'`[{]/.test(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset));
