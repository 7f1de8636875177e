import * as vscode from 'vscode';
import { factsOfImport } from '../../environments/planSettings';
import { planForEditor, type EditorPlan } from '../../importFlow/planForEditor';
import type { ImportAnswered } from '../../importFlow/runImport';
import { readSetting } from '../../manifest';
import type { ImportInput } from '../../project/gen1/planImport';
import type { PlanTexts } from '../../workspace/writePlanned';
import { writeTracked } from '../../workspace/writeTracked';
import type { EnvironmentSessions } from '../../session/environmentSessions';
import type { AccountReader } from './accountReader';
import type { importTexts } from './planTexts';
import { readSecrets } from './readSecrets';

/**
 * Shows and writes the files of an import that quick picks have answered, with the workspace settings that track it;
 * resolves to `undefined` when the person said no.
 */
export async function writeAnswered(
  { reader, sessions }: { readonly reader: AccountReader; readonly sessions: EnvironmentSessions },
  projectId: string,
  { prepared, notes }: ImportAnswered,
  textsOf: (...shown: Required<Parameters<typeof importTexts>>) => PlanTexts,
  options: Pick<ImportInput, 'corrections'> = {},
): ReturnType<typeof writeTracked> {
  let planned: EditorPlan | undefined;
  const root = vscode.Uri.parse(projectId, true);
  return writeTracked({
    root,
    makePlan: async () => {
      const withLibraryConfig = readSetting('amplifyAuth.writeLibraryConfig') ?? true;
      planned = planForEditor(prepared, await reader.project(projectId), {
        withLibraryConfig,
        ...options,
      });
      return planned.plan;
    },
    textsOf: (plan) => textsOf(plan, prepared, notes, planned?.remarks ?? []),
    factsOf: () => factsOfImport(prepared.project, prepared.selection, prepared.snapshot.accountId),
    readSecrets: (slots) => readSecrets((pool) => sessions.forPlace(root, pool), slots),
  });
}
