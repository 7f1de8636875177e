import type { CloudReport } from '../../model/cloudReport';
import type { RepairAdapters } from './repairAdapters';
import { undoRepair } from './undoRepair';

/** Keeps the way back, and returns how to go it. */
export async function keepUndo(
  adapters: RepairAdapters,
  { title, userPoolName }: { readonly title: string; readonly userPoolName: string },
  { undo }: CloudReport,
): Promise<(() => Promise<void>) | undefined> {
  if (!undo) return undefined;
  const kept = { title, userPoolName, appliedAt: new Date().toISOString(), undo };
  await adapters.applied.add(kept);
  return () => undoRepair(adapters, kept);
}
