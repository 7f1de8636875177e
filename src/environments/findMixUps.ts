import * as l10n from '@vscode/l10n';
import { checkCompatibility } from '../compatibility/checkCompatibility';
import type { Finding } from '../compatibility/rule';
import { rules } from '../compatibility/rules';
import { unreadParts } from '../model/unreadParts';
import { regionOfId } from '../project/references/idPatterns';
import type { ComparedEnvironment } from './compareEnvironments';
import { placeOfEnvironment } from './placeOfEnvironment';
import type { TrackedCode } from './trackedCode';
import { toTrackedValues } from './trackedValues';

const ofAll = new Set(['environments-all-import', 'environments-use-own-roles']);

/** What the environments of a project have in common and should not, or have of one another; worst first. */
export function findMixUps(project: TrackedCode, compared: readonly ComparedEnvironment[]): Finding[] {
  const rank = { error: 0, warning: 1, info: 2 };
  const found = [
    ...ofFiles(project, compared),
    ...sharedPools(project, compared),
    ...(project.generation === 'gen2' ? sharedIdentityPools(project, compared) : []),
    ...otherRegions(project, compared),
  ];
  return found.sort((a, b) => rank[a.severity] - rank[b.severity]);
}

type Environments = readonly ComparedEnvironment[];

/** What the rules say of the environments that the files of a Gen 1 project know. */
function ofFiles(project: TrackedCode, compared: Environments): Finding[] {
  if (project.generation !== 'gen1') return [];
  const environments = compared
    .filter(({ environment: { target } }) => [project.envName, ...project.envNames].includes(target.name))
    .map(({ environment }) => toTrackedValues(project, environment));
  const snapshot = { region: '', userPoolId: '', takenAt: new Date(0).toISOString(), parts: unreadParts };
  return checkCompatibility(
    rules.filter(({ id }) => ofAll.has(id)),
    { snapshot, environments: { project, environments } },
  );
}

const about = (
  project: TrackedCode,
  { environment }: ComparedEnvironment,
  { rule, severity, message }: Words,
): Finding => ({
  ...placeOfEnvironment(project, environment),
  rule,
  severity,
  message,
  targets: [project.generation],
  blocks: [],
  status: 'problem',
});

type Words = Pick<Finding, 'rule' | 'severity' | 'message'>;

/** What is said of each resource that several environments use, of the last of them. */
function sharedBy(
  project: TrackedCode,
  compared: Environments,
  key: 'userPoolId' | 'identityPoolId',
  say: (names: string, id: string) => Words,
): Finding[] {
  const ids = new Set(compared.flatMap(({ environment }) => environment.facts[key] ?? []));
  return [...ids].flatMap((id) => {
    const sharing = compared.filter(({ environment }) => environment.facts[key] === id);
    const last = sharing.at(-1);
    if (!last || sharing.length < 2) return [];
    const names = sharing.map(({ environment }) => environment.name).join('", "');
    return [about(project, last, say(names, id))];
  });
}

/** Users who sign up to try something out should not be among the real ones. */
const sharedPools = (project: TrackedCode, compared: Environments): Finding[] =>
  sharedBy(project, compared, 'userPoolId', (names, id) => ({
    rule: 'environments-use-own-pools',
    severity: 'warning',
    message: l10n.t('The environments "{0}" share the user pool {1}: they have the same users.', names, id),
  }));

/** Of one identity pool the branches have one pair of roles, and what one of them allows its users the other does too. */
const sharedIdentityPools = (project: TrackedCode, compared: Environments): Finding[] =>
  sharedBy(project, compared, 'identityPoolId', (names, id) => ({
    rule: 'environments-use-own-roles',
    severity: 'warning',
    message: l10n.t(
      'The environments "{0}" share the identity pool {1}: users of one have the roles of the other.',
      names,
      id,
    ),
  }));

/** A pool of another Region than the environment's is, as a rule, the pool of another environment. */
const otherRegions = (project: TrackedCode, compared: Environments): Finding[] =>
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
    return [about(project, one, { rule: 'region-matches-environment', severity: 'error', message })];
  });
