import { createHash } from 'node:crypto';

/** One page of a listing: what was asked for, and where it goes on. */
export interface PageRequest {
  /** The token that the caller sent. */
  readonly token?: string | undefined;
  readonly limit: number;
  /** Everything that made the listing what it is (operation, pool, filter): a token of another query is refused. */
  readonly query: string;
}

export interface PageOf<T> {
  readonly items: T[];
  readonly nextToken?: string;
}

const seal = (query: string, position: string): string =>
  createHash('sha256').update(`${query}\n${position}`).digest('base64url').slice(0, 22);

/** Opaque, and good only for the query it was made for. */
const toToken = (query: string, index: number, key: string): string => {
  const position = JSON.stringify([index, key]);
  return Buffer.from(`${seal(query, position)}${position}`).toString('base64');
};

function positionOf(query: string, token: string): [index: number, key: string] | undefined {
  const text = Buffer.from(token, 'base64').toString();
  const position = text.slice(22);
  if (seal(query, position) !== text.slice(0, 22)) return undefined;
  return JSON.parse(position) as [number, string];
}

/**
 * Cuts one page out of a listing. The token names the last item seen, so a page neither repeats nor skips when others
 * are created or deleted meanwhile. `undefined`: the token is not one of this query.
 */
export function pageOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  request: PageRequest,
): PageOf<T> | undefined {
  let start = 0;
  if (request.token !== undefined) {
    const position = positionOf(request.query, request.token);
    if (!position) return undefined;
    const last = items.findIndex((item) => keyOf(item) === position[1]);
    start = last >= 0 ? last + 1 : position[0];
  }
  const page = items.slice(start, start + request.limit);
  const last = page.at(-1);
  const end = start + page.length;
  return last !== undefined && end < items.length
    ? { items: page, nextToken: toToken(request.query, end - 1, keyOf(last)) }
    : { items: page };
}
