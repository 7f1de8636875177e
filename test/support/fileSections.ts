import type { CheckInput } from '../../src/compatibility/checkCompatibility';
import type { FileSubject } from '../../src/compatibility/rule';
import type { FileFormat, FileSection, Reference } from '../../src/model/fileReferences';
import type { SnapshotParts } from '../../src/model/authSnapshot';
import { aClient, anIdentityPool, aSnapshot, aUserPool } from './snapshots';

/** A reference as a finder would give it; where it stands matters to no rule. */
export const aReference = (
  kind: Reference['kind'],
  value: string,
  differs: Partial<Reference> = {},
): Reference => ({ kind, value, key: kind, offset: 10, length: value.length, ...differs });

export const userPoolId = (value = aUserPool().Id): Reference => aReference('userPoolId', value);
export const webClientId = (value = aClient().ClientId): Reference =>
  aReference('userPoolClientId', value, { client: 'web', key: 'webClientId' });
export const identityPoolId = (value = anIdentityPool().IdentityPoolId): Reference =>
  aReference('identityPoolId', value);
export const region = (value: string): Reference => aReference('region', value, { regionOf: 'pools' });

export const aSection = (format: FileFormat, ...references: readonly Reference[]): FileSection => ({
  path: 'a/file',
  format,
  anchor: { offset: 0, length: 1 },
  keys: references.map(({ key }) => key),
  references,
});

/** A part of a file to be judged, by what was read of the pool it names. */
export const judgingSection = (
  section: FileSection,
  read: Partial<SnapshotParts> = {},
  about: Omit<FileSubject, 'section'> = {},
): CheckInput => ({ snapshot: aSnapshot(read), file: { section, ...about } });
