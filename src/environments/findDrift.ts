import * as l10n from '@vscode/l10n';
import { checkCompatibility } from '../compatibility/checkCompatibility';
import { groupUnknown } from '../compatibility/groupUnknown';
import type { Finding } from '../compatibility/rule';
import { rules } from '../compatibility/rules';
import type { AuthSnapshot } from '../model/authSnapshot';
import { unreadParts } from '../model/unreadParts';
import type { ComparedEnvironment } from './compareEnvironments';
import { findMixUps } from './findMixUps';
import { outputsDrift } from './outputsDrift';
import { placeOfEnvironment } from './placeOfEnvironment';
import { sharedFilesDrift } from './sharedFilesDrift';
import type { TrackedCode } from './trackedCode';
import { toTrackedValues } from './trackedValues';

/** The rules that tell where files, settings and Cognito disagree; the others judge what all of them agree on. */
const ofOne = new Set([
  ...['environment-is-complete', 'environment-matches-cognito', 'import-is-up-to-date'],
  ...['parameters-file-is-complete', 'settings-match-files'],
]);

/**
 * Where the files of a project's environments and Cognito disagree, and the settings and the files; worst first. Each
 * environment is judged: checked out or not, of files or of settings alone.
 */
export function findDrift(project: TrackedCode, compared: readonly ComparedEnvironment[]): Finding[] {
  const found = [...compared.flatMap((one) => driftOf(project, one)), ...outputsDrift(project, compared)];
  const rank = { error: 0, warning: 1, info: 2 };
  const ofAll = findMixUps(project, compared).filter(({ rule }) => rule !== 'environments-use-own-pools');
  const all = [...found, ...ofAll];
  const isFirst = ({ rule, message }: Finding, index: number) =>
    all.findIndex((other) => other.rule === rule && other.message === message) === index;
  return all.filter(isFirst).sort((a, b) => rank[a.severity] - rank[b.severity]);
}

function driftOf(project: TrackedCode, one: ComparedEnvironment): Finding[] {
  const { environment, reading } = one;
  const { name, isCheckedOut, recorded, facts } = environment;
  const userPoolId = recorded.userPoolId ?? facts.userPoolId ?? '';
  const found = [...judged(project, one), ...goneFrom(project, one), ...sharedFilesDrift(project, one)];
  const about = { targets: targetsOf(project), blocks: [] } as const;
  if (reading.status === 'missing') {
    return [
      ...found,
      {
        ...about,
        ...placeOfEnvironment(project, environment, 'userPoolId'),
        rule: 'user-pool-exists',
        severity: 'error',
        status: 'problem',
        message: l10n.t(
          'Environment "{0}" imports the user pool {1}, which no longer exists.',
          name,
          userPoolId,
        ),
      },
    ];
  }
  if (reading.status === 'failed') {
    return [
      ...found,
      {
        ...about,
        ...placeOfEnvironment(project, environment),
        rule: 'environment-matches-cognito',
        severity: 'warning',
        status: 'unknown',
        message: l10n.t('Environment "{0}" could not be compared with Cognito: {1}', name, reading.message),
      },
    ];
  }
  return isCheckedOut ? groupUnknown(found) : found;
}

function judged(project: TrackedCode, { environment, reading }: ComparedEnvironment): Finding[] {
  const { isCheckedOut, recorded } = environment;
  const isGen1 = project.generation === 'gen1';
  const auth =
    isGen1 && isCheckedOut ? project.auth.find(({ serviceType }) => serviceType === 'imported') : undefined;
  return checkCompatibility(
    rules.filter(({ id }) => ofOne.has(id)),
    {
      snapshot: reading.status === 'read' ? reading.snapshot : emptySnapshot(recorded.userPoolId ?? ''),
      trackedEnvironment: {
        project: { frontend: isGen1 ? project.frontend : 'javascript' },
        environment: toTrackedValues(project, environment),
      },
      ...(isGen1 && auth && { existingImport: { project, auth } }),
    },
  );
}

/** What an environment uses and Cognito no longer has; of the files of Gen 1 a rule says it. */
function goneFrom(project: TrackedCode, { environment, reading }: ComparedEnvironment): Finding[] {
  const { name, facts, recorded } = environment;
  if (reading.status !== 'read') return [];
  if (project.generation === 'gen1' && recorded.userPoolId !== undefined) return [];
  const { userPoolClients, identityPools } = reading.snapshot.parts;
  const clients = userPoolClients.status === 'read' ? userPoolClients.value : undefined;
  const pools = identityPools.status === 'read' ? identityPools.value : undefined;
  const isGone = (key: 'webClientId' | 'nativeClientId' | 'identityPoolId', id: string) =>
    key === 'identityPoolId'
      ? pools?.some(({ IdentityPoolId }) => IdentityPoolId === id) === false
      : clients?.some(({ ClientId }) => ClientId === id) === false;
  return (['webClientId', 'nativeClientId', 'identityPoolId'] as const).flatMap((key): Finding[] => {
    const id = facts[key];
    if (id === undefined || !isGone(key, id)) return [];
    return [
      {
        ...placeOfEnvironment(project, environment, key),
        rule: 'environment-matches-cognito',
        severity: 'error',
        status: 'problem',
        targets: targetsOf(project),
        blocks: [],
        message: l10n.t('Environment "{0}" imports {1}, which no longer exists.', name, id),
      },
    ];
  });
}

const targetsOf = ({ generation }: TrackedCode) => [generation, 'ci'] as const;

const emptySnapshot = (userPoolId: string): AuthSnapshot => ({
  region: '',
  userPoolId,
  takenAt: new Date(0).toISOString(),
  parts: unreadParts,
});
