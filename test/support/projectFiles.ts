import type { ProjectFiles } from '../../src/model/amplifyProject';

const stack = {
  AuthRoleName: 'amplify-myproject-dev-abcde-authRole',
  Region: 'us-east-1',
  StackName: 'amplify-myproject-dev-abcde',
  StackId: 'arn:aws:cloudformation:us-east-1:123456789012:stack/amplify-myproject-dev-abcde/0a1b2c3d-0000',
};

/** Contents of a project's files that differ from those `amplify init` writes; `undefined`: no such file. */
export interface ProjectContents {
  readonly projectConfig?: unknown;
  readonly localEnvInfo?: unknown;
  /** Added to the providers, which `amplify-meta.json` always has. */
  readonly meta?: object | undefined;
  readonly backendConfig?: unknown;
  readonly teamProviderInfo?: unknown;
}

/** A Gen 1 project's files as the Amplify CLI lays them out. */
export function projectFiles(differs: ProjectContents = {}): ProjectFiles {
  const contents: Record<keyof ProjectContents, unknown> = {
    projectConfig: { projectName: 'myproject', version: '3.1', frontend: 'javascript' },
    localEnvInfo: { projectPath: '/project', defaultEditor: 'code', envName: 'dev' },
    backendConfig: {},
    teamProviderInfo: { dev: { awscloudformation: stack } },
    ...differs,
    meta:
      'meta' in differs && differs.meta === undefined
        ? undefined
        : { providers: { awscloudformation: stack }, ...differs.meta },
  };
  const paths: Record<keyof ProjectContents, string> = {
    projectConfig: 'amplify/.config/project-config.json',
    localEnvInfo: 'amplify/.config/local-env-info.json',
    meta: 'amplify/backend/amplify-meta.json',
    backendConfig: 'amplify/backend/backend-config.json',
    teamProviderInfo: 'amplify/team-provider-info.json',
  };
  return new Map(
    (Object.keys(paths) as (keyof ProjectContents)[]).flatMap((name) =>
      contents[name] === undefined ? [] : [[paths[name], JSON.stringify(contents[name], null, 2)]],
    ),
  );
}
