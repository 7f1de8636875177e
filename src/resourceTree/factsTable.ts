/** A fact on a row's tooltip. Facts without a value are left out. */
export type Fact = readonly [name: string, value: string | number | undefined];

/** Text as Markdown that shows it literally: names and descriptions come from an account, and anybody may have set them. */
export const literally = (text: string): string =>
  text.replace(/[\\`*_{}[\]()#+\-.!|<>~$&]/g, '\\$&').replace(/\s*\n\s*/g, ' ');

/** A heading and a list of facts, as Markdown. Everything handed in is shown literally. */
export function factsTable(title: string, facts: readonly Fact[]): string {
  const rows = facts
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `| ${literally(name)} | ${literally(String(value))} |`);
  return [`**${literally(title)}**`, '', '| | |', '|:--|:--|', ...rows].join('\n');
}
