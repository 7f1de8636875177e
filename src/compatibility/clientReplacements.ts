import * as l10n from '@vscode/l10n';
import type { UserPoolClient } from '../model/authSnapshot';
import type { FileSection, Reference } from '../model/fileReferences';
import { replace, valuesOf } from './fileProblem';
import type { ReplaceText } from './rule';

/** More would not be a choice but a list: that is what completion is for. */
const most = 5;

/** The app clients to write in a reference's place: public ones for the web, and first those the section names already. */
export function clientReplacements(
  section: FileSection,
  reference: Reference,
  clients: readonly UserPoolClient[],
): ReplaceText[] {
  const named = new Set(valuesOf(section, 'userPoolClientId').map(({ value }) => value));
  return clients
    .filter(
      ({ ClientId, hasSecret }) => ClientId !== reference.value && (reference.client !== 'web' || !hasSecret),
    )
    .sort((a, b) => Number(named.has(b.ClientId)) - Number(named.has(a.ClientId)))
    .slice(0, most)
    .map(({ ClientId, ClientName }) =>
      replace(section, reference, ClientId, l10n.t('Use app client "{0}"', ClientName)),
    );
}
