import * as l10n from '@vscode/l10n';
import type { Dependant, Gen1Project } from '../model/amplifyProject';
import { teamProviderInfoPath } from '../project/gen1/gen1Paths';
import {
  environmentsImportingElsewhere,
  findInTeam,
  sharedDependants,
} from '../project/gen1/importedElsewhere';
import { readJsonFile } from '../project/jsonFile';
import { removableAccess, type AccessToRemove } from '../project/gen1/functionAccess/removableAccess';
import { guards } from './guards';
import { projectRef } from './resourceRefs';
import type { Finding, Severity } from './rule';

/** Categories the Amplify CLI warns about: their resources may rely on the sign-in without saying so. */
const mayDepend = ['api', 'storage', 'function'];

/** What the other environments lose when the import is unlinked in one of them only; `undefined`: there are none. */
export function lostElsewhere(project: Gen1Project): string | undefined {
  const others = environmentsImportingElsewhere(project);
  if (others.length === 0) return undefined;
  return l10n.t(
    'The environments "{0}" import it too, and share the files that go with it: each of them has to import again, unless all environments are unlinked.',
    others.join('", "'),
  );
}

/** What stops an auth resource of this name (the only one there is, without a name) from being unlinked, and what to know. */
export function checkUnlink(
  project: Gen1Project,
  resourceName = project.auth[0]?.resourceName,
  {
    accessToRemove,
    fromAllEnvironments = false,
  }: { readonly accessToRemove?: AccessToRemove; readonly fromAllEnvironments?: boolean } = {},
): Finding[] {
  const resource = project.auth.find((other) => other.resourceName === resourceName);
  const at = { ...projectRef(project), path: 'amplify/backend/amplify-meta.json' };
  if (!resource) {
    const message =
      resourceName === undefined
        ? l10n.t('The project has no auth to unlink.')
        : l10n.t('The project has no auth resource "{0}".', resourceName);
    return [finding('auth-to-unlink-is-imported', { resource: at, message })];
  }
  if (resource.serviceType !== 'imported') {
    const message = l10n.t(
      '"{0}" is not imported: Amplify made its user pool and would delete it.',
      resource.resourceName,
    );
    const property = ['auth', resource.resourceName];
    return [finding('auth-to-unlink-is-imported', { resource: at, property, message })];
  }
  const analytics = project.categories['analytics'] ?? [];
  const freed = removableAccess(project.files, resource.resourceName, accessToRemove);
  const isFreed = ({ category, resourceName: name }: Dependant) =>
    category === 'function' && freed.includes(name);
  const needy = [
    ...project.dependants
      .filter((other) => !isFreed(other))
      .map((other) => `${other.category}/${other.resourceName}`),
    ...analytics.map((name) => `analytics/${name}`),
  ];
  if (needy.length > 0) {
    const names = [...new Set(needy)].join(', ');
    const message = l10n.t('These resources depend on "{0}": {1}.', resource.resourceName, names);
    return [finding('nothing-depends-on-auth', { resource: at, message })];
  }
  const others = mayDepend.flatMap((category) =>
    (project.categories[category] ?? []).map((name) => `${category}/${name}`),
  );
  const lost = fromAllEnvironments ? undefined : lostElsewhere(project);
  const messages = [
    ...(lost === undefined ? [] : [lost]),
    ...(others.length === 0
      ? []
      : [l10n.t('These resources may rely on "{0}": {1}.', resource.resourceName, others.join(', '))]),
  ];
  return messages.map((message) => finding('nothing-depends-on-auth', { resource: at, message }, 'warning'));
}

/** What stops the import of an environment that is not checked out from being unlinked. */
export function checkUnlinkElsewhere(project: Gen1Project, envName: string): Finding[] {
  const at = { ...projectRef(project), path: teamProviderInfoPath };
  const text = project.files.get(teamProviderInfoPath) ?? '{}';
  const imported = findInTeam(readJsonFile(teamProviderInfoPath, text), envName);
  if (!imported) {
    const message = l10n.t('The files do not say that the environment "{0}" imports auth.', envName);
    return [finding('auth-to-unlink-is-imported', { resource: at, property: [envName], message })];
  }
  const { resourceName } = imported;
  const { dependants, analytics } = sharedDependants(project, resourceName);
  const needy = [
    ...dependants.map((other) => `${other.category}/${other.resourceName}`),
    ...analytics.map((name) => `analytics/${name}`),
  ];
  if (needy.length === 0) return [];
  const message = l10n.t('These resources depend on "{0}": {1}.', resourceName, needy.join(', '));
  return [finding('nothing-depends-on-auth', { resource: at, message })];
}

function finding(
  rule: string,
  problem: Pick<Finding, 'resource' | 'message' | 'property'>,
  severity: Severity = 'error',
): Finding {
  const blocks = severity === 'error' ? (guards.find(({ id }) => id === rule)?.blocks ?? []) : [];
  return { ...problem, rule, severity, targets: ['gen1'], blocks, status: 'problem' };
}
