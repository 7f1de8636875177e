import { UserError, type UserErrorKind } from '../errors';
import type { Reading } from '../model/authSnapshot';

export const unread = { status: 'unread' } as const;

export const readingOf = <T>(value: T): Reading<T> => ({ status: 'read', value });

const stopsAll: ReadonlySet<UserErrorKind> = new Set([
  'noCredentials',
  'otherAccount',
  'expired',
  'notFound',
]);

/**
 * Reads one thing of several. A refusal or failure stays with this thing; an abort, a missing or expired login and
 * a bug stop the whole, and so does something that does not exist, unless the caller expects that.
 */
export async function tryReading<T>(read: () => Promise<T>): Promise<Reading<T>> {
  try {
    return readingOf(await read());
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    if (stopsAll.has(error.kind)) throw error;
    return error.kind === 'denied'
      ? { status: 'denied', action: error.action ?? '' }
      : { status: 'failed', message: error.message };
  }
}

/** `undefined` for what does not exist, or was deleted between listing and reading. */
export async function ifExists<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof UserError && error.kind === 'notFound') return undefined;
    throw error;
  }
}

/** The value of a thing read before, or the same refusal again: for what can only be read after it. */
export function afterReading<T, U>(
  reading: Reading<T>,
  next: (value: T) => Promise<Reading<U>>,
): Promise<Reading<U>> {
  return reading.status === 'read' ? next(reading.value) : Promise.resolve(reading);
}
