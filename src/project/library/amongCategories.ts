type Members = Readonly<Record<string, unknown>>;

/** Which category the Amplify CLI writes a member for; members of no category are of people. */
export type CategoryOf = (key: string) => string | undefined;

/** The category of members that follow those of all others, whatever the order is. */
export const lastOfAll = 'last of all';

/**
 * The members of auth among those of other categories, in the order that `amplify-meta.json` has the `categories` in, and
 * before what people added: as the Amplify CLI writes them.
 */
export function amongCategories(
  auth: Members,
  others: Members,
  categoryOf: CategoryOf,
  categories: readonly string[],
): Members {
  const own = categories.indexOf('auth');
  const place = (key: string): number => {
    const category = categoryOf(key);
    if (category === undefined) return 3;
    if (category === lastOfAll) return 2;
    return categories.indexOf(category) < own ? 0 : 1;
  };
  const at = (wanted: number) => Object.entries(others).filter(([key]) => place(key) === wanted);
  return Object.fromEntries([...at(0), ...Object.entries(auth), ...at(1), ...at(2), ...at(3)]);
}
