import * as l10n from '@vscode/l10n';
import { UserError } from '../../errors';
import type { Gen1Project, ProjectFiles } from '../../model/amplifyProject';
import type { ImportPlan } from '../../model/importPlan';
import { removeJson, setJson } from '../json';
import { editJsonFile, readJsonFile } from '../jsonFile';
import { isObject, membersAt, valueAt } from '../jsonValue';
import { planLibraryConfig } from '../library/planLibraryConfig';
import {
  amplifyMetaPath,
  backendConfigPath,
  cloudBackendFolder,
  localEnvInfoPath,
  teamProviderInfoPath,
} from './gen1Paths';
import { planImport, type ImportInput } from './planImport';
import { readProject } from './readProject';

export interface CheckoutInput extends Omit<ImportInput, 'withLibraryConfig'> {
  /** Of `team-provider-info.json`: the Amplify CLI has deployed its stack already. */
  readonly envName: string;
  /**
   * `empty`: as `amplify env add` leaves it, without Cognito until the next push. `whole`: as that push will write it,
   * so that the app goes on working meanwhile.
   */
  readonly libraryConfig: 'empty' | 'whole';
}

/**
 * The files `amplify env add` and `amplify env checkout` leave for a project whose only category is imported auth, byte
 * for byte: another environment is checked out, with its own import. Needs the files below `#current-cloud-backend`,
 * which are of the environment before and go. Throws UserError of kind `files`.
 */
export function planCheckout(input: CheckoutInput): ImportPlan {
  const { envName, resourceName, libraryConfig, ...rest } = input;
  const { files } = rest.project;
  const moved = new Map(checkoutFiles(rest.project, envName, resourceName));
  const project = readProject(moved);
  const plan = planImport({ ...rest, resourceName, project, withLibraryConfig: libraryConfig === 'whole' });
  const empty = libraryConfig === 'empty' ? planLibraryConfig(project, {}) : [];
  for (const { path, after } of [...plan.changes, ...empty]) if (after !== undefined) moved.set(path, after);
  return { ...plan, changes: changesBetween(files, moved) };
}

/**
 * The files as they are when an environment is checked out that has not imported yet: what the Amplify CLI makes of
 * `team-provider-info.json` and of what all environments share. Throws UserError of kind `files`.
 */
export function checkoutFiles(project: Gen1Project, envName: string, resourceName: string): ProjectFiles {
  const { files } = project;
  const team = readJsonFile(teamProviderInfoPath, files.get(teamProviderInfoPath) ?? '{}');
  const provider = valueAt(team, envName, 'awscloudformation');
  if (!isObject(provider)) throw notDeployed(envName);
  const moved = new Map(files);
  if (project.envName === envName) {
    // Before its first import an environment has what all of them share, in another order.
    const meta = files.get(amplifyMetaPath) ?? '{}';
    const entry = ['auth', resourceName];
    if (valueAt(readJsonFile(amplifyMetaPath, meta), ...entry, 'output') === undefined) {
      moved.set(
        amplifyMetaPath,
        editJsonFile(amplifyMetaPath, meta, (text) => removeJson(text, entry)),
      );
    }
    return moved;
  }

  if (!files.has(localEnvInfoPath)) throw notPulled(envName);
  checkOnlyAuth(project);
  for (const path of files.keys()) if (path.startsWith(`${cloudBackendFolder}/`)) moved.delete(path);
  const providers = { awscloudformation: provider };
  moved.set(`${cloudBackendFolder}/amplify-meta.json`, JSON.stringify({ providers }, null, 2));
  moved.set(amplifyMetaPath, JSON.stringify({ providers, auth: {} }, null, 2));
  moved.set(
    localEnvInfoPath,
    editJsonFile(localEnvInfoPath, files.get(localEnvInfoPath) ?? '{}', (text) =>
      setJson(text, ['envName'], envName),
    ),
  );
  return moved;
}

function changesBetween(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>) {
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((path) => before.get(path) !== after.get(path))
    .sort()
    .map((path) => {
      const [old, text] = [before.get(path), after.get(path)];
      return { path, ...(old !== undefined && { before: old }), ...(text !== undefined && { after: text }) };
    });
}

/** What other categories have deployed in the other environment is known to its own files in the cloud only. */
function checkOnlyAuth({ categories, files }: Gen1Project): void {
  const known = membersAt(readJsonFile(backendConfigPath, files.get(backendConfigPath) ?? '{}'));
  const inConfig = known
    .filter(([, members]) => membersAt(members).length > 0)
    .map(([name]) => name)
    .filter((name) => !['auth', 'parameters', 'providers'].includes(name));
  const inMeta = Object.entries(categories).flatMap(([name, names]) => (names.length > 0 ? [name] : []));
  const others = [...new Set([...inConfig, ...inMeta])];
  if (others.length === 0) return;
  throw new UserError(
    l10n.t(
      'The project also has {0}: what is deployed of that, only the Amplify CLI can fetch.',
      others.join(', '),
    ),
    l10n.t('Run "amplify env checkout" instead.'),
    { kind: 'files' },
  );
}

/** What a clone lacks besides, only the Amplify CLI can fetch. */
const notPulled = (envName: string): UserError =>
  new UserError(
    l10n.t('No environment is checked out here, as in every fresh clone.'),
    l10n.t('Run "amplify pull" for the environment "{0}" first.', envName),
    { kind: 'files' },
  );

const notDeployed = (envName: string): UserError =>
  new UserError(
    l10n.t('"{0}" has no deployed environment "{1}".', teamProviderInfoPath, envName),
    l10n.t('Run "amplify env add" first: it deploys the environment\'s stack.'),
    { kind: 'files' },
  );
