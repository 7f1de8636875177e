import type { Reading } from '../model/authSnapshot';
import type { Problem, ResourceRef } from './rule';
import { unknownMessage } from './unknownMessage';

/** What a rule reports of one resource that it could not judge. Nothing, when the reading is there or was not asked for. */
export function unknownProblem(title: string, resource: ResourceRef, reading: Reading<unknown>): Problem[] {
  const message = unknownMessage(title, resource.name ?? resource.id, reading);
  return message === undefined ? [] : [{ resource, message, status: 'unknown' }];
}
