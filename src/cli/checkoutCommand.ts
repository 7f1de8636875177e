import * as l10n from '@vscode/l10n';
import { join, relative, sep } from 'node:path';
import { resolveSelection } from '../compatibility/resolveSelection';
import type { Finding } from '../compatibility/rule';
import { sharesPlace } from '../environments/sharesPlace';
import { withFolderSettings } from '../environments/withFolderSettings';
import { planSettings } from '../environments/planSettings';
import type { TrackedEnvironment } from '../environments/listEnvironments';
import { UserError } from '../errors';
import type { Gen1Project } from '../model/amplifyProject';
import type { FileChange, ImportPlan } from '../model/importPlan';
import { toImportChoice, type ImportChoice } from '../model/importSelection';
import { checkoutFiles, planCheckout } from '../project/gen1/planCheckout';
import { importedResourceName, kindMismatch } from '../project/gen1/sharedImport';
import { readProject } from '../project/gen1/readProject';
import { applyPlan } from './applyPlan';
import type { CliIo } from './cliIo';
import { judge, judgeBeforehand } from './judgeImport';
import type { EnvOptions } from './cliOptions';
import { readPayload } from './payload';
import { readForImport } from './readForImport';
import { readSecrets } from './readSecrets';
import { isRefused, refused, unlessDryRun, type Outcome } from './report';
import { findEnvironment, ofGen1, openEnvironmentSession, type TrackedProject } from './trackedProject';

/** `env add`: an import in an environment that `amplify env add` has deployed, with the files that leaves. */
export async function addEnvironment(any: TrackedProject, options: EnvOptions, io: CliIo): Promise<Outcome> {
  const tracked = ofGen1(any);
  const environment = deployed(tracked, options.env);
  const choice =
    options.from === undefined
      ? await readPayload(io)
      : choiceFor(environment, findEnvironment(tracked, options.from));
  return checkout(tracked, { environment, choice, options }, io);
}

/** `env switch`: the files of an environment whose import is recorded. */
export async function switchEnvironment(
  any: TrackedProject,
  options: EnvOptions,
  io: CliIo,
): Promise<Outcome> {
  const tracked = ofGen1(any);
  const environment = deployed(tracked, options.env);
  return checkout(tracked, { environment, choice: choiceOf(environment), options }, io);
}

type Gen1Tracked = TrackedProject<Gen1Project>;

interface Checkout {
  readonly environment: TrackedEnvironment;
  readonly choice: ImportChoice;
  readonly options: EnvOptions;
}

async function checkout(tracked: Gen1Tracked, given: Checkout, io: CliIo): Promise<Outcome> {
  const { root, project } = tracked;
  const { environment, choice, options } = given;
  const envName = environment.target.name;
  const resourceName = importedResourceName(project);
  const mismatch = kindMismatch(project, resourceName, choice);
  if (mismatch !== undefined) throw new UserError(mismatch.message, mismatch.resolution, { kind: 'input' });
  const target = readProject(checkoutFiles(project, envName, resourceName));
  // The import that is there, or was, is no obstacle to itself.
  const worthSaying = (findings: readonly Finding[]) =>
    findings.filter(({ rule }) => rule !== 'project-has-no-auth');
  const refusal = worthSaying(
    judgeBeforehand(choice, { project: target, resourceName, region: options.region }),
  );
  if (isRefused(refusal, undefined)) return refused(refusal);

  const session = await openEnvironmentSession(environment, options);
  try {
    const snapshot = await readForImport(session, choice, io.signal);
    const resolved = resolveSelection(choice, snapshot);
    if ('findings' in resolved) return refused([...resolved.findings, ...refusal]);
    const { selection } = resolved;
    const findings = worthSaying(
      judge({
        snapshot,
        pool: {},
        selection: { selection },
        project: { project: target, resourceName },
        environment: { project: target, selection },
      }),
    );
    if (isRefused(findings, options.failOn)) return refused(findings);

    const { mfaConfig } = snapshot.parts;
    const files = planCheckout({
      project,
      envName,
      selection,
      resourceName,
      libraryConfig: options.withLibraryConfig ? 'whole' : 'empty',
      ...(mfaConfig.status === 'read' && { mfaConfig: mfaConfig.value }),
    });
    const accountId = environment.facts.accountId ?? snapshot.accountId;
    const plan = options.withSettings ? withSettings(files, tracked, given, accountId) : files;
    const from = options.withSettings ? tracked.settings.folder : root;
    if (!options.dryRun) applyPlan(plan, from, await readSecrets(plan, session, io.signal), io.signal);
    return {
      status: 'done',
      findings,
      changes: plan.changes.map(({ path }) => toPosix(relative(root, join(from, path)))),
      summary: summaryOf(given),
    };
  } finally {
    session.dispose();
  }
}

const toPosix = (path: string): string => path.split(sep).join('/');

function withSettings(
  plan: ImportPlan,
  { settings }: Gen1Tracked,
  { environment, choice }: Checkout,
  accountId: string | undefined,
): ImportPlan {
  const { target, facts } = environment;
  const { region, profile } = facts;
  const change: FileChange = planSettings(
    settings.text,
    { ...(settings.projectPath !== undefined && { project: settings.projectPath }), target },
    {
      ...(accountId !== undefined && { accountId }),
      ...(region && { region }),
      ...(profile && { profile }),
      ...choice,
    },
  );
  return withFolderSettings(plan, settings, change);
}

function deployed(tracked: Gen1Tracked, name: string | undefined): TrackedEnvironment {
  if (name === undefined) {
    throw new UserError(l10n.t('"--env" is missing.'), l10n.t('Name the environment.'), { kind: 'input' });
  }
  const { envNames } = tracked.project;
  if (!envNames.includes(name)) {
    throw new UserError(
      l10n.t('"{0}" is not deployed: the project has no such environment yet.', name),
      l10n.t('Run "amplify env add {0}" first: it deploys the environment\'s stack.', name),
      { kind: 'files' },
    );
  }
  return findEnvironment(tracked, name);
}

/** What another environment imports, for one in the same place. Throws UserError of kinds `input` and `files`. */
function choiceFor(environment: TrackedEnvironment, source: TrackedEnvironment): ImportChoice {
  if (sharesPlace(source.facts, environment.facts)) return choiceOf(source);
  throw new UserError(
    l10n.t(
      '"{0}" is in another account or Region than "{1}": Amplify cannot import its user pool there.',
      source.name,
      environment.name,
    ),
    l10n.t('Give "{0}" a user pool of its own: hand its ids over on standard input.', environment.name),
    { kind: 'input' },
  );
}

/** What an environment imports, whole. Throws UserError of kind `files`. */
function choiceOf({ name, recorded }: TrackedEnvironment): ImportChoice {
  const choice = toImportChoice(recorded);
  if (choice) return choice;
  throw new UserError(
    l10n.t(
      'The environment "{0}" imports nothing yet: a new or cloned environment has to import by itself.',
      name,
    ),
    l10n.t('Run: import-auth env add --env {0}', name),
    { kind: 'files' },
  );
}

const summaryOf = ({ environment, options }: Checkout): readonly string[] =>
  unlessDryRun(options.dryRun, [
    l10n.t('The environment "{0}" is checked out, with its import.', environment.name),
    ...(options.withLibraryConfig
      ? []
      : [l10n.t('Until the next push, the configuration of the client libraries has nothing of Cognito.')]),
    l10n.t('Run "amplify push" to complete it.'),
  ]);
