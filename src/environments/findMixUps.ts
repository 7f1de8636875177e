import * as l10n from '@vscode/l10n';
import { checkCompatibility } from '../compatibility/checkCompatibility';
import type { Finding } from '../compatibility/rule';
import { rules } from '../compatibility/rules';
import type { Gen1Project } from '../model/amplifyProject';
import { unreadParts } from '../model/unreadParts';
import { teamProviderInfoPath } from '../project/gen1/gen1Paths';
import { regionOfId } from '../project/references/idPatterns';
import type { ComparedEnvironment } from './compareEnvironments';
import { toTrackedValues } from './trackedValues';

const ofAll = new Set(['environments-all-import', 'environments-use-own-roles']);

/** What the environments of a project have in common and should not, or have of one another; worst first. */
export function findMixUps(project: Gen1Project, compared: readonly ComparedEnvironment[]): Finding[] {
  const values = compared.flatMap(({ environment }) => toTrackedValues(project, environment) ?? []);
  const snapshot = { region: '', userPoolId: '', takenAt: new Date(0).toISOString(), parts: unreadParts };
  const judged = checkCompatibility(
    rules.filter(({ id }) => ofAll.has(id)),
    { snapshot, environments: { project, environments: values } },
  );
  const rank = { error: 0, warning: 1, info: 2 };
  return [...judged, ...sharedPools(compared), ...otherRegions(compared)].sort(
    (a, b) => rank[a.severity] - rank[b.severity],
  );
}

type Environments = readonly ComparedEnvironment[];

const about = (
  { environment }: ComparedEnvironment,
  rule: string,
  severity: Finding['severity'],
  message: string,
): Finding => ({
  rule,
  severity,
  message,
  targets: ['gen1'],
  blocks: [],
  status: 'problem',
  resource: { type: 'environment', id: environment.target.name, path: teamProviderInfoPath },
  property: [environment.target.name, 'categories', 'auth'],
});

/** Users who sign up to try something out should not be among the real ones. */
function sharedPools(compared: Environments): Finding[] {
  const pools = new Set(compared.flatMap(({ environment }) => environment.facts.userPoolId ?? []));
  return [...pools].flatMap((id) => {
    const sharing = compared.filter(({ environment }) => environment.facts.userPoolId === id);
    const last = sharing.at(-1);
    if (!last || sharing.length < 2) return [];
    const names = sharing.map(({ environment }) => environment.name).join('", "');
    return [
      about(
        last,
        'environments-use-own-pools',
        'warning',
        l10n.t('The environments "{0}" share the user pool {1}: they have the same users.', names, id),
      ),
    ];
  });
}

/** A pool of another Region than the environment's is, as a rule, the pool of another environment. */
const otherRegions = (compared: Environments): Finding[] =>
  compared.flatMap((one) => {
    const { name, facts } = one.environment;
    const region = regionOfId(facts.userPoolId ?? '');
    if (region === undefined || facts.region === undefined || region === facts.region) return [];
    const message = l10n.t(
      'The environment "{0}" is in {1}, its user pool in {2}.',
      name,
      facts.region,
      region,
    );
    return [about(one, 'region-matches-environment', 'error', message)];
  });
