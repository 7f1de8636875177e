import * as l10n from '@vscode/l10n';
import { checkUnlink } from '../compatibility/checkUnlink';
import { planUnlink } from '../project/gen1/planUnlink';
import { readProject } from '../project/gen1/readProject';
import { applyPlan } from './applyPlan';
import type { CliIo } from './cliIo';
import { findGen2Root } from './gen2Directory';
import { envOf, refused } from './importCommand';
import type { UnlinkOptions } from './cliOptions';
import { findProjectRoot, readProjectDirectory } from './projectDirectory';
import { isRefused, type Outcome } from './report';

/** `import-auth unlink`: what `amplify remove auth` does with imported auth. Asks nothing of AWS. */
export async function unlinkCommand(options: UnlinkOptions, io: CliIo): Promise<Outcome> {
  const gen2Root = await findGen2Root(options.project, io.cwd);
  if (gen2Root !== undefined) return (await import('./unlinkGen2.js')).unlinkGen2(options, io, gen2Root);
  const root = await findProjectRoot(options.project, io.cwd);
  const project = readProject(
    await readProjectDirectory(root, {
      withFunctions: true,
      withLibraryConfig: options.cleansLibraryConfig === true,
    }),
    envOf(options),
  );
  const imported = project.auth.find(({ serviceType }) => serviceType === 'imported');
  const resourceName = options.resourceName ?? imported?.resourceName;
  const accessToRemove = options.removesFunctionAccess ? 'all' : 'granted';
  const findings = checkUnlink(project, resourceName, accessToRemove);
  if (resourceName === undefined || isRefused(findings, options.failOn)) return refused(findings);

  const plan = planUnlink({
    project,
    resourceName,
    accessToRemove,
    fromAllEnvironments: options.fromAllEnvironments === true,
    cleansLibraryConfig: options.cleansLibraryConfig === true,
  });
  if (!options.dryRun) applyPlan(plan, root, new Map(), io.signal);
  return {
    status: 'done',
    findings,
    changes: plan.changes.map(({ path }) => path),
    summary: options.dryRun
      ? [l10n.t('Nothing was written: this was a dry run.')]
      : [
          l10n.t('"{0}" is no longer imported. Cognito keeps everything.', resourceName),
          l10n.t('Run "amplify push" to complete it.'),
        ],
  };
}
