import type { FindingRow, FixRow } from './protocol';

/** A way out with the finding it belongs to. */
export interface WayOut extends FixRow {
  readonly key: string;
}

/** What a rule says of one resource: some sentences, and the ways out of all of them, each once. */
export interface FindingPlace {
  readonly findings: readonly [FindingRow, ...FindingRow[]];
  readonly fixes: readonly WayOut[];
}

/** What one rule says, resource by resource, and the ways out that are the same for all of them. */
export interface FindingGroup {
  readonly key: string;
  readonly rule: string;
  readonly places: readonly FindingPlace[];
  readonly fixes: readonly WayOut[];
}

/** Puts together what one rule says, where the first finding of it stands; what stops the import stays apart. */
export function groupFindings(findings: readonly FindingRow[]): FindingGroup[] {
  const byRule = together(findings, ({ rule, severity, blocks }) => `${severity} ${rule} ${blocks}`);
  return [...byRule].map(([key, rows]) => {
    const places = [...together(rows, ({ resourceKey }) => resourceKey).values()].map(placeOf);
    const shared = places.length > 1 ? sharedBy(places) : [];
    const titles = new Set(shared.map(({ title }) => title));
    return {
      key,
      rule: rows[0].rule,
      places: places.map((place) => ({
        ...place,
        fixes: place.fixes.filter((fix) => !titles.has(fix.title)),
      })),
      fixes: shared,
    };
  });
}

function placeOf(findings: FindingPlace['findings']): FindingPlace {
  const fixes = findings.flatMap(({ key, fixes }) => fixes.map((fix) => ({ ...fix, key })));
  return { findings, fixes: fixes.filter(({ title }, index) => index === indexOfTitle(fixes, title)) };
}

/** The choices of another thing on the page that every place offers; another fix changes the place it belongs to. */
const sharedBy = ([first, ...others]: readonly FindingPlace[]): WayOut[] =>
  (first?.fixes ?? []).filter(
    ({ isChoice, title }) => isChoice && others.every(({ fixes }) => indexOfTitle(fixes, title) >= 0),
  );

const indexOfTitle = (fixes: readonly WayOut[], title: string): number =>
  fixes.findIndex((fix) => fix.title === title);

function together(
  rows: readonly FindingRow[],
  keyOf: (row: FindingRow) => string,
): Map<string, [FindingRow, ...FindingRow[]]> {
  const groups = new Map<string, [FindingRow, ...FindingRow[]]>();
  for (const row of rows) {
    const known = groups.get(keyOf(row));
    if (known) known.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
