import { accountOfArn } from '../compatibility/accountOfArn';
import type { Gen1Project } from '../model/amplifyProject';
import type {
  EnvironmentFacts,
  EnvironmentSetting,
  EnvironmentSettings,
  EnvironmentTarget,
} from '../model/trackedEnvironment';
import { localAwsInfoPath, teamProviderInfoPath } from '../project/gen1/gen1Paths';
import { readJsonFile } from '../project/jsonFile';
import { textAt, valueAt } from '../project/jsonValue';
import { listEnvironmentImports, type EnvironmentAuth } from './listEnvironmentImports';
import { findSetting } from './planSettings';
import { pickFacts } from './readEnvironmentSettings';

/** An environment of a project, as its files and the workspace's settings have it. */
export interface TrackedEnvironment {
  /** What a person sees: the key in settings, else the target's own name. */
  readonly name: string;
  readonly target: EnvironmentTarget;
  /** Whether the project's files are those of this environment. */
  readonly isCheckedOut: boolean;
  /** What Amplify's files say it uses. */
  readonly auth: EnvironmentAuth;
  /** What Amplify's files say of it. */
  readonly recorded: EnvironmentFacts;
  readonly setting?: EnvironmentSetting;
  /** The two together; where they differ, the setting: it is what somebody wrote down. */
  readonly facts: EnvironmentFacts;
}

export interface ListOptions {
  readonly settings?: EnvironmentSettings;
  /** Folder of the project as settings name it; absent: the workspace folder itself. */
  readonly projectPath?: string;
}

/** The environments of a Gen 1 project, in the order of its files; then those that only settings know. */
export function listEnvironments(project: Gen1Project, options: ListOptions = {}): TrackedEnvironment[] {
  const read = (path: string) => {
    const text = project.files.get(path);
    return text === undefined ? undefined : readJsonFile(path, text);
  };
  const team = read(teamProviderInfoPath);
  const localAwsInfo = read(localAwsInfoPath);
  const inFiles = listEnvironmentImports(project).map(({ envName, isCurrent, region, auth }) => {
    const stack = (key: string) => accountOfArn(textAt(team, envName, 'awscloudformation', key) ?? '');
    const accountId = (isCurrent ? project.accountId : undefined) ?? stack('StackId') ?? stack('AuthRoleArn');
    const usesProfile = valueAt(localAwsInfo, envName, 'useProfile') === true;
    const profile = usesProfile ? textAt(localAwsInfo, envName, 'profileName') : undefined;
    const ids = auth.kind === 'imported' ? auth : undefined;
    const known = { accountId, region, profile, ...ids };
    return {
      target: { kind: 'environment', name: envName } as const,
      isCheckedOut: isCurrent,
      auth,
      recorded: pickFacts((key) => known[key]),
    };
  });
  return withSettings(inFiles, options);
}

/** An environment by a project's own files. */
export type InFiles = Omit<TrackedEnvironment, 'name' | 'setting' | 'facts'>;

/** What files say together with what settings say; then the environments that only settings know. */
export function withSettings(
  inFiles: readonly InFiles[],
  { settings = {}, projectPath }: ListOptions,
): TrackedEnvironment[] {
  const place = (target: EnvironmentTarget) => ({
    ...(projectPath !== undefined && { project: projectPath }),
    target,
  });
  const known = inFiles.map((environment): TrackedEnvironment => {
    const name = findSetting(settings, place(environment.target));
    const setting = name === undefined ? undefined : settings[name];
    return {
      name: name ?? environment.target.name,
      ...environment,
      ...(setting && { setting }),
      facts: pickFacts((key) => setting?.[key] ?? environment.recorded[key]),
    };
  });
  const names = new Set(known.map(({ name }) => name));
  const others = Object.entries(settings).flatMap(([name, setting]): TrackedEnvironment[] =>
    setting.project !== projectPath || names.has(name)
      ? []
      : [
          {
            name,
            target: setting.target,
            isCheckedOut: false,
            auth: { kind: 'none' },
            recorded: {},
            setting,
            facts: pickFacts((key) => setting[key]),
          },
        ],
  );
  return [...known, ...others];
}
