import type { CheckInput } from '../../src/compatibility/checkCompatibility';
import type { Gen1Project } from '../../src/model/amplifyProject';
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
