import { accountOfArn } from '../compatibility/accountOfArn';
import type { Gen1Project } from '../model/amplifyProject';
import { amplifyAppId } from '../project/gen1/amplifyAppId';
import { teamProviderInfoPath } from '../project/gen1/gen1Paths';
import { readJsonFile } from '../project/jsonFile';
import { textAt } from '../project/jsonValue';

/** Which environment a build is for, and where in AWS it is. */
export interface CiPlace {
  readonly envName: string;
  readonly region: string;
  /** The account of the environment's stack. */
  readonly accountId?: string;
  /** Whose credentials are used. */
  readonly profile?: string;
  /** The app of Amplify Hosting, where the project has one. */
  readonly appId?: string;
}

/** What the project's files say of an environment's place. One that names no Region has that of the checked-out one. */
export function readCiPlace(project: Gen1Project, envName: string): CiPlace {
  const appId = amplifyAppId(project, envName);
  const at = placeOf(project, envName);
  const { accountId } = at;
  return {
    envName,
    region: at.region ?? project.region,
    ...(accountId !== undefined && { accountId }),
    ...(appId !== undefined && { appId }),
  };
}

function placeOf(project: Gen1Project, envName: string): Partial<Pick<CiPlace, 'region' | 'accountId'>> {
  if (envName === project.envName) return project;
  const team = readJsonFile(teamProviderInfoPath, project.files.get(teamProviderInfoPath) ?? '{}');
  const region = textAt(team, envName, 'awscloudformation', 'Region');
  const accountId = accountOfArn(textAt(team, envName, 'awscloudformation', 'StackId'));
  return { ...(region !== undefined && { region }), ...(accountId !== undefined && { accountId }) };
}
