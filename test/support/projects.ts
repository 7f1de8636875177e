import type { CheckInput } from '../../src/compatibility/checkCompatibility';
import type { AuthResource, Gen1Project } from '../../src/model/amplifyProject';
import type { HostingBranch } from '../../src/model/hosting';
import { aClient, aSnapshot, importing } from './snapshots';

/** A Gen 1 project as `amplify init` leaves it: no auth yet, one environment. */
export const aProject = (differs: Partial<Gen1Project> = {}): Gen1Project => ({
  generation: 'gen1',
  projectName: 'myproject',
  frontend: 'javascript',
  envName: 'dev',
  envNames: ['dev'],
  region: 'us-east-1',
  accountId: '123456789012',
  auth: [],
  categories: {},
  dependants: [],
  hasTeamProviderInfo: true,
  files: new Map(),
  ...differs,
});

/** A resource of this name about to be added to this project. */
export const naming = (resourceName: string, project = aProject()): CheckInput => ({
  snapshot: aSnapshot(),
  project: { project, resourceName },
});

/** A selection (by default a pool with one public client) about to be imported into this project. */
export function importingInto(project: Gen1Project, input: CheckInput = importing(aClient())): CheckInput {
  if (!input.selection) throw new Error('nothing is selected');
  return {
    ...input,
    project: { project, resourceName: 'myproject' },
    environment: { project, selection: input.selection.selection },
  };
}

interface Imported {
  /** What team-provider-info.json records of the resource in each environment; `undefined`: nothing at all. */
  readonly environments?: Readonly<Record<string, object | undefined>>;
  /** More files, by path. */
  readonly files?: Readonly<Record<string, string>>;
  /** The output in amplify-meta.json. */
  readonly output?: Readonly<Record<string, unknown>>;
  readonly project?: Partial<Gen1Project>;
  readonly trackedFiles?: readonly string[];
}

/** A project that has imported auth as "shop". */
export function importedInto({
  environments = {},
  files = {},
  output = {},
  project = {},
  trackedFiles,
}: Imported): CheckInput {
  const auth: AuthResource = { resourceName: 'shop', service: 'Cognito', serviceType: 'imported', output };
  const team = Object.entries(environments).map(([envName, shop]) => [
    envName,
    { awscloudformation: { Region: 'us-east-1' }, ...(shop && { categories: { auth: { shop } } }) },
  ]);
  const all = new Map(Object.entries(files));
  all.set('amplify/team-provider-info.json', JSON.stringify(Object.fromEntries(team)));
  return {
    snapshot: aSnapshot(),
    existingImport: {
      project: aProject({ auth: [auth], files: all, ...project }),
      auth,
      ...(trackedFiles && { trackedFiles }),
    },
  };
}

/** The same, built by a branch of Amplify Hosting; `values` are what the environment records. */
export function hostedOn(differs: Partial<HostingBranch>, values: object = {}): CheckInput {
  const { snapshot, existingImport } = importedInto({ environments: { dev: values } });
  if (!existingImport) throw new Error('nothing is imported');
  const branch: HostingBranch = {
    appId: 'd1a2b3c4d5e6f7',
    appName: 'shop',
    branchName: 'main',
    environmentVariables: {},
    serviceRole: { status: 'unread' },
    ...differs,
  };
  return { snapshot, hosting: { ...existingImport, branch } };
}
