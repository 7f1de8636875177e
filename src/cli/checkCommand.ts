import * as l10n from '@vscode/l10n';
import type { AwsSession, HeldSession } from '../aws/awsSession';
import { checkCompatibility } from '../compatibility/checkCompatibility';
import { webClientCandidates } from '../compatibility/chooseDefaults';
import type { ProjectFacts } from '../compatibility/projectSubjects';
import { groupUnknown } from '../compatibility/groupUnknown';
import { regionOfUserPool } from '../compatibility/regionOfUserPool';
import { resolveSelection } from '../compatibility/resolveSelection';
import type { Finding } from '../compatibility/rule';
import { rules } from '../compatibility/rules';
import { UserError } from '../errors';
import type { AuthSnapshot, SnapshotPart, UserPoolClient } from '../model/authSnapshot';
import type { ImportChoice } from '../model/importSelection';
import { unreadParts } from '../model/unreadParts';
import { checkedGen1 } from './checkedGen1';
import { checkedGen2 } from './checkedGen2';
import type { CheckedProject } from './checkedProject';
import type { CliIo } from './cliIo';
import { openCliSession } from './cliSession';
import { importTargets } from './judgeImport';
import type { CheckOptions } from './cliOptions';
import { checkClientId, checkIdentityPoolId, checkUserPoolId } from './givenIds';
import { findProjectRoot, isGen1Root } from './projectDirectory';
import { isRefused, type Outcome } from './report';

/** `import-auth check`: what the rules say of a pool, or of a whole import. Writes nothing. */
export async function checkCommand(given: CheckOptions, io: CliIo): Promise<Outcome> {
  const { userPoolId, region, profile } = given;
  checkIds(given);
  const project = given.project === undefined ? undefined : await readProjectAt(given.project, given, io);
  const options = { ...project?.choice, ...given };
  const isWorthSaying = (finding: Finding) => !project || project.isWorthSaying(finding);
  const before = (project?.judgeBeforehand(options) ?? []).filter(isWorthSaying);
  if (before.some(({ rule }) => rule === 'region-matches-environment')) return outcome(before, options);

  const session = await openCliSession({
    region: project?.region ?? region ?? regionOfUserPool(userPoolId),
    profile,
    owners: project?.owners ?? [],
  });
  try {
    const snapshot = await readAll(session, options, io.signal);
    const choice = chooseFrom(snapshot, options);
    const candidates = choice ? [] : candidatesIn(snapshot);
    if (candidates.length > 0) checkNeedsNoClient(given, candidates);
    const resolved = choice && resolveSelection(choice, snapshot);
    const guarded = resolved && 'findings' in resolved ? resolved.findings : [];
    if (guarded.some(({ rule }) => rule === 'user-pool-exists'))
      return outcome([...guarded, ...before], options);
    const selection = resolved && 'selection' in resolved ? resolved.selection : undefined;
    const facts = await (project?.readFacts(session, io.signal) ?? callerOf(session, io.signal));
    const input = {
      snapshot,
      pool: {},
      ...(selection && { selection: { selection } }),
      ...(facts.caller && { credentials: { caller: facts.caller } }),
      ...project?.subjects(selection, facts),
    };
    const findings = checkCompatibility(rules, input, project?.targets ?? importTargets);
    const all = [...guarded, ...findings.filter(isWorthSaying)];
    const unknown = all.find(({ status, blocks }) => status === 'unknown' && blocks.length > 0);
    if (unknown)
      throw new UserError(unknown.message, l10n.t('Then run the command again.'), { kind: 'denied' });
    const unnamed = candidates.length > 0 ? [clientsNotJudged(snapshot)] : [];
    return outcome([...groupUnknown(all), ...unnamed], options);
  } finally {
    session.dispose();
  }
}

/** A folder with a backend in code is a Gen 2 project, unless it is one of Gen 1 too. */
async function readProjectAt(folder: string, options: CheckOptions, io: CliIo): Promise<CheckedProject> {
  const root = await findProjectRoot(folder, io.cwd);
  const gen2 = (await isGen1Root(root)) ? undefined : await checkedGen2(root, options);
  return gen2 ?? checkedGen1(root, options);
}

async function callerOf(session: HeldSession, signal: AbortSignal): Promise<ProjectFacts> {
  const { readProjectFacts } = await import('../aws/readProjectFacts.js');
  return readProjectFacts(session, undefined, signal);
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
function chooseFrom({ parts }: Pick<AuthSnapshot, 'parts'>, options: CheckOptions): ImportChoice | undefined {
  const { userPoolId, webClientId, nativeClientId, identityPoolId } = options;
  const [only, ...more] = candidatesIn({ parts });
  const isGone = parts.userPool.status === 'read' && parts.userPool.value.Id !== userPoolId;
  const web = webClientId ?? (more.length === 0 ? only?.ClientId : undefined) ?? (isGone ? '' : undefined);
  if (web === undefined) return undefined;
  const ids = { userPoolId, webClientId: web, nativeClientId: nativeClientId ?? web };
  return { ...ids, ...(identityPoolId !== undefined && { identityPoolId }) };
}

const candidatesIn = ({ parts }: Pick<AuthSnapshot, 'parts'>): readonly UserPoolClient[] =>
  parts.userPoolClients.status === 'read' ? webClientCandidates(parts.userPoolClients.value) : [];

/** An id that was asked about is judged or refused, never passed over. */
function checkNeedsNoClient(
  { nativeClientId, identityPoolId }: CheckOptions,
  candidates: readonly UserPoolClient[],
): void {
  if (nativeClientId === undefined && identityPoolId === undefined) return;
  throw new UserError(
    l10n.t('The user pool has several app clients for the web: name one with "--web-client-id".'),
    l10n.t(
      'Choose one of these: {0}.',
      candidates.map(({ ClientId, ClientName }) => `${ClientId} (${ClientName})`).join(', '),
    ),
    { kind: 'input' },
  );
}

const clientsNotJudged = ({ userPoolId, region }: AuthSnapshot): Finding => ({
  rule: 'web-client-exists',
  severity: 'info',
  status: 'unknown',
  targets: importTargets,
  blocks: [],
  resource: { type: 'userPool', id: userPoolId, region },
  message: l10n.t(
    'The user pool has several app clients for the web, so that none was judged: name one with "--web-client-id".',
  ),
});

function checkIds({ userPoolId, webClientId, nativeClientId, identityPoolId }: CheckOptions): void {
  checkUserPoolId(userPoolId, '--user-pool-id');
  checkClientId(webClientId, '--web-client-id');
  checkClientId(nativeClientId, '--native-client-id');
  checkIdentityPoolId(identityPoolId, '--identity-pool-id');
}

function outcome(findings: readonly Finding[], { failOn = 'error' }: CheckOptions): Outcome {
  const status = isRefused(findings, failOn) ? 'refused' : 'done';
  const summary =
    findings.length === 0 ? l10n.t('Nothing stands in the way.') : l10n.t('Findings: {0}.', findings.length);
  return { status, findings, changes: [], summary: [summary] };
}
