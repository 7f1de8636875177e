import * as l10n from '@vscode/l10n';

/** What is left to do after environments that are not checked out were unlinked. */
export const unlinkedElsewhere = (envNames: readonly string[]): string =>
  l10n.t(
    'What was pushed to {0} stays deployed until the environment is checked out, unlinked there and pushed.',
    envNames.map((name) => `"${name}"`).join(', '),
  );
