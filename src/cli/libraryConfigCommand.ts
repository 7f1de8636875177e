import * as l10n from '@vscode/l10n';
import { realpath } from 'node:fs/promises';
import { isAbsolute, normalize, resolve } from 'node:path';
import { regionOfUserPool } from '../compatibility/regionOfUserPool';
import { resolveSelection } from '../compatibility/resolveSelection';
import type { Finding } from '../compatibility/rule';
import type { TrackedCode } from '../environments/trackedCode';
import { UserError } from '../errors';
import { currentChoice } from '../importFlow/changeImport';
import { otherCategoriesRemark } from '../importFlow/otherCategoriesRemark';
import type { Frontend } from '../model/amplifyProject';
import type { FilePlan } from '../model/importPlan';
import { findImported } from '../project/gen1/findImported';
import { readProject } from '../project/gen1/readProject';
import { findCorrections } from '../project/library/libraryCorrections';
import { frontendFilePaths, planFrontendConfig } from '../project/library/planFrontendConfig';
import { planLibraryOfImport } from '../project/library/planLibraryOfImport';
import { ownerOfProject, ownersAt } from './accountOwners';
import { applyPlan } from './applyPlan';
import { badInput } from './badInput';
import { checkUserPoolId } from './givenIds';
import type { CliIo } from './cliIo';
import { envOf, type LibraryConfigOptions } from './cliOptions';
import { openCliSession } from './cliSession';
import { judge } from './judgeImport';
import { readPayload } from './payload';
import { findProjectRoot, readProjectDirectory, readTexts } from './projectDirectory';
import { readForImport } from './readForImport';
import { readSecrets } from './readSecrets';
import { isRefused, refused, unlessDryRun, type Outcome } from './report';
import { readTrackedProject } from './trackedProject';

/** `import-auth library-config`: what the client libraries read, of a project's import or for an app without a backend. */
export function libraryConfigCommand(options: LibraryConfigOptions, io: CliIo): Promise<Outcome> {
  const { frontend, out } = options;
  if (out !== undefined) checkOut(out, frontend);
  return frontend === undefined ? ofImport(options, io) : ofFrontend(frontend, options, io);
}

function checkOut(out: string, frontend: Frontend | undefined): void {
  if (frontend === undefined || frontend === 'ios') {
    throw badInput(
      l10n.t('"--out" goes with "--frontend" javascript, android or flutter: elsewhere the folder is fixed.'),
      'library-config',
    );
  }
  const path = normalize(out);
  if (!isAbsolute(path) && path.split(/[\\/]/)[0] !== '..') return;
  throw badInput(
    l10n.t('"--out {0}" leads out of the folder of the app, which "--project" names.', out),
    'library-config',
  );
}

/** Asks AWS only where something is to be corrected: the rest stands in the project's files. */
async function ofImport(options: LibraryConfigOptions, io: CliIo): Promise<Outcome> {
  const root = await findProjectRoot(options.project, io.cwd);
  const files = await readProjectDirectory(root, { withLibraryConfig: true });
  const project = readProject(files, envOf(options));
  findImported(project);
  const { corrections } = options;
  const finished = (plan: FilePlan) =>
    finish(plan, options, root, io, { remarks: otherCategoriesRemark(project, plan) });
  if (corrections === undefined) return finished(planLibraryOfImport(project));
  const owners = [await ownerOfProject(root, project)];
  const session = await openCliSession({ region: project.region, profile: options.profile, owners });
  try {
    const choice = currentChoice(project);
    const resolved = resolveSelection(choice, await readForImport(session, choice, io.signal));
    if ('findings' in resolved) return refused(resolved.findings);
    const found = findCorrections(resolved.selection);
    const plan = planLibraryOfImport(project, found && { kind: corrections, corrections: found });
    return finished(plan);
  } finally {
    session.dispose();
  }
}

/** For an app whose backend is somewhere else, or nowhere: the pools are those of standard input. */
async function ofFrontend(frontend: Frontend, options: LibraryConfigOptions, io: CliIo): Promise<Outcome> {
  const choice = await readPayload(io);
  const root = await realpath(resolve(io.cwd, options.project)).catch((cause: unknown) => {
    throw new UserError(
      l10n.t('There is no folder "{0}".', options.project),
      l10n.t('Name the folder of the app.'),
      {
        kind: 'input',
        cause,
      },
    );
  });
  const { out: folder } = options;
  const place = { frontend, ...(folder !== undefined && { folder }) };
  const files = await readTexts(root, frontendFilePaths(place));
  checkUserPoolId(choice.userPoolId, '"userPoolId"');
  const region = regionOfUserPool(choice.userPoolId);
  const owners = await ownersAt(root, await codeAround(root, io), { ...options, ...choice });
  const session = await openCliSession({ region, profile: options.profile, owners });
  try {
    const snapshot = await readForImport(session, choice, io.signal);
    const resolved = resolveSelection(choice, snapshot);
    if ('findings' in resolved) return refused(resolved.findings);
    const { selection } = resolved;
    const findings = judge({ snapshot, pool: {}, selection: { selection } });
    if (isRefused(findings, options.failOn)) return refused(findings);
    const { mfaConfig } = snapshot.parts;
    const plan = planFrontendConfig({
      ...place,
      files,
      selection,
      region,
      isCorrected: options.corrections === 'files',
      ...(mfaConfig.status === 'read' && { mfaConfig: mfaConfig.value }),
    });
    const secrets = options.dryRun ? new Map<string, string>() : await readSecrets(plan, session, io.signal);
    return finish(plan, options, root, io, { secrets, findings });
  } finally {
    session.dispose();
  }
}

/** The project that the app is in, where there is one that can be read. */
async function codeAround(root: string, io: CliIo): Promise<TrackedCode | undefined> {
  try {
    return (await readTrackedProject(root, io)).project;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

function finish(
  plan: FilePlan,
  { dryRun }: LibraryConfigOptions,
  root: string,
  io: CliIo,
  {
    secrets = new Map(),
    findings = [],
    remarks = [],
  }: {
    secrets?: ReadonlyMap<string, string>;
    findings?: readonly Finding[];
    remarks?: readonly string[];
  } = {},
): Outcome {
  if (!dryRun && plan.changes.length > 0) applyPlan(plan, root, secrets, io.signal);
  return {
    status: 'done',
    findings,
    changes: plan.changes.map(({ path }) => path),
    summary: [
      ...remarks,
      ...(plan.changes.length === 0
        ? [l10n.t('The library configuration is up to date: nothing was written.')]
        : unlessDryRun(dryRun, [l10n.t('The library configuration is written.')])),
    ],
  };
}
