import * as l10n from '@vscode/l10n';
import { environmentsSetting } from '../environments/readEnvironmentSettings';
import { UserError } from '../errors';
import type { TrackedEnvironment } from '../environments/listEnvironments';
import { importedKeys } from '../model/trackedEnvironment';
import type { CliIo } from './cliIo';
import { codeBlock } from './toMarkdown';
import { addEnvironment, switchEnvironment } from './checkoutCommand';
import type { EnvOptions } from './cliOptions';
import { removeEnvironment } from './removeEnvironment';
import { withoutControls, type Outcome } from './report';
import { findEnvironment, readTrackedProject, type TrackedProject } from './trackedProject';

/** `import-auth env`: the environments of a project. */
export async function envCommand(options: EnvOptions, io: CliIo): Promise<Outcome> {
  const tracked = await readTrackedProject(options.project, io);
  switch (options.action) {
    case 'list':
      return listOutcome(
        options.env === undefined ? tracked.environments : [findEnvironment(tracked, options.env)],
      );
    case 'export':
      return exportOutcome(findEnvironment(tracked, options.env), tracked);
    case 'add':
      return addEnvironment(tracked, options, io);
    case 'switch':
      return switchEnvironment(tracked, options, io);
    case 'remove':
      return removeEnvironment(tracked, options, io);
    case 'compare':
      return (await import('./driftCommand.js')).compareCommand(tracked, options, io);
  }
}

function listOutcome(environments: readonly TrackedEnvironment[]): Outcome {
  return {
    status: 'done',
    findings: [],
    changes: [],
    summary: environments.map(
      (environment) => `${environment.isCheckedOut ? '*' : ' '} ${withoutControls(inWords(environment))}`,
    ),
    data: {
      environments: environments.map(({ name, target, isCheckedOut, auth, facts }) => ({
        name,
        target: { [target.kind]: target.name },
        checkedOut: isCheckedOut,
        auth: auth.kind,
        ...facts,
      })),
    },
  };
}

function inWords({ name, auth, facts }: TrackedEnvironment): string {
  const { accountId, region, userPoolId, identityPoolId } = facts;
  const what =
    auth.kind === 'managed'
      ? l10n.t('auth managed by Amplify')
      : [userPoolId ?? l10n.t('nothing imported'), identityPoolId].filter(Boolean).join(' + ');
  return [name, [accountId, region].filter(Boolean).join(' '), what].join('  ');
}

const variables = {
  userPoolId: 'AMPLIFY_USERPOOL_ID',
  webClientId: 'AMPLIFY_WEBCLIENT_ID',
  nativeClientId: 'AMPLIFY_NATIVECLIENT_ID',
  identityPoolId: 'AMPLIFY_IDENTITYPOOL_ID',
} as const;

/** The ids, for `--categories` of headless commands and as the variables that builds of Amplify Hosting read. */
function exportOutcome({ name, facts }: TrackedEnvironment, { project }: TrackedProject): Outcome {
  const known = importedKeys.flatMap((key) => {
    const value = facts[key];
    return value === undefined ? [] : [[key, value] as const];
  });
  if (known.length === 0) {
    throw new UserError(
      l10n.t('The environment "{0}" imports nothing, so that there are no ids to export.', name),
      project.generation === 'gen1'
        ? l10n.t('Run: import-auth env add --env {0}', name)
        : l10n.t('Write what a branch uses into the setting "{0}", or into the code.', environmentsSetting),
      { kind: 'files' },
    );
  }
  const named = Object.fromEntries(known.map(([key, value]) => [variables[key], value]));
  const summary = Object.entries(named).map(([key, value]) => `${key}=${withoutControls(value)}`);
  return {
    status: 'done',
    findings: [],
    changes: [],
    summary,
    markdown: codeBlock(summary.join('\n'), 'sh'),
    data: { categories: { auth: Object.fromEntries(known) }, variables: named },
  };
}
