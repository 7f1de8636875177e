import type { RequestRecord } from '../aws/transport';
import { log } from '../log';

/** A request to AWS as a line of the log: what was asked and how it went, nothing of what was said. */
export function logRequest(record: RequestRecord): void {
  const { service, operation, region, milliseconds, attempts, requestId, error } = record;
  const parts = [
    `${service}:${operation} ${region}`,
    `${Math.round(milliseconds)} ms`,
    ...(attempts > 1 ? [`${attempts} attempts`] : []),
    ...(error === undefined ? [] : [error]),
    ...(requestId === undefined ? [] : [`request ${requestId}`]),
  ];
  log.debug(parts.join(', '));
}
