/**
 * The values of what is ticked in a group right now. Not what the page was drawn with: a second tick may come before the
 * page is drawn anew for the first.
 */
export const ticked = <Value extends string>(group: Element, values: readonly Value[]): Value[] => {
  const boxes = [...group.querySelectorAll<HTMLInputElement>('input:checked:not(:disabled)')];
  return values.filter((value) => boxes.some((box) => box.value === value));
};

/** The groups of this class on the page, in its order. */
export const groupsOf = (className: string): Element[] => [...document.getElementsByClassName(className)];
