import * as l10n from '@vscode/l10n';
import { UserError } from '../errors';
import type { Gen1Project } from '../model/amplifyProject';
import type { ImportPlan } from '../model/importPlan';
import type { ImportInput } from '../project/gen1/planImport';
import { planPrepared, type PreparedImport } from './prepareImport';

export interface EditorPlan {
  readonly plan: ImportPlan;
  /** What is left out, and why: sentences for the confirmation. */
  readonly remarks: readonly string[];
}

/** The files of an import with the library configuration, or without it where that cannot be written, which is said. */
export function planForEditor(
  prepared: PreparedImport,
  project: Gen1Project,
  options: Pick<ImportInput, 'corrections'> & { readonly withLibraryConfig: boolean },
): EditorPlan {
  const plan = planPrepared(prepared, project);
  if (!options.withLibraryConfig) return { plan, remarks: [] };
  try {
    return { plan: planPrepared(prepared, project, options), remarks: [] };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    const remark = l10n.t(
      'The library configuration stays as it is: {0} {1}',
      error.message,
      error.resolution,
    );
    return { plan, remarks: [remark] };
  }
}
