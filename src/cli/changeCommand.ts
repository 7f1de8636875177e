import * as l10n from '@vscode/l10n';
import { currentChoice, hasIdentityPool } from '../importFlow/changeImport';
import { otherCategoriesRemark } from '../importFlow/otherCategoriesRemark';
import { policyLines } from '../importFlow/policyLines';
import { judgeImport, planPrepared } from '../importFlow/prepareImport';
import type { Gen1Project } from '../model/amplifyProject';
import type { ImportPlan } from '../model/importPlan';
import type { ImportChoice } from '../model/importSelection';
import { findImported } from '../project/gen1/findImported';
import { readProject } from '../project/gen1/readProject';
import { ownerOfProject } from './accountOwners';
import { applyPlan } from './applyPlan';
import type { CliIo } from './cliIo';
import { openCliSession } from './cliSession';
import { judgeBeforehand } from './judgeImport';
import { envOf, type ChangeOptions } from './cliOptions';
import { readPayload } from './payload';
import { findProjectRoot, readProjectDirectory } from './projectDirectory';
import { readForImport } from './readForImport';
import { readSecrets } from './readSecrets';
import { isRefused, refused, unlessDryRun, type Outcome } from './report';

/** `import-auth refresh`, `relink`, `upgrade`: changes an import that is there, under its name. */
export async function changeCommand(options: ChangeOptions, io: CliIo): Promise<Outcome> {
  const { command: change, withLibraryConfig, failOn, dryRun } = options;
  const root = await findProjectRoot(options.project, io.cwd);
  const files = await readProjectDirectory(root, {
    withLibraryConfig,
    withFunctions: change === 'relink',
    withCategories: true,
  });
  const project = readProject(files, envOf(options));
  const { resourceName } = findImported(project);
  const choice = await choiceOf(options, project, io);
  const beforehand = judgeBeforehand(choice, {
    project,
    resourceName,
    region: options.region,
    isChange: true,
  });
  if (isRefused(beforehand, undefined)) return refused(beforehand);

  const owners = [await ownerOfProject(root, project)];
  const session = await openCliSession({ region: project.region, profile: options.profile, owners });
  try {
    const snapshot = await readForImport(session, choice, io.signal);
    const { findings, prepared } = judgeImport(choice, { project, snapshot, resourceName, change });
    if (!prepared || isRefused(findings, failOn)) return refused(findings);
    const plan = planPrepared(prepared, project, { withLibraryConfig });
    if (!dryRun && plan.changes.length > 0) {
      applyPlan(plan, root, await readSecrets(plan, session, io.signal), io.signal);
    }
    const changes = plan.changes.map(({ path }) => path);
    return {
      status: 'done',
      findings,
      changes,
      summary: [
        ...policyLines(project, prepared.selection),
        ...otherCategoriesRemark(project, plan),
        ...summaryOf(plan, dryRun),
      ],
    };
  } finally {
    session.dispose();
  }
}

async function choiceOf(options: ChangeOptions, project: Gen1Project, io: CliIo): Promise<ImportChoice> {
  if (options.command === 'relink') return readPayload(io);
  const current = currentChoice(project);
  if (options.command === 'refresh') return current;
  if (current.identityPoolId !== undefined) throw hasIdentityPool(current.identityPoolId);
  return { ...current, identityPoolId: options.identityPoolId ?? '' };
}

const summaryOf = ({ changes, resourceName, envName }: ImportPlan, dryRun: boolean): readonly string[] =>
  changes.length === 0
    ? [l10n.t('"{0}" is up to date: nothing was written.', resourceName)]
    : unlessDryRun(dryRun, [
        l10n.t('The import "{0}" is changed in the environment "{1}".', resourceName, envName),
        l10n.t('Run "amplify push" to complete it.'),
      ]);
