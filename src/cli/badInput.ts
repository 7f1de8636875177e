import * as l10n from '@vscode/l10n';
import { UserError } from '../errors';

/** What the command line cannot take, with the help that says what it takes: of one command, or of them all. */
export function badInput(message: string, command?: string): UserError {
  const help = command ? `import-auth ${command} --help` : 'import-auth --help';
  return new UserError(message, l10n.t('See: {0}', help), { kind: 'input' });
}
