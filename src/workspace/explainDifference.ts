import * as l10n from '@vscode/l10n';
import { byteOrderMark, withLineEnds, withoutByteOrderMark } from './textEdit';

const withoutTrailingSpace = (text: string): string => text.replace(/[ \t]+$/gm, '');

const onlyTokens = (text: string): string =>
  text.replace(/"(?:[^"\\]|\\.)*"|\s+/g, (part) => (part.startsWith('"') ? part : ''));

/**
 * Says in one sentence why a file does not hold what was to be written: which of the editor's habits on saving, as far
 * as the two texts tell. `undefined` when they are equal.
 */
export function explainDifference(planned: string, written: string): string | undefined {
  if (planned === written) return undefined;
  if (withoutByteOrderMark(planned) === withoutByteOrderMark(written)) {
    return written.startsWith(byteOrderMark)
      ? l10n.t('a byte order mark was added (setting "files.encoding")')
      : l10n.t('the byte order mark was removed (setting "files.encoding")');
  }
  if (withLineEnds(planned, '\n') === withLineEnds(written, '\n')) {
    return l10n.t('the mixed line ends were made the same');
  }
  const [a, b] = [withLineEnds(planned, '\n'), withLineEnds(written, '\n')];
  if (a.trimEnd() === b.trimEnd()) {
    return b.length > a.length
      ? l10n.t('a final newline was added (setting "files.insertFinalNewline" or a formatter)')
      : l10n.t('final newlines were removed (setting "files.trimFinalNewlines" or a formatter)');
  }
  if (withoutTrailingSpace(a).trimEnd() === withoutTrailingSpace(b).trimEnd()) {
    return l10n.t('spaces at line ends were removed (setting "files.trimTrailingWhitespace" or a formatter)');
  }
  if (onlyTokens(a) === onlyTokens(b)) {
    return l10n.t('it was formatted (setting "editor.formatOnSave")');
  }
  return l10n.t('its content was changed while it was saved, by another extension or program');
}
