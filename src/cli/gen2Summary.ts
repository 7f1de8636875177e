import * as l10n from '@vscode/l10n';
import type { ImportChoice } from '../model/importSelection';
import type { Gen2Plan } from '../project/gen2/gen2Plan';
import { unlessDryRun, type Outcome } from './report';
import { escapeMarkdown } from '../escapeMarkdown';
import { codeBlock } from './toMarkdown';

type Part = string | { readonly language: string; readonly code: string };

/** What an import into a Gen 2 project did and what remains, as lines and as Markdown. */
export function gen2Summary(
  plan: Gen2Plan,
  choice: ImportChoice,
  dryRun: boolean,
): Required<Pick<Outcome, 'summary' | 'markdown'>> {
  const parts = partsOf(plan, choice, dryRun);
  return {
    summary: parts.flatMap((part) =>
      typeof part === 'string'
        ? [part]
        : part.code
            .trimEnd()
            .split('\n')
            .map((line) => `    ${line}`),
    ),
    markdown: parts
      .map((part) => (typeof part === 'string' ? escapeMarkdown(part) : codeBlock(part.code, part.language)))
      .join('\n\n'),
  };
}

function partsOf(
  { toPaste, variables, notes, way }: Gen2Plan,
  choice: ImportChoice,
  dryRun: boolean,
): Part[] {
  const { userPoolId } = choice;
  return [
    ...toPaste.flatMap(({ path, reason, code }): Part[] => [
      reason,
      l10n.t('Put this into "{0}" by hand:', path),
      { language: 'ts', code },
    ]),
    ...(variables.length > 0
      ? [
          l10n.t('Set these variables for the branch in Amplify Hosting, and in the shell for a sandbox:'),
          { language: 'ini', code: variables.map(({ name, value }) => `${name}=${value}`).join('\n') },
        ]
      : []),
    ...notes,
    ...unlessDryRun(
      dryRun,
      toPaste.length > 0
        ? [
            l10n.t(
              'The import is not complete: put the code above into {0}, then run "npx ampx sandbox", or push the branch.',
              toPaste.map(({ path }) => `"${path}"`).join(', '),
            ),
          ]
        : [
            way === 'reference'
              ? l10n.t('The backend references "{0}".', userPoolId)
              : l10n.t('The outputs of the backend name "{0}".', userPoolId),
            l10n.t('Run "npx ampx sandbox", or push the branch, to deploy it.'),
          ],
    ),
  ];
}
