import type { Call } from '../service';

/** One page in IAM's manner. `subject` is what the listing is of: a marker of another one is refused. */
export const markerPage = <Item>(
  call: Call,
  items: readonly Item[],
  keyOf: (item: Item) => string,
  { Marker, MaxItems }: { readonly Marker?: string | undefined; readonly MaxItems?: number | undefined },
  subject = '',
): { items: Item[]; IsTruncated: boolean; Marker?: string } => {
  const page = call.page(items, keyOf, { token: Marker, limit: MaxItems ?? 100, query: subject });
  return page.nextToken === undefined
    ? { items: page.items, IsTruncated: false }
    : { items: page.items, IsTruncated: true, Marker: page.nextToken };
};
