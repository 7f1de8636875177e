/** How many rows a list has, as far as it is known: `12`, or `60+` while there is more to load. */
export const countText = (count: number, hasMore: boolean): string => `${count}${hasMore ? '+' : ''}`;
