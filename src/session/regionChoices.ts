import * as l10n from '@vscode/l10n';
import { isRegionCode, partitionOf, regionNames, type Partition } from '../model/regions';

export interface RegionGroup {
  readonly title: string;
  readonly regions: readonly { readonly code: string; readonly name: string | undefined }[];
}

const groupTitle = (partition: Partition['id']): string => {
  switch (partition) {
    case 'aws':
      return l10n.t('Commercial Regions');
    case 'aws-cn':
      return l10n.t('China');
    case 'aws-us-gov':
      return 'AWS GovCloud (US)';
    case 'aws-eusc':
      return 'AWS European Sovereign Cloud';
    default:
      return partition;
  }
};

const named = (code: string): RegionGroup['regions'][number] => ({ code, name: regionNames[code] });

/**
 * The Regions to offer, in groups: what was typed when it has the form of a Region we do not know, the ones used
 * lately, then each partition. A Region stands once.
 */
export function regionChoices(recent: readonly string[], typed: string): RegionGroup[] {
  const text = typed.trim().toLowerCase();
  const isNew = isRegionCode(text) && !(text in regionNames) && !recent.includes(text);
  const rest = Object.keys(regionNames).filter((code) => !recent.includes(code));
  const partitions = [...new Set(rest.map((code) => partitionOf(code).id))];
  return [
    { title: l10n.t('Entered'), regions: isNew ? [named(text)] : [] },
    { title: l10n.t('Recently used'), regions: recent.map(named) },
    ...partitions.map((id) => ({
      title: groupTitle(id),
      regions: rest.filter((code) => partitionOf(code).id === id).map(named),
    })),
  ].filter(({ regions }) => regions.length > 0);
}

/** The list of Regions used lately after one more was used: newest first, five at most. */
export const withRecent = (recent: readonly string[], used: string | undefined): string[] =>
  [...(used === undefined ? [] : [used]), ...recent.filter((region) => region !== used)].slice(0, 5);
