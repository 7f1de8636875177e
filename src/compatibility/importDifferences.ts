import type { AuthResource, Gen1Project } from '../model/amplifyProject';
import type { UserPool, UserPoolClient } from '../model/authSnapshot';
import type { ImportSelection } from '../model/importSelection';
import { parametersPath } from '../project/gen1/gen1Paths';
import { findOAuthMetadata } from '../project/gen1/oauthSettings';
import { toParameters } from '../project/gen1/parameters';
import { valueAt } from '../project/jsonValue';
import { projectJson } from './projectJson';

/** A setting that the files of an import hold otherwise than Cognito does now. */
export interface ImportDifference {
  readonly path: string;
  readonly key: string;
}

const compared = [
  'aliasAttributes',
  'usernameAttributes',
  'authProvidersUserPool',
  'requiredAttributes',
  'passwordPolicyMinLength',
  'passwordPolicyCharacters',
  'mfaConfiguration',
  'autoVerifiedAttributes',
] as const;

/** Compares what an import wrote about the pool and the web client with what it would write now. MFA types are left out. */
export function importDifferences(
  project: Gen1Project,
  auth: AuthResource,
  userPool: UserPool,
  webClient: UserPoolClient,
): ImportDifference[] {
  const path = parametersPath(auth.resourceName);
  const parameters = projectJson(project, path);
  const selection: ImportSelection = {
    authSelections: 'userPoolOnly',
    userPool,
    webClient,
    nativeClient: webClient,
  };
  const now = toParameters(selection, { resourceName: auth.resourceName, region: project.region });
  const inParameters =
    parameters === undefined
      ? []
      : compared
          .filter((key) => text(valueAt(parameters, key)) !== text(now[key]))
          .map((key) => ({ path, key }));
  const output = {
    UserPoolName: userPool.Name,
    HostedUIDomain: userPool.Domain,
    OAuthMetadata: findOAuthMetadata(webClient),
  };
  const inOutput = Object.entries(output)
    .filter(([key, value]) => settings(auth.output[key]) !== settings(value))
    .map(([key]) => ({ path: 'amplify/backend/amplify-meta.json', key }));
  // Before the first push of an environment, `output` is empty, and says nothing.
  return Object.keys(auth.output).length === 0 ? inParameters : [...inParameters, ...inOutput];
}

/** Lists without regard to order, and an empty one like none. */
const text = (value: unknown): string | undefined =>
  Array.isArray(value)
    ? value.length === 0
      ? undefined
      : (value as unknown[]).map(String).sort().join('\n')
    : JSON.stringify(value);

/** Settings that AWS may list in another order, as JSON text or as they are. */
function settings(value: unknown): string | undefined {
  if (typeof value !== 'string' || !value.startsWith('{')) return text(value);
  try {
    const parsed = JSON.parse(value) as Record<string, unknown>;
    return JSON.stringify(
      Object.entries(parsed)
        .map(([key, list]) => [key, text(list)])
        .sort(),
    );
  } catch {
    return value;
  }
}
