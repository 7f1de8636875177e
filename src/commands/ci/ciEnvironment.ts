import * as vscode from 'vscode';
import type { HeldSession } from '../../aws/awsSession';
import { readCiPlace, type CiPlace } from '../../ci/ciPlace';
import { readCiValues, toVariables, type CiValues } from '../../ci/ciValues';
import { gen2Variables, rolesInCode } from '../../ci/gen2Variables';
import type { TrackedEnvironment } from '../../environments/listEnvironments';
import type { TrackedCode } from '../../environments/trackedCode';
import { UserError } from '../../errors';
import { logError, showError } from '../../showError';
import { pathBelow } from '../../workspace/pathBelow';
import { repositoryFolder } from '../../workspace/repositoryFolder';
import { readAnyTracked } from '../../workspace/trackedProject';

/** What a build has to be told of an environment's import, and where the environment is. */
export interface CiEnvironment {
  readonly root: vscode.Uri;
  readonly project: TrackedCode;
  readonly environment: TrackedEnvironment;
  readonly values: CiValues;
  readonly place: CiPlace;
  /** The variables of the build, by name. Roles that the code does not name are read from AWS, where that can be. */
  readonly variablesWith: (openSession: () => Promise<HeldSession>) => Promise<Record<string, string>>;
}

/** Reads files and settings anew. Throws UserError when they do not say all that a build needs. */
export async function readCiEnvironment(root: vscode.Uri, envName: string): Promise<CiEnvironment> {
  const { project, environments } = await readAnyTracked(root);
  const environment =
    environments.find(({ name }) => name === envName) ??
    environments.find(({ target }) => target.name === envName);
  if (!environment) {
    throw new UserError(
      vscode.l10n.t('The project has no environment "{0}".', envName),
      vscode.l10n.t('Choose another one.'),
      { kind: 'files' },
    );
  }
  const values = readCiValues(project, environment);
  const folder = pathBelow(await repositoryFolder(root), root);
  return {
    root,
    project,
    environment,
    values,
    place: { ...readCiPlace(project, environment), ...(folder !== '' && { folder }) },
    variablesWith: async (openSession) =>
      project.generation === 'gen1'
        ? toVariables(values)
        : gen2Variables(environment, {
            ...(await readRoles(values.identityPoolId, openSession)),
            ...rolesInCode(project, environment.target.name),
          }),
  };
}

/** The roles of an identity pool; none where AWS cannot be asked: the other variables are worth having. */
async function readRoles(
  identityPoolId: string | undefined,
  openSession: () => Promise<HeldSession>,
): Promise<{ authRoleArn?: string; unauthRoleArn?: string }> {
  if (identityPoolId === undefined) return {};
  try {
    const { getIdentityPoolRoles } = await import('../../aws/describeIdentityPool.js');
    const { Roles = {} } = await getIdentityPoolRoles(await openSession(), identityPoolId);
    const { authenticated, unauthenticated } = Roles;
    return {
      ...(authenticated !== undefined && { authRoleArn: authenticated }),
      ...(unauthenticated !== undefined && { unauthRoleArn: unauthenticated }),
    };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    // The others are copied all the same; that these are missing is worth a word where it can be mended.
    if (error.kind === 'otherAccount') void showError(error);
    else logError(error);
    return {};
  }
}
