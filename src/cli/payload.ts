import * as l10n from '@vscode/l10n';
import { UserError } from '../errors';
import { badInput } from './badInput';
import type { ImportChoice } from '../model/importSelection';
import type { CliIo } from './cliIo';

const required = ['userPoolId', 'webClientId', 'nativeClientId'] as const;

/** How long a silent standard input is waited for, in milliseconds: as long as the Amplify CLI waits. */
const patience = 2000;

/** Reads the payload: the first line that is JSON, or all there is. Throws UserError of kind `input`. */
export async function readPayload(
  { stdin, signal }: CliIo,
  wait = patience,
  isNativeOptional = false,
): Promise<ImportChoice> {
  if (stdin.isTTY) throw noInput();
  const decoder = new TextDecoder();
  const chunks = stdin[Symbol.asyncIterator]();
  let text = '';
  for (;;) {
    const chunk = await nextWithin(chunks.next(), text === '' ? wait : undefined, signal);
    if (chunk.done) break;
    text += typeof chunk.value === 'string' ? chunk.value : decoder.decode(chunk.value, { stream: true });
    // Who keeps the pipe open after the line, as with the Amplify CLI, is not waited for.
    if (text.includes('\n') && isJson(text)) break;
  }
  if (text.trim() === '') throw noInput();
  return parsePayload(text, isNativeOptional);
}

/**
 * The payload of `amplify import auth --headless`, version 1. Members it does not know are passed over, as there. For
 * Gen 2, which knows one app client, the native one may be left out.
 */
export function parsePayload(text: string, isNativeOptional = false): ImportChoice {
  let payload: unknown;
  try {
    payload = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw badInput(l10n.t('Standard input is not JSON.'), 'import');
  }
  if (typeof payload !== 'object' || payload === null || Array.isArray(payload)) {
    throw badInput(l10n.t('Standard input is not a JSON object.'), 'import');
  }
  const given = payload as Readonly<Record<string, unknown>>;
  const found = isNativeOptional ? { nativeClientId: given['webClientId'], ...given } : given;
  if (typeof found['version'] !== 'number')
    throw badInput(l10n.t('The payload has no "version", which is a number.'), 'import');
  if (found['version'] !== 1) {
    throw badInput(l10n.t('The payload has version {0}; only version 1 exists.', found['version']), 'import');
  }
  const missing = required.filter((name) => {
    const id = found[name];
    return typeof id !== 'string' || id.trim() === '';
  });
  if (missing.length > 0) {
    throw badInput(
      l10n.t('The payload lacks these strings: {0}.', missing.map((name) => `"${name}"`).join(', ')),
      'import',
    );
  }
  const identityPoolId = found['identityPoolId'];
  if (identityPoolId !== undefined && typeof identityPoolId !== 'string') {
    throw badInput(l10n.t('"{0}" in the payload is not a string.', 'identityPoolId'), 'import');
  }
  const [userPoolId, webClientId, nativeClientId] = required.map((name) => found[name] as string) as [
    string,
    string,
    string,
  ];
  return { userPoolId, webClientId, nativeClientId, ...(identityPoolId && { identityPoolId }) };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

async function nextWithin<T>(
  next: Promise<T>,
  milliseconds: number | undefined,
  signal: AbortSignal,
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  let stop: (() => void) | undefined;
  try {
    return await new Promise<T>((resolve, reject) => {
      stop = () => reject(signal.reason as Error);
      if (signal.aborted) return stop();
      signal.addEventListener('abort', stop, { once: true });
      if (milliseconds !== undefined) timer = setTimeout(() => reject(noInput()), milliseconds);
      next.then(resolve, reject);
    });
  } finally {
    clearTimeout(timer);
    if (stop) signal.removeEventListener('abort', stop);
  }
}

const noInput = (): UserError =>
  new UserError(
    l10n.t('There is no payload on standard input.'),
    l10n.t('Pipe it in: {0}', 'import-auth import < payload.json'),
    { kind: 'input' },
  );
