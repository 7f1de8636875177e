import type { AuthResource, Gen1Project } from '../model/amplifyProject';
import { pickKnown } from '../model/pickKnown';
import { outputNames } from '../project/gen1/environmentParameters';
import { teamProviderInfoPath } from '../project/gen1/gen1Paths';
import { findInTeam } from '../project/gen1/importedElsewhere';
import { readJsonFile } from '../project/jsonFile';
import { textAt, valueAt } from '../project/jsonValue';

/** Which Cognito resources an environment's auth resource stands for. What the files do not name is absent. */
export interface ImportedAuth {
  readonly kind: 'imported';
  readonly resourceName: string;
  readonly userPoolId?: string;
  readonly userPoolName?: string;
  readonly webClientId?: string;
  readonly nativeClientId?: string;
  readonly identityPoolId?: string;
  readonly identityPoolName?: string;
}

/** `managed`: Amplify created the auth resource. `none`: the files of the environment name no auth. */
export type EnvironmentAuth =
  ImportedAuth | { readonly kind: 'managed'; readonly resourceName: string } | { readonly kind: 'none' };

export interface EnvironmentImport {
  readonly envName: string;
  /** Whether it is the environment that is checked out. */
  readonly isCurrent: boolean;
  readonly region?: string;
  readonly auth: EnvironmentAuth;
}

/**
 * What each environment of a project uses for auth. `amplify-meta.json` knows the checked-out environment only;
 * of the others `team-provider-info.json` says what was imported, and nothing of what Amplify manages.
 */
export function listEnvironmentImports(project: Gen1Project): EnvironmentImport[] {
  const text = project.files.get(teamProviderInfoPath);
  const team = text === undefined ? undefined : readJsonFile(teamProviderInfoPath, text);
  const names = new Set([project.envName, ...project.envNames].filter((name) => name !== ''));
  return [...names].map((envName) => {
    const isCurrent = envName === project.envName;
    const region = isCurrent ? project.region : textAt(team, envName, 'awscloudformation', 'Region');
    const auth = isCurrent ? currentAuth(project.auth, team, envName) : authInTeam(team, envName);
    return { envName, isCurrent, ...(region !== undefined && { region }), auth };
  });
}

function currentAuth(resources: readonly AuthResource[], team: unknown, envName: string): EnvironmentAuth {
  const imported = resources.find(({ serviceType }) => serviceType === 'imported');
  if (imported) {
    const { resourceName, output } = imported;
    const known = idsOf(valueAt(team, envName, 'categories', 'auth', resourceName));
    return { kind: 'imported', resourceName, ...idsOfOutput(output), ...known };
  }
  const managed = resources.find(({ service }) => service === 'Cognito');
  return managed ? { kind: 'managed', resourceName: managed.resourceName } : { kind: 'none' };
}

function authInTeam(team: unknown, envName: string): EnvironmentAuth {
  const found = findInTeam(team, envName);
  return found
    ? { kind: 'imported', resourceName: found.resourceName, ...idsOf(found.parameters) }
    : { kind: 'none' };
}

type Ids = Omit<ImportedAuth, 'kind' | 'resourceName'>;

const idKeys = Object.keys(outputNames) as (keyof Ids)[];

const idsOf = (parameters: unknown): Ids => pickKnown(idKeys, (key) => textAt(parameters, key));

const idsOfOutput = (output: AuthResource['output']): Ids =>
  pickKnown(idKeys, (key) => textAt(output, outputNames[key]));
