/** What the files of an Amplify project say. Paths are relative to the project's root, with `/`. */

export const frontends = ['javascript', 'ios', 'android', 'flutter'] as const;
export type Frontend = (typeof frontends)[number];

/** A project's texts by path. A byte order mark stays in the text, so that what is written back is what was read. */
export type ProjectFiles = ReadonlyMap<string, string>;

/** An auth resource as `amplify-meta.json` has it. */
export interface AuthResource {
  readonly resourceName: string;
  readonly service: string;
  /** `imported` or `managed`; absent in files of old Amplify CLI versions, which knew only managed ones. */
  readonly serviceType?: string;
  readonly output: Readonly<Record<string, unknown>>;
}

/** A resource of another category that names the auth resource in its `dependsOn`. */
export interface Dependant {
  readonly category: string;
  readonly resourceName: string;
  readonly service?: string;
}

export interface Gen1Project {
  readonly generation: 'gen1';
  readonly projectName: string;
  readonly frontend: Frontend;
  /** The environment that is checked out (`local-env-info.json`), or the one asked for. */
  readonly envName: string;
  /** Every environment `team-provider-info.json` knows, in its order. */
  readonly envNames: readonly string[];
  /** Region of the environment's CloudFormation stack. */
  readonly region: string;
  /** Account of the environment's CloudFormation stack, from its stack id. */
  readonly accountId?: string;
  /** Auth resources in `amplify-meta.json`, in its order. */
  readonly auth: readonly AuthResource[];
  /** Names of the resources of each category in `amplify-meta.json`, without `auth` and `providers`. */
  readonly categories: Readonly<Record<string, readonly string[]>>;
  readonly dependants: readonly Dependant[];
  readonly hasTeamProviderInfo: boolean;
  /** The texts the reader was given; planners edit these. */
  readonly files: ProjectFiles;
}

export type AmplifyProject = Gen1Project;
