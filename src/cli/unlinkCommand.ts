import * as l10n from '@vscode/l10n';
import { checkUnlink, checkUnlinkElsewhere } from '../compatibility/checkUnlink';
import type { Finding } from '../compatibility/rule';
import { unlinkedElsewhere } from '../importFlow/unlinkedElsewhere';
import type { Gen1Project, ProjectFiles } from '../model/amplifyProject';
import type { ImportPlan } from '../model/importPlan';
import { localEnvInfoPath } from '../project/gen1/gen1Paths';
import { environmentsImportingElsewhere } from '../project/gen1/importedElsewhere';
import { planUnlink } from '../project/gen1/planUnlink';
import { planUnlinkElsewhere } from '../project/gen1/planUnlinkElsewhere';
import { readProject } from '../project/gen1/readProject';
import { applyPlan } from './applyPlan';
import type { CliIo } from './cliIo';
import { findGen2Root } from './gen2Directory';
import { envOf, type UnlinkOptions } from './cliOptions';
import { findProjectRoot, readProjectDirectory } from './projectDirectory';
import { isRefused, refused, unlessDryRun, type Outcome } from './report';

/** `import-auth unlink`: what `amplify remove auth` does with imported auth. Asks nothing of AWS. */
export async function unlinkCommand(options: UnlinkOptions, io: CliIo): Promise<Outcome> {
  const gen2Root = await findGen2Root(options.project, io.cwd);
  if (gen2Root !== undefined) return (await import('./unlinkGen2.js')).unlinkGen2(options, io, gen2Root);
  const root = await findProjectRoot(options.project, io.cwd);
  const files = await readProjectDirectory(root, {
    withFunctions: true,
    withLibraryConfig: options.cleansLibraryConfig === true,
  });
  const elsewhere = readElsewhere(files, options);
  if (elsewhere) return unlinkElsewhere(elsewhere, options, { root, signal: io.signal });
  const project = readProject(files, envOf(options));
  const imported = project.auth.find(({ serviceType }) => serviceType === 'imported');
  const resourceName = options.resourceName ?? imported?.resourceName;
  const accessToRemove = options.removesFunctionAccess ? 'all' : 'granted';
  const fromAllEnvironments = options.fromAllEnvironments === true;
  const findings = checkUnlink(project, resourceName, { accessToRemove, fromAllEnvironments });
  if (resourceName === undefined || isRefused(findings, options.failOn)) return refused(findings);

  const plan = planUnlink({
    project,
    resourceName,
    accessToRemove,
    fromAllEnvironments,
    cleansLibraryConfig: options.cleansLibraryConfig === true,
  });
  if (!options.dryRun) applyPlan(plan, root, new Map(), io.signal);
  return done(plan, findings, options);
}

interface Elsewhere {
  readonly project: Gen1Project;
  readonly envNames: readonly [string, ...string[]];
}

/** The environments to unlink when the one that is checked out is not among them. */
function readElsewhere(files: ProjectFiles, options: UnlinkOptions): Elsewhere | undefined {
  const { env, fromAllEnvironments } = options;
  if (!files.has(localEnvInfoPath)) return undefined;
  const project = readProject(files);
  if (!fromAllEnvironments) {
    const isElsewhere = env !== undefined && env !== project.envName && project.envNames.includes(env);
    return isElsewhere ? { project, envNames: [env] } : undefined;
  }
  const [first, ...others] = environmentsImportingElsewhere(project);
  return project.auth.length === 0 && first !== undefined
    ? { project, envNames: [first, ...others] }
    : undefined;
}

function unlinkElsewhere(
  { project, envNames }: Elsewhere,
  options: UnlinkOptions,
  { root, signal }: { readonly root: string; readonly signal: AbortSignal },
): Outcome {
  const findings = envNames.flatMap((name) => checkUnlinkElsewhere(project, name));
  if (isRefused(findings, options.failOn)) return refused(findings);
  const plan = planUnlinkElsewhere(project, envNames);
  if (!options.dryRun) applyPlan(plan, root, new Map(), signal);
  return done(plan, findings, options, unlinkedElsewhere(envNames));
}

const done = (
  { changes, resourceName }: ImportPlan,
  findings: readonly Finding[],
  { dryRun }: UnlinkOptions,
  next = l10n.t('Run "amplify push" to complete it.'),
): Outcome => ({
  status: 'done',
  findings,
  changes: changes.map(({ path }) => path),
  summary: unlessDryRun(dryRun, [
    l10n.t('"{0}" is no longer imported. Cognito keeps everything.', resourceName),
    next,
  ]),
});
