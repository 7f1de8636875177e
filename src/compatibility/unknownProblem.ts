import type { Reading } from '../model/authSnapshot';
import type { Problem, ResourceRef } from './rule';
import { unknownMessage } from './unknownMessage';

/** What a rule reports of one resource that it could not judge. Nothing, when the reading is there or was not asked for. */
export function unknownProblem(title: string, resource: ResourceRef, reading: Reading<unknown>): Problem[] {
  const message = unknownMessage(title, resource.name ?? resource.id, reading);
  if (message === undefined) return [];
  return [{ resource, message, status: 'unknown', ...missingAction(reading) }];
}

/** Which permission a refused reading needs. */
export const missingAction = (reading: Reading<unknown>): Pick<Problem, 'missingAction'> =>
  reading.status === 'denied' && reading.action !== '' ? { missingAction: reading.action } : {};
