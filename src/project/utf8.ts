import * as l10n from '@vscode/l10n';
import { UserError } from '../errors';

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

/** The text of a file, its byte order mark kept. Refuses what is not UTF-8 instead of guessing: a guess would be written back. */
export function decodeUtf8(bytes: Uint8Array, path: string): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new UserError(
      l10n.t('"{0}" is not UTF-8.', path),
      l10n.t('Save it with encoding UTF-8, as the Amplify CLI writes it.'),
      { kind: 'files', cause },
    );
  }
}

export const encodeUtf8 = (text: string): Uint8Array => encoder.encode(text);

/** Whether two files hold the same bytes. */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);
