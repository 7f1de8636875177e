import * as l10n from '@vscode/l10n';
import { join, relative, sep } from 'node:path';
import { isInFiles, planRemoval } from '../environments/planRemoval';
import { planSettingsWithout } from '../environments/planSettings';
import { withFolderSettings } from '../environments/withFolderSettings';
import { UserError } from '../errors';
import type { FilePlan } from '../model/importPlan';
import { applyPlan } from './applyPlan';
import type { CliIo } from './cliIo';
import type { EnvOptions } from './cliOptions';
import { unlessDryRun, type Outcome } from './report';
import { findEnvironment, type TrackedProject } from './trackedProject';

/**
 * `env remove`: takes an environment out of the project's files, as `amplify env remove` does, and out of the settings.
 * Asks AWS nothing and changes nothing there.
 */
export function removeEnvironment(tracked: TrackedProject, options: EnvOptions, io: CliIo): Outcome {
  const { project, root, settings } = tracked;
  if (options.env === undefined) {
    throw new UserError(l10n.t('"--env" is missing.'), l10n.t('Name the environment.'), { kind: 'input' });
  }
  const found = findEnvironment(tracked, options.env);
  const files: FilePlan =
    project.generation === 'gen1' && isInFiles(project, found)
      ? planRemoval(project, found)
      : { kind: 'values', changes: [], secrets: [] };
  const { target, name } = found;
  const place = { ...(settings.projectPath !== undefined && { project: settings.projectPath }), target };
  const plan = withFolderSettings(files, settings, planSettingsWithout(settings.text, place));
  if (plan.changes.length === 0) {
    throw new UserError(
      l10n.t('There is nothing of "{0}" to remove: neither settings nor files name it.', name),
      l10n.t('What the code of a Gen 2 project names is removed there.'),
      { kind: 'input' },
    );
  }
  if (!options.dryRun) applyPlan(plan, settings.folder, new Map(), io.signal);
  return {
    status: 'done',
    findings: [],
    changes: plan.changes.map(({ path }) => relative(root, join(settings.folder, path)).split(sep).join('/')),
    summary: unlessDryRun(options.dryRun, [
      l10n.t('The environment "{0}" is removed. Cognito keeps everything.', name),
      ...(project.generation === 'gen1'
        ? [l10n.t('What is deployed of it stays in AWS until its stack is deleted.')]
        : []),
    ]),
  };
}
