import * as l10n from '@vscode/l10n';
import { UserError } from '../../errors';
import {
  frontends,
  type AuthResource,
  type Gen1Project,
  type ProjectFiles,
} from '../../model/amplifyProject';
import { isObject, membersAt, textAt, valueAt, type JsonObject } from '../jsonValue';
import { readJsonFile } from '../jsonFile';
import { findDependants } from './findDependants';
import { amplifyMetaPath, localEnvInfoPath, projectConfigPath, teamProviderInfoPath } from './gen1Paths';
import { readEnvName } from './readEnvName';

/**
 * Reads an Amplify Gen 1 project as tolerantly as the Amplify CLI does: comments, trailing commas, byte order marks
 * and Hjson are welcome. Throws UserError of kind `files` that says in plain words what is missing.
 */
export function readProject(files: ProjectFiles, options: { readonly envName?: string } = {}): Gen1Project {
  const config = readObject(files, projectConfigPath);
  if (!config) throw noProject(files);
  const projectName = textAt(config, 'projectName');
  if (projectName === undefined) throw lacks(projectConfigPath, 'projectName');
  const frontend = frontends.find((name) => name === valueAt(config, 'frontend'));
  if (!frontend) throw unknownFrontend(valueAt(config, 'frontend'));

  const teamProviderInfo = readObject(files, teamProviderInfoPath);
  const meta = readObject(files, amplifyMetaPath);
  const localEnvInfo = readObject(files, localEnvInfoPath);
  const envName = readEnvName({ asked: options.envName, localEnvInfo, meta, teamProviderInfo });
  if (!meta) {
    const appId = textAt(teamProviderInfo, envName, 'awscloudformation', 'AmplifyAppId');
    throw noMeta(envName, { appId, isFrontendOnly: valueAt(localEnvInfo, 'noUpdateBackend') === true });
  }

  const stack = valueAt(meta, 'providers', 'awscloudformation');
  const inTeam = valueAt(teamProviderInfo, envName, 'awscloudformation');
  const region = textAt(stack, 'Region') ?? textAt(inTeam, 'Region');
  if (region === undefined) throw lacks(amplifyMetaPath, 'providers.awscloudformation.Region');
  const stackId = textAt(stack, 'StackId') ?? textAt(inTeam, 'StackId');
  const accountId = /^arn:[^:]+:[^:]+:[^:]*:(\d{12}):/.exec(stackId ?? '')?.[1];

  const auth = membersAt(meta, 'auth').map(([name, resource]) => toAuthResource(name, resource));
  const categories = Object.entries(meta).filter(([name]) => name !== 'auth' && name !== 'providers');
  return {
    generation: 'gen1',
    projectName,
    frontend,
    envName,
    envNames: Object.keys(teamProviderInfo ?? {}),
    region,
    ...(accountId !== undefined && { accountId }),
    auth,
    categories: Object.fromEntries(
      categories.map(([name, resources]) => [name, membersAt(resources).map(([key]) => key)]),
    ),
    dependants: auth.flatMap(({ resourceName }) => findDependants(meta, resourceName)),
    hasTeamProviderInfo: teamProviderInfo !== undefined,
    files,
  };
}

/** A file's object, `undefined` when there is no such file. */
function readObject(files: ProjectFiles, path: string): JsonObject | undefined {
  const text = files.get(path);
  if (text === undefined) return undefined;
  const value = readJsonFile(path, text);
  if (isObject(value)) return value;
  throw new UserError(
    l10n.t('"{0}" does not hold a JSON object.', path),
    l10n.t('Restore the file from version control, or run "amplify pull".'),
    { kind: 'files' },
  );
}

function toAuthResource(resourceName: string, resource: unknown): AuthResource {
  const serviceType = textAt(resource, 'serviceType');
  return {
    resourceName,
    service: textAt(resource, 'service') ?? '',
    ...(serviceType !== undefined && { serviceType }),
    output: Object.fromEntries(membersAt(resource, 'output')),
  };
}

function noProject(files: ProjectFiles): UserError {
  const begun = [...files.keys()].some((path) => path.startsWith('amplify/'));
  return begun
    ? new UserError(
        l10n.t('"{0}" is missing, so this is no complete Amplify project.', projectConfigPath),
        l10n.t('Restore the file from version control, or run "amplify init".'),
        { kind: 'files' },
      )
    : new UserError(
        l10n.t('There is no Amplify Gen 1 project in this folder.'),
        l10n.t('Choose the folder that holds "amplify", or run "amplify init" first.'),
        { kind: 'files' },
      );
}

/** `amplify-meta.json` is never in version control, and a pull for the front end alone leaves the backend out. */
function noMeta(
  envName: string,
  { appId, isFrontendOnly }: { readonly appId: string | undefined; readonly isFrontendOnly: boolean },
): UserError {
  const args = [...(appId === undefined ? [] : ['--appId', appId]), '--envName', envName];
  const options = { kind: 'files', amplifyCommand: { command: 'pull', args } } as const;
  return isFrontendOnly
    ? new UserError(
        l10n.t('This project was pulled for its front end only: its backend is not here.'),
        l10n.t(
          'Run "amplify pull" for "{0}" and say that you modify the backend, or write the library configuration alone.',
          envName,
        ),
        options,
      )
    : new UserError(
        l10n.t(
          '"{0}" is missing, as in every fresh clone: it is not under version control.',
          amplifyMetaPath,
        ),
        l10n.t('Run "amplify pull" for the environment "{0}" first.', envName),
        options,
      );
}

const lacks = (path: string, key: string): UserError =>
  new UserError(
    l10n.t('"{0}" has no "{1}".', path, key),
    l10n.t('Restore the file from version control, or run "amplify pull".'),
    { kind: 'files' },
  );

const unknownFrontend = (frontend: unknown): UserError =>
  new UserError(
    l10n.t(
      '"{0}" names the frontend "{1}"; Amplify Gen 1 knows {2}.',
      projectConfigPath,
      typeof frontend === 'string' ? frontend : '',
      frontends.join(', '),
    ),
    l10n.t('Run "amplify configure project" and choose the frontend again.'),
    { kind: 'files' },
  );
