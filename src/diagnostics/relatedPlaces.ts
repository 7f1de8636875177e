import * as vscode from 'vscode';
import type { FileFinding } from '../compatibility/files/checkFiles';
import type { CheckedFile } from '../compatibility/files/checkedFile';
import type { Finding } from '../compatibility/rule';
import type { Reference } from '../model/fileReferences';
import type { CheckedRoot } from './files/fileChecks';
import type { PoolFactsCache } from './files/poolFacts';
import type { IndexedFile, ReferenceIndex } from './files/referenceIndex';
import { settingsUri } from './settingsUri';
import { rangesIn } from './textPositions';

/** More would hide the finding. */
const most = 5;

/** The places of the workspace that name a resource. */
export function placesNaming(index: ReferenceIndex, id: string): vscode.Location[] {
  return index.all().flatMap((file) =>
    referencesIn(file)
      .filter(({ value }) => value === id && id !== '')
      .map((reference) => new vscode.Location(file.uri, rangesIn(file.text)(reference))),
  );
}

/** For a finding in a pool's settings: where the project names the resource. */
export const placesInWorkspace = (
  index: ReferenceIndex,
  { resource }: Finding,
): vscode.DiagnosticRelatedInformation[] =>
  placesNaming(index, resource.id)
    .slice(0, most)
    .map(
      (place) =>
        new vscode.DiagnosticRelatedInformation(place, vscode.l10n.t('Named here: {0}', resource.id)),
    );

/** For a finding in a file: where the right value stands, and the settings of the pool that the file names. */
export function placesBeside(
  index: ReferenceIndex,
  facts: PoolFactsCache,
  root: CheckedRoot,
  file: CheckedFile,
  { finding, span }: FileFinding,
): vscode.DiagnosticRelatedInformation[] {
  const own = vscode.Uri.joinPath(root.uri, file.path).toString();
  const wanted = new Set(
    (finding.fixes ?? []).flatMap((fix) => (fix.kind === 'replaceText' ? fix.text : [])),
  );
  const right = [...wanted]
    .flatMap((id) => placesNaming(index, id).map((place) => ({ id, place })))
    .filter(({ place }) => place.uri.toString() !== own)
    .slice(0, most)
    .map(
      ({ id, place }) => new vscode.DiagnosticRelatedInformation(place, vscode.l10n.t('Here stands {0}', id)),
    );
  const section = file.sections.find(({ references }) =>
    references.some(({ offset }) => offset === span.offset),
  );
  const known = section && facts.find(section);
  if (known?.status !== 'found' || known.snapshot.accountId === undefined) return right;
  const { region, accountId, userPoolId, parts } = known.snapshot;
  const name = parts.userPool.status === 'read' ? parts.userPool.value.Name : userPoolId;
  const settings = new vscode.Location(
    settingsUri({ type: 'userPool', accountId, region, id: userPoolId }),
    new vscode.Position(0, 0),
  );
  return [
    ...right,
    new vscode.DiagnosticRelatedInformation(settings, vscode.l10n.t('Settings of user pool "{0}"', name)),
  ];
}

const referencesIn = ({ sections }: IndexedFile): Reference[] =>
  sections.flatMap(({ references }) => [...references]);
