import * as l10n from '@vscode/l10n';
import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { resolveSelection } from '../compatibility/resolveSelection';
import { UserError } from '../errors';
import { importedChoice } from '../importFlow/importedChoice';
import { blockersOf, gen2Parts, judgeGen2, planGen2 } from '../importFlow/prepareGen2';
import type { AccountOwner } from '../model/accountOwner';
import type { ImportChoice } from '../model/importSelection';
import { readProject } from '../project/gen1/readProject';
import { ownerOfProject, ownersAt } from './accountOwners';
import { checkAppliesToGen2 } from './applicableOptions';
import { applyPlan } from './applyPlan';
import type { CliIo } from './cliIo';
import { openCliSession } from './cliSession';
import { readGen2Directory } from './gen2Directory';
import { checkUserPoolId } from './givenIds';
import { checkGroups, toGen2Options } from './gen2Options';
import { gen2Summary } from './gen2Summary';
import { envOf, type ImportOptions } from './cliOptions';
import { readPayload } from './payload';
import { findProjectRoot, isGen1Root, readProjectDirectory } from './projectDirectory';
import { readForImport } from './readForImport';
import { isRefused, refused, type Outcome } from './report';

/** `import-auth import` into a Gen 2 project: a reference in the code of its backend, all or nothing. */
export async function importGen2Command(options: ImportOptions, io: CliIo, found?: string): Promise<Outcome> {
  const { gen2 } = options;
  checkAppliesToGen2(options);
  const root = found ?? (await newRoot(options.project, io.cwd));
  const project = await readGen2Directory(root);
  const { choice, from } = await readChoice(options, io);
  const asked = toGen2Options(gen2, project, options.withLibraryConfig);

  const poolRegion = /^[a-z]{2,}-[a-z-]+-\d+(?=_)/.exec(choice.userPoolId)?.[0];
  if (poolRegion === undefined) checkUserPoolId(choice.userPoolId, '"userPoolId"');
  const owners = [...(await ownersAt(root, project, choice)), ...from];
  const region = poolRegion ?? options.region;
  const session = await openCliSession({ region, profile: options.profile, owners });
  try {
    const snapshot = await readForImport(session, choice, io.signal, gen2Parts);
    const resolved = resolveSelection(choice, snapshot);
    if ('findings' in resolved) return refused(resolved.findings);
    const { selection } = resolved;
    checkGroups(asked.groups, snapshot.parts.groups);
    const projectRegion = project.region ?? options.region;
    const preparation = {
      snapshot,
      selection,
      project,
      options: asked,
      ...(projectRegion !== undefined && { region: projectRegion }),
    };
    const findings = judgeGen2(preparation);
    if (isRefused(findings, options.failOn)) {
      const { summary, ...outcome } = refused(findings);
      const way = l10n.t(
        'With "--add-output" the user pool is only told to the app, which these findings do not stop.',
      );
      return { ...outcome, summary: blockersOf(preparation).canAddOutput ? [...summary, way] : summary };
    }
    const plan = planGen2(preparation);
    if (!options.dryRun) applyPlan(plan, root, new Map(), io.signal);
    return {
      status: 'done',
      findings,
      changes: plan.changes.map(({ path }) => path),
      ...gen2Summary(plan, choice, options.dryRun),
      data: {
        ...(plan.toPaste.length > 0 && { toPaste: plan.toPaste }),
        ...(plan.variables.length > 0 && { variables: plan.variables }),
      },
    };
  } finally {
    session.dispose();
  }
}

/** A folder that is to become a Gen 2 project. One of Gen 1 keeps its own things in `amplify`. */
async function newRoot(folder: string, cwd: string): Promise<string> {
  const root = await realpath(resolve(cwd, folder)).catch((cause: unknown) => {
    throw new UserError(
      l10n.t('There is no folder "{0}".', folder),
      l10n.t('Name the folder that holds "amplify".'),
      { kind: 'input', cause },
    );
  });
  if (!(await isGen1Root(root))) return root;
  throw new UserError(
    l10n.t('"{0}" is an Amplify Gen 1 project, which keeps its own backend in "amplify".', folder),
    l10n.t('Name another folder for the Gen 2 project.'),
    { kind: 'input' },
  );
}

/** What to import: the payload on standard input, or what an environment of a Gen 1 project imports. */
async function readChoice(
  { gen2: { from }, env }: ImportOptions,
  io: CliIo,
): Promise<{ readonly choice: ImportChoice; readonly from: readonly AccountOwner[] }> {
  if (from === undefined) return { choice: await readPayload(io, undefined, true), from: [] };
  const root = await findProjectRoot(from, io.cwd);
  const project = readProject(await readProjectDirectory(root), envOf(env === undefined ? {} : { env }));
  const way = l10n.t('Name an environment that does with "--env", or pipe a payload in.');
  return { choice: importedChoice(project, way), from: [await ownerOfProject(root, project)] };
}
