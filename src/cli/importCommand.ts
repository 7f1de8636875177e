import * as l10n from '@vscode/l10n';
import { resolveSelection } from '../compatibility/resolveSelection';
import { otherCategoriesRemark } from '../importFlow/otherCategoriesRemark';
import { policyLines } from '../importFlow/policyLines';
import type { ImportPlan } from '../model/importPlan';
import type { ImportChoice } from '../model/importSelection';
import { authNeeds } from '../project/gen1/authNeeds';
import { planImport } from '../project/gen1/planImport';
import { readProject } from '../project/gen1/readProject';
import { checkResourceName, defaultResourceName, offeredResourceName } from '../project/gen1/resourceName';
import { ownerOfProject } from './accountOwners';
import { checkAppliesToGen1 } from './applicableOptions';
import { applyPlan } from './applyPlan';
import type { CliIo } from './cliIo';
import { openCliSession } from './cliSession';
import { findGen2Root } from './gen2Directory';
import { judge, judgeBeforehand } from './judgeImport';
import { envOf, type ImportOptions } from './cliOptions';
import { readPayload } from './payload';
import { findProjectRoot, readProjectDirectory } from './projectDirectory';
import { readForImport } from './readForImport';
import { readSecrets } from './readSecrets';
import { isRefused, refused, unlessDryRun, type Outcome } from './report';

/** `import-auth import`: what `amplify import auth --headless` does, all or nothing. */
export async function importCommand(options: ImportOptions, io: CliIo): Promise<Outcome> {
  const gen2Root = await findGen2Root(options.project, io.cwd);
  if (gen2Root !== undefined || options.gen2.isAsked) {
    const { importGen2Command } = await import('./importGen2Command.js');
    return importGen2Command(options, io, gen2Root);
  }
  checkAppliesToGen1(options);
  const choice = await readPayload(io);
  const root = await findProjectRoot(options.project, io.cwd);
  const { functionAccess = [] } = options;
  const read = { ...options, withFunctions: functionAccess.length > 0, withCategories: true };
  const project = readProject(await readProjectDirectory(root, read), envOf(options));
  const resourceName = options.resourceName ?? defaultResourceName(project.projectName);
  const refusal = judgeBeforehand(choice, { project, resourceName, region: options.region });
  if (isRefused(refusal, undefined)) {
    const { summary, ...outcome } = refused(refusal);
    const isOfName = refusal.some(({ rule }) => rule === 'resource-name-has-no-underscore');
    return { ...outcome, summary: isOfName ? [...summary, anotherName(resourceName)] : summary };
  }
  checkResourceName(resourceName);

  const owners = [await ownerOfProject(root, project)];
  const session = await openCliSession({ region: project.region, profile: options.profile, owners });
  try {
    const snapshot = await readForImport(session, choice, io.signal);
    const resolved = resolveSelection(choice, snapshot);
    if ('findings' in resolved) return refused([...resolved.findings, ...refusal]);
    const { selection } = resolved;
    const findings = judge({
      snapshot,
      pool: {},
      selection: { selection },
      project: { project, resourceName },
      environment: { project, selection },
      categories: { selection, needs: authNeeds(project) },
    });
    if (isRefused(findings, options.failOn)) return refused(findings);

    const { mfaConfig } = snapshot.parts;
    const plan = planImport({
      project,
      selection,
      resourceName,
      withLibraryConfig: options.withLibraryConfig,
      ...(options.corrections && { corrections: options.corrections }),
      functionAccess,
      ...(mfaConfig.status === 'read' && { mfaConfig: mfaConfig.value }),
    });
    if (!options.dryRun) applyPlan(plan, root, await readSecrets(plan, session, io.signal), io.signal);
    const changes = plan.changes.map(({ path }) => path);
    return {
      status: 'done',
      findings,
      changes,
      summary: [
        ...policyLines(project, selection),
        ...otherCategoriesRemark(project, plan),
        ...summaryOf(plan, choice, options.dryRun),
      ],
    };
  } finally {
    session.dispose();
  }
}

const anotherName = (resourceName: string): string =>
  l10n.t('Give another name with "--resource-name", for example "{0}".', offeredResourceName(resourceName));

const summaryOf = (
  { resourceName, envName }: ImportPlan,
  { userPoolId }: ImportChoice,
  dryRun: boolean,
): readonly string[] =>
  unlessDryRun(dryRun, [
    l10n.t('"{0}" is imported as "{1}" into the environment "{2}".', userPoolId, resourceName, envName),
    l10n.t('Run "amplify push" to complete it.'),
  ]);
