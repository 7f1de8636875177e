import * as l10n from '@vscode/l10n';
import { findImported } from '../project/gen1/findImported';
import { planFunctionAccess } from '../project/gen1/functionAccess/planFunctionAccess';
import { readProject } from '../project/gen1/readProject';
import { applyPlan } from './applyPlan';
import type { CliIo } from './cliIo';
import { envOf, type AccessOptions } from './cliOptions';
import { findProjectRoot, readProjectDirectory } from './projectDirectory';
import { unlessDryRun, type Outcome } from './report';

/** `import-auth access`: what functions may do with the imported user pool. Asks nothing of AWS. */
export async function accessCommand(options: AccessOptions, io: CliIo): Promise<Outcome> {
  const root = await findProjectRoot(options.project, io.cwd);
  const project = readProject(await readProjectDirectory(root, { withFunctions: true }), envOf(options));
  const { resourceName, authSelections } = findImported(project);
  const changes = planFunctionAccess(project, resourceName, options.functionAccess);
  const plan = {
    kind: 'access',
    resourceName,
    envName: project.envName,
    authSelections,
    secrets: [],
  } as const;
  if (!options.dryRun) applyPlan({ ...plan, changes }, root, new Map(), io.signal);
  return {
    status: 'done',
    findings: [],
    changes: changes.map(({ path }) => path),
    summary: unlessDryRun(options.dryRun, [
      ...options.functionAccess.map(({ functionName, operations }) =>
        operations.length === 0
          ? l10n.t('Function "{0}" has no access to "{1}".', functionName, resourceName)
          : l10n.t('Function "{0}" may {1} in "{2}".', functionName, operations.join(', '), resourceName),
      ),
      l10n.t('Run "amplify push" to complete it.'),
    ]),
  };
}
