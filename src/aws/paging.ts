import type { Page } from '../model/summaries';

export interface PageOptions {
  /** Of the page before; absent for the first one. */
  readonly nextToken?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The most AWS gives at once. */
export const pageSize = 60;

export const pageOf = <T>(items: readonly T[], nextToken: string | undefined): Page<T> => ({
  items,
  ...(nextToken && { nextToken }),
});

/** Every item of a listing, page by page. */
export async function allPages<T>(list: (nextToken: string | undefined) => Promise<Page<T>>): Promise<T[]> {
  const items: T[] = [];
  let nextToken: string | undefined;
  do {
    const page = await list(nextToken);
    items.push(...page.items);
    nextToken = page.nextToken;
  } while (nextToken);
  return items;
}
