import { UserError } from '../errors';
import * as l10n from '@vscode/l10n';
import type { FileChange, FilePlan, SecretSlot } from '../model/importPlan';
import { amplifyMetaPath } from '../project/gen1/gen1Paths';
import { membersAt, textAt, valueAt } from '../project/jsonValue';
import { readJsonFile } from '../project/jsonFile';
import { holdsSecret } from './maskSecrets';

/** A plan that was written, as it is kept to take it back after a restart. Holds no secret. */
export interface UndoRecord {
  /** URI of the project's root. */
  readonly root: string;
  /** What was done, in words. */
  readonly done: string;
  readonly resourceName?: string;
  readonly files: readonly UndoFile[];
  /** Secrets that stood in the files before, by the placeholders that stand for them here. */
  readonly secrets: readonly SecretSlot[];
}

interface UndoFile {
  readonly path: string;
  /** The text before; absent: the file was created. */
  readonly before?: string;
  /** What tells whether the file still holds what was written. */
  readonly mark: string;
}

/** The record of a written plan; `undefined` when a secret stood in its files that cannot be read from Cognito again. */
export function toUndoRecord(
  { changes, resourceName }: Pick<FilePlan, 'changes' | 'resourceName'>,
  { root, done, marks }: { root: string; done: string; marks: ReadonlyMap<string, string> },
): UndoRecord | undefined {
  const secrets = clientSecretsIn(changes);
  const files = changes.map(({ path, before }): UndoFile => ({
    path,
    mark: marks.get(path) ?? '',
    ...(before !== undefined && { before: withPlaceholders(before, secrets) }),
  }));
  if (files.some(({ before = '' }) => holdsSecret(withoutPlaceholders(before, secrets), [])))
    return undefined;
  return {
    root,
    done,
    ...(resourceName !== undefined && { resourceName }),
    files,
    secrets: [...secrets.values()].filter(({ placeholder }) =>
      files.some(({ before }) => before?.includes(placeholder)),
    ),
  };
}

/** What is on the disk now of a file that a record names. */
export interface FileNow {
  readonly text?: string;
  readonly mark: string;
}

/**
 * What takes a record back: a secret that still stands in the files is taken from there, the others are left to be
 * read. Throws UserError when a file is not as it was written.
 */
export function planUndo(
  { files, secrets }: UndoRecord,
  now: ReadonlyMap<string, FileNow>,
): Pick<FilePlan, 'changes' | 'secrets'> {
  const changed = files.filter(({ path, mark }) => (now.get(path)?.mark ?? '') !== mark);
  if (changed.length > 0) {
    throw new UserError(
      l10n.t('Cannot undo: {0} changed since.', changed.map(({ path }) => `"${path}"`).join(', ')),
      l10n.t('Use "Amplify: Unlink Auth", or your version control.'),
      { kind: 'files' },
    );
  }
  const still = clientSecretsIn([{ path: amplifyMetaPath, before: now.get(amplifyMetaPath)?.text ?? '{}' }]);
  const known = secrets.flatMap((slot) => {
    const found = [...still].find(
      ([, one]) => one.userPoolId === slot.userPoolId && one.userPoolClientId === slot.userPoolClientId,
    );
    return found ? [{ slot, secret: found[0] }] : [];
  });
  const changes = files.map(({ path, before }) => {
    const text = now.get(path)?.text;
    const after = known.reduce<string | undefined>(
      (filled, { slot, secret }) => filled?.replaceAll(slot.placeholder, () => secret),
      before,
    );
    return { path, ...(text !== undefined && { before: text }), ...(after !== undefined && { after }) };
  });
  return { changes, secrets: secrets.filter((slot) => !known.some((one) => one.slot === slot)) };
}

/** The native clients' secrets by their values: Cognito has them, so that a placeholder can stand for each. */
function clientSecretsIn(changes: readonly FileChange[]): ReadonlyMap<string, SecretSlot> {
  const meta = changes.find(({ path }) => path === amplifyMetaPath)?.before;
  const resources = meta === undefined ? [] : membersAt(readJsonFile(amplifyMetaPath, meta), 'auth');
  const slots = resources.flatMap(([, resource], index): [string, SecretSlot][] => {
    const output = valueAt(resource, 'output');
    const secret = textAt(output, 'AppClientSecret');
    const userPoolId = textAt(output, 'UserPoolId');
    const userPoolClientId = textAt(output, 'AppClientID');
    if (secret === undefined || userPoolId === undefined || userPoolClientId === undefined) return [];
    const placeholder = `<native-client-secret-before-${index}>`;
    return [[JSON.stringify(secret).slice(1, -1), { placeholder, userPoolId, userPoolClientId }]];
  });
  return new Map(slots);
}

const withPlaceholders = (text: string, secrets: ReadonlyMap<string, SecretSlot>): string =>
  [...secrets].reduce((masked, [secret, { placeholder }]) => masked.replaceAll(secret, placeholder), text);

/** Without the members that hold a placeholder: what is left must not hold a secret. */
const withoutPlaceholders = (text: string, secrets: ReadonlyMap<string, SecretSlot>): string =>
  [...secrets.values()].reduce(
    (left, { placeholder }) => left.replaceAll(new RegExp(`"\\w+"\\s*:\\s*"${placeholder}"`, 'g'), ''),
    text,
  );
