import * as l10n from '@vscode/l10n';
import { checkCompatibility } from '../compatibility/checkCompatibility';
import { groupUnknown } from '../compatibility/groupUnknown';
import type { Finding } from '../compatibility/rule';
import { rules } from '../compatibility/rules';
import type { Gen1Project } from '../model/amplifyProject';
import type { AuthSnapshot } from '../model/authSnapshot';
import { unreadParts } from '../model/unreadParts';
import { teamProviderInfoPath } from '../project/gen1/gen1Paths';
import type { ComparedEnvironment } from './compareEnvironments';
import { findMixUps } from './findMixUps';
import { toTrackedValues } from './trackedValues';

/** The rules that tell where files, settings and Cognito disagree; the others judge what all of them agree on. */
const ofOne = new Set([
  ...['environment-is-complete', 'environment-matches-cognito', 'import-is-up-to-date'],
  ...['parameters-file-is-complete', 'settings-match-files'],
]);

/** Where the files of a project's environments and Cognito disagree, and the settings and the files; worst first. */
export function findDrift(project: Gen1Project, compared: readonly ComparedEnvironment[]): Finding[] {
  const found = compared.flatMap((one) => driftOf(project, one));
  const rank = { error: 0, warning: 1, info: 2 };
  const ofAll = findMixUps(project, compared).filter(({ rule }) => rule !== 'environments-use-own-pools');
  return [...found, ...ofAll].sort((a, b) => rank[a.severity] - rank[b.severity]);
}

function driftOf(project: Gen1Project, { environment, reading }: ComparedEnvironment): Finding[] {
  const { name, target, recorded, isCheckedOut } = environment;
  const values = toTrackedValues(project, environment);
  const userPoolId = recorded.userPoolId ?? '';
  if (!values) return [];
  const auth = isCheckedOut ? project.auth.find(({ serviceType }) => serviceType === 'imported') : undefined;
  const found = checkCompatibility(
    rules.filter(({ id }) => ofOne.has(id)),
    {
      snapshot: reading.status === 'read' ? reading.snapshot : emptySnapshot(userPoolId),
      trackedEnvironment: { project, environment: values },
      ...(auth && { existingImport: { project, auth } }),
    },
  );
  const resource = { type: 'environment', id: target.name, path: teamProviderInfoPath } as const;
  const at = [target.name, 'categories', 'auth', values.resourceName ?? '', 'userPoolId'];
  const about = { targets: ['gen1', 'ci'], blocks: [], resource, property: at } as const;
  if (reading.status === 'missing') {
    return [
      ...found,
      {
        ...about,
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
        rule: 'environment-matches-cognito',
        severity: 'warning',
        status: 'unknown',
        message: l10n.t('Environment "{0}" could not be compared with Cognito: {1}', name, reading.message),
      },
    ];
  }
  return groupUnknown(found);
}

const emptySnapshot = (userPoolId: string): AuthSnapshot => ({
  region: '',
  userPoolId,
  takenAt: new Date(0).toISOString(),
  parts: unreadParts,
});
