import * as l10n from '@vscode/l10n';
import { planGen2Unlink } from '../project/gen2/planGen2Unlink';
import { applyPlan } from './applyPlan';
import type { CliIo } from './cliIo';
import { readGen2Directory } from './gen2Directory';
import type { UnlinkOptions } from './cliOptions';
import { unlessDryRun, type Outcome } from './report';

/** `import-auth unlink` in a Gen 2 project: takes our reference out of the code. Asks nothing of AWS. */
export async function unlinkGen2(options: UnlinkOptions, io: CliIo, root: string): Promise<Outcome> {
  const project = await readGen2Directory(root);
  const plan = planGen2Unlink({ project, withOutputs: options.cleansLibraryConfig === true });
  if (!options.dryRun) applyPlan(plan, root, new Map(), io.signal);
  return {
    status: 'done',
    findings: [],
    changes: plan.changes.map(({ path }) => path),
    summary: [
      ...plan.notes,
      ...unlessDryRun(options.dryRun, [
        l10n.t('The backend no longer has the user pool. Cognito keeps everything.'),
      ]),
    ],
  };
}
