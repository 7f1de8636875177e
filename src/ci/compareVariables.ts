import * as l10n from '@vscode/l10n';

/** One variable of an import, as a build has it and as the environment wants it. */
export interface ComparedVariable {
  readonly name: string;
  /** Absent: it is not set. */
  readonly value?: string;
  /** Absent: the environment has no use for it. */
  readonly wanted?: string;
}

type Variables = Readonly<Record<string, string>>;

/** The variables that the environment needs, then those it does not and the build has. */
export function compareVariables(wanted: Variables, has: Variables): ComparedVariable[] {
  const names = [...new Set([...Object.keys(wanted), ...Object.keys(has)])];
  return names.map((name) => ({
    name,
    ...(has[name] !== undefined && { value: has[name] }),
    ...(wanted[name] !== undefined && { wanted: wanted[name] }),
  }));
}

export const isAsWanted = ({ value, wanted }: ComparedVariable): boolean =>
  wanted === undefined || value === wanted;

/** How a branch or an app stands to an environment, in few words. */
export function comparisonText(variables: readonly ComparedVariable[]): string {
  const needed = variables.filter(({ wanted }) => wanted !== undefined);
  const different = needed.filter((one) => one.value !== undefined && !isAsWanted(one));
  const missing = needed.filter(({ value }) => value === undefined);
  if (different.length > 0) return l10n.t('other ids');
  if (missing.length === 0) return l10n.t('ids match');
  return missing.length === needed.length ? l10n.t('no ids') : l10n.t('ids incomplete');
}
