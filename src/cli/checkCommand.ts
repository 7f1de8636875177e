import * as l10n from '@vscode/l10n';
import type { AwsSession } from '../aws/awsSession';
import { webClientCandidates } from '../compatibility/chooseDefaults';
import { recordedValues } from '../compatibility/importedEnvironments';
import { projectSubjects, type ProjectFacts } from '../compatibility/projectSubjects';
import { regionOfUserPool } from '../compatibility/regionOfUserPool';
import { resolveSelection } from '../compatibility/resolveSelection';
import type { Finding } from '../compatibility/rule';
import { UserError } from '../errors';
import type { Gen1Project } from '../model/amplifyProject';
import type { AuthSnapshot, SnapshotPart } from '../model/authSnapshot';
import type { Caller } from '../model/caller';
import type { ImportChoice } from '../model/importSelection';
import { unreadParts } from '../model/unreadParts';
import { readProject } from '../project/gen1/readProject';
import { textAt } from '../project/jsonValue';
import { defaultResourceName } from '../project/gen1/resourceName';
import type { CliIo } from './cliIo';
import { openCliSession } from './cliSession';
import { envOf } from './importCommand';
import { judge, judgeBeforehand } from './judgeImport';
import type { CheckOptions } from './options';
import { findProjectRoot, readProjectDirectory } from './projectDirectory';
import { isRefused, type Outcome } from './report';
import { trackedFiles } from './trackedFiles';

/** `import-auth check`: what the rules say of a pool, or of a whole import. Writes nothing. */
export async function checkCommand(given: CheckOptions, io: CliIo): Promise<Outcome> {
  const { userPoolId, region, profile } = given;
  const at = given.project === undefined ? undefined : await readProjectAt(given.project, given, io);
  const project = at?.project;
  const imported = project && importOf(project, userPoolId);
  const options = { ...imported?.choice, ...given };
  const resourceName = imported?.resourceName ?? (project ? defaultResourceName(project.projectName) : '');
  // An import that is there is no obstacle to itself.
  const isWorthSaying = ({ rule }: Finding) => !imported || rule !== 'project-has-no-auth';
  const before = project
    ? judgeBeforehand(options, { project, resourceName, region }).filter(isWorthSaying)
    : [];
  if (before.some(({ rule }) => rule === 'region-matches-environment')) return outcome(before, options);

  const ownRegion = /^[a-z]{2,}-[a-z-]+-\d+_/.test(userPoolId) ? regionOfUserPool(userPoolId) : undefined;
  const session = await openCliSession({ region: project?.region ?? region ?? ownRegion, profile });
  try {
    const snapshot = await readAll(session, options, io.signal);
    const choice = chooseFrom(snapshot, options);
    const resolved = choice && resolveSelection(choice, snapshot);
    const guarded = resolved && 'findings' in resolved ? resolved.findings : [];
    if (guarded.some(({ rule }) => rule === 'user-pool-exists'))
      return outcome([...guarded, ...before], options);
    const selection = resolved && 'selection' in resolved ? resolved.selection : undefined;
    const facts = await readFacts(session, at, io.signal);
    const findings = judge({
      snapshot,
      pool: {},
      ...(selection && { selection: { selection } }),
      ...callerSubject(facts.caller),
      ...(project && projectSubjects(project, resourceName, selection, facts)),
    });
    const all = [...guarded, ...findings.filter(isWorthSaying)];
    const unknown = all.find(({ status, blocks }) => status === 'unknown' && blocks.includes('gen1'));
    if (unknown)
      throw new UserError(unknown.message, l10n.t('Then run the command again.'), { kind: 'denied' });
    return outcome(all, options);
  } finally {
    session.dispose();
  }
}

interface ProjectAt {
  readonly root: string;
  readonly project: Gen1Project;
}

async function readProjectAt(folder: string, options: CheckOptions, io: CliIo): Promise<ProjectAt> {
  const root = await findProjectRoot(folder, io.cwd);
  return {
    root,
    project: readProject(await readProjectDirectory(root, { withCheckedFiles: true }), envOf(options)),
  };
}

/** What there is to know around the pool: who asks, and what builds a project and versions its files. */
async function readFacts(
  session: AwsSession,
  at: ProjectAt | undefined,
  signal: AbortSignal,
): Promise<ProjectFacts> {
  const { readProjectFacts } = await import('../aws/readProjectFacts.js');
  const [facts, tracked] = await Promise.all([
    readProjectFacts(session, at?.project, signal),
    at && trackedFiles(at.root, [...at.project.files.keys()], signal),
  ]);
  return { ...facts, ...(tracked && { trackedFiles: tracked }) };
}

const callerSubject = (caller: Caller | undefined) => caller && { credentials: { caller } };

/** The import of this pool that stands in the project's files, and the ids it records. */
function importOf(
  project: Gen1Project,
  userPoolId: string,
): { readonly resourceName: string; readonly choice: Partial<ImportChoice> } | undefined {
  const imported = project.auth.find(({ serviceType }) => serviceType === 'imported');
  if (!imported) return undefined;
  const values = recordedValues(project, imported.resourceName);
  if (values.userPoolId !== userPoolId) return undefined;
  const ids = (['webClientId', 'nativeClientId', 'identityPoolId'] as const).flatMap((key) => {
    const id = textAt(values, key);
    return id === undefined ? [] : [[key, id]];
  });
  return { resourceName: imported.resourceName, choice: Object.fromEntries(ids) as Partial<ImportChoice> };
}

/** What may not be read is unknown, and the rules that need it say so. A pool that is gone has no name and no id. */
async function readAll(
  session: AwsSession,
  { userPoolId, identityPoolId }: CheckOptions,
  signal: AbortSignal,
): Promise<AuthSnapshot> {
  const { takeSnapshot } = await import('../aws/takeSnapshot.js');
  const all = Object.keys(unreadParts) as SnapshotPart[];
  const parts = identityPoolId === undefined ? all.filter((part) => part !== 'identityPools') : all;
  const identityPoolIds = identityPoolId === undefined ? {} : { identityPoolIds: [identityPoolId] };
  try {
    return await takeSnapshot(session, { userPoolId, parts, ...identityPoolIds, signal });
  } catch (error) {
    if (!(error instanceof UserError) || error.kind !== 'notFound') throw error;
    const { region } = session;
    const userPool = { status: 'read', value: { Id: '', Name: '' } } as const;
    return { region, userPoolId, takenAt: new Date().toISOString(), parts: { ...unreadParts, userPool } };
  }
}

/** The ids given; without one the only client a browser can use, and the web client for native apps too. */
function chooseFrom({ parts }: AuthSnapshot, options: CheckOptions): ImportChoice | undefined {
  const { userPoolId, webClientId, nativeClientId, identityPoolId } = options;
  const clients = parts.userPoolClients.status === 'read' ? parts.userPoolClients.value : [];
  const [only, ...more] = webClientCandidates(clients);
  const isGone = parts.userPool.status === 'read' && parts.userPool.value.Id !== userPoolId;
  const web = webClientId ?? (more.length === 0 ? only?.ClientId : undefined) ?? (isGone ? '' : undefined);
  if (web === undefined) return undefined;
  const ids = { userPoolId, webClientId: web, nativeClientId: nativeClientId ?? web };
  return { ...ids, ...(identityPoolId !== undefined && { identityPoolId }) };
}

function outcome(findings: readonly Finding[], { failOn = 'error' }: CheckOptions): Outcome {
  const status = isRefused(findings, failOn) ? 'refused' : 'done';
  const summary =
    findings.length === 0 ? l10n.t('Nothing stands in the way.') : l10n.t('Findings: {0}.', findings.length);
  return { status, findings, changes: [], summary: [summary] };
}
