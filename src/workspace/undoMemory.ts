import * as vscode from 'vscode';
import { UserError } from '../errors';
import type { FilePlan } from '../model/importPlan';
import { decodeUtf8 } from '../project/utf8';
import { markOf } from './fileMark';
import { findBytes } from './fileSystem';
import { findDocument } from './readProjectFiles';
import { planUndo, toUndoRecord, type FileNow, type UndoRecord } from './undoRecord';
import type { WrittenPlan } from './writePlanned';

const key = 'lastWrite';

/** The last plan that was written in this workspace, kept over a restart: texts from before, and no secret. */
export class UndoMemory {
  constructor(private readonly state: Pick<vscode.Memento, 'get' | 'update'>) {}

  /**
   * Keeps a written plan as the last one, and forgets it when it is undone. One that cannot be kept without a secret
   * is not, and nothing older either.
   */
  async keep(written: WrittenPlan, root: vscode.Uri, done: string): Promise<WrittenPlan> {
    const { plan, applied } = written;
    const record = toUndoRecord(plan, { root: root.toString(), done, marks: applied.marks });
    await this.state.update(key, record);
    const undo = async (): Promise<void> => {
      await applied.undo();
      await this.forget();
    };
    return { plan, applied: { ...applied, undo } };
  }

  async forget(): Promise<void> {
    await this.state.update(key, undefined);
  }

  /** The last plan. Throws UserError when there is none. */
  last(): UndoRecord {
    const record = this.state.get<UndoRecord>(key);
    if (record) return record;
    throw new UserError(
      vscode.l10n.t('There is no import to undo.'),
      vscode.l10n.t('Use "Amplify: Unlink Auth", or your version control.'),
      { kind: 'files' },
    );
  }

  /** The plan that takes the last one back, from the files as they are now. Throws UserError. */
  async plan(): Promise<FilePlan> {
    const record = this.last();
    const root = vscode.Uri.parse(record.root, true);
    const now = await Promise.all(
      record.files.map(async ({ path }): Promise<[string, FileNow]> => {
        const uri = vscode.Uri.joinPath(root, path);
        if (findDocument(uri)?.isDirty) return [path, { mark: 'unsaved' }];
        const bytes = await findBytes(uri);
        return [path, { mark: markOf(bytes), ...(bytes && { text: decodeUtf8(bytes, path) }) }];
      }),
    );
    const { resourceName } = record;
    return {
      kind: 'undo',
      ...(resourceName !== undefined && { resourceName }),
      ...planUndo(record, new Map(now)),
    };
  }
}
