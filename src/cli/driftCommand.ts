import * as l10n from '@vscode/l10n';
import type { HeldSession } from '../aws/awsSession';
import {
  compareEnvironments,
  type ComparedEnvironment,
  type PoolReading,
} from '../environments/compareEnvironments';
import { compareMarkdown } from '../environments/compareMarkdown';
import { compareText } from '../environments/compareText';
import { factsToCheck } from '../environments/factsToCheck';
import { findDrift } from '../environments/findDrift';
import { findMixUps } from '../environments/findMixUps';
import type { TrackedEnvironment } from '../environments/listEnvironments';
import { UserError } from '../errors';
import type { Finding } from '../compatibility/rule';
import type { EnvironmentFacts } from '../model/trackedEnvironment';
import type { CliIo } from './cliIo';
import type { DriftOptions, EnvOptions, FailOn } from './cliOptions';
import { deniedError } from './readForImport';
import { isRefused, withoutControls, type Outcome } from './report';
import {
  findEnvironment,
  openEnvironmentSession,
  readTrackedProject,
  type TrackedProject,
} from './trackedProject';

/** `import-auth drift`: where files, settings and Cognito disagree, of one environment or of all. Writes nothing. */
export async function driftCommand(options: DriftOptions, io: CliIo): Promise<Outcome> {
  const tracked = await readTrackedProject(options.project, io);
  const chosen = options.env === undefined ? tracked.environments : [findEnvironment(tracked, options.env)];
  const withMfa = tracked.project.generation === 'gen2';
  const compared = await readAll(chosen, factsToCheck, options, { withMfa, signal: io.signal });
  const findings = findDrift(tracked.project, compared);
  const error = whyNothingWasRead(compared);
  return {
    ...(error ? { status: 'failed', error } : { status: statusOf(findings, options.failOn ?? 'error') }),
    findings,
    changes: [],
    summary: error ? [] : [summaryOf(findings)],
    data: {
      environments: compared.map(({ environment, reading }) => ({
        name: environment.name,
        read: reading.status,
      })),
    },
  };
}

/** `import-auth env compare`: all environments side by side, and what is mixed up among them. */
export async function compareCommand(
  tracked: TrackedProject,
  options: EnvOptions,
  io: CliIo,
): Promise<Outcome> {
  const compared = await readAll(tracked.environments, ({ facts }) => facts, options, { signal: io.signal });
  const findings = findMixUps(tracked.project, compared);
  const rows = compareEnvironments(compared);
  const names = compared.map(({ environment }) => environment.name);
  const error = whyNothingWasRead(compared);
  return {
    ...(error ? { status: 'failed', error } : { status: statusOf(findings, options.failOn) }),
    findings,
    changes: [],
    summary: compareText(names, rows).map(withoutControls),
    markdown: compareMarkdown(names, rows),
    data: {
      environments: names,
      matrix: rows.map(({ key, isDifferent, cells }) => ({
        key,
        different: isDifferent,
        cells: cells.map(({ state, text, sharedWith }) => ({ state, text, sharedWith })),
      })),
    },
  };
}

const summaryOf = (findings: readonly Finding[]): string =>
  findings.length === 0
    ? l10n.t('Files, settings and Cognito agree.')
    : l10n.t('Findings: {0}.', findings.length);

const statusOf = (findings: readonly Finding[], failOn: FailOn | undefined) =>
  failOn && isRefused(findings, failOn) ? 'refused' : 'done';

/** Where none of the environments that use a pool could be asked about, nothing was compared: the first reason. */
function whyNothingWasRead(compared: readonly ComparedEnvironment[]): UserError | undefined {
  const readings = compared.map(({ reading }) => reading).filter(({ status }) => status !== 'unread');
  const reasons = readings.flatMap((reading) => reasonOf(reading) ?? []);
  return reasons.length === readings.length ? reasons[0] : undefined;
}

function reasonOf(reading: PoolReading): UserError | undefined {
  if (reading.status === 'failed') {
    return reading.error ?? new UserError(reading.message, l10n.t('Try again in a minute.'), { kind: 'aws' });
  }
  if (reading.status !== 'read') return undefined;
  const { userPool, userPoolClients } = reading.snapshot.parts;
  if (userPool.status !== 'denied' || userPoolClients.status === 'read') return undefined;
  return deniedError(userPool.action);
}

/** Each with its own credentials. What cannot be asked of one does not keep the others from it. */
async function readAll(
  environments: readonly TrackedEnvironment[],
  factsOf: (environment: TrackedEnvironment) => EnvironmentFacts,
  options: { readonly profile?: string },
  reading: { readonly withMfa?: boolean; readonly signal: AbortSignal },
): Promise<ComparedEnvironment[]> {
  const { readEnvironmentPool } = await import('../aws/readEnvironmentPool.js');
  const sessions: HeldSession[] = [];
  try {
    return await Promise.all(
      environments.map(async (environment) => {
        const open = async () => {
          const session = await openEnvironmentSession(environment, options);
          sessions.push(session);
          return session;
        };
        return { environment, reading: await readEnvironmentPool(open, factsOf(environment), reading) };
      }),
    );
  } finally {
    for (const session of sessions) session.dispose();
  }
}
