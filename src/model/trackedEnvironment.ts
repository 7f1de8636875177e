/** What the workspace keeps of an environment, besides what Amplify's own files say. Nothing here can hold a secret. */

/** What an environment is deployed as: a Gen 1 environment, a Gen 2 branch or somebody's Gen 2 sandbox, by its name. */
export type EnvironmentTarget =
  | { readonly kind: 'environment'; readonly name: string }
  | { readonly kind: 'branch'; readonly name: string }
  | { readonly kind: 'sandbox'; readonly name: string };

/** Where an environment is, and the Cognito resources it uses. What is not known is absent. */
export interface EnvironmentFacts {
  readonly accountId?: string;
  readonly region?: string;
  /** A profile of the AWS configuration files whose credentials are of that account. */
  readonly profile?: string;
  readonly userPoolId?: string;
  readonly webClientId?: string;
  readonly nativeClientId?: string;
  readonly identityPoolId?: string;
}

/** The keys of `EnvironmentFacts`, in the order settings have them. */
export const factKeys = [
  'accountId',
  'region',
  'profile',
  'userPoolId',
  'webClientId',
  'nativeClientId',
  'identityPoolId',
] as const satisfies readonly (keyof EnvironmentFacts)[];

export const importedKeys = ['userPoolId', 'webClientId', 'nativeClientId', 'identityPoolId'] as const;

/** One member of the setting `amplifyAuth.environments`; its key is the name a person sees. */
export interface EnvironmentSetting extends EnvironmentFacts {
  /** Folder of the project, relative to the workspace folder, with `/`; absent: the workspace folder itself. */
  readonly project?: string;
  readonly target: EnvironmentTarget;
}

export type EnvironmentSettings = Readonly<Record<string, EnvironmentSetting>>;

/** An environment as a check sees it: what Amplify's files record of its import, and what settings say. */
export interface TrackedValues {
  /** What a person sees. */
  readonly name: string;
  /** As the project's files name it. */
  readonly envName: string;
  /** The imported resource; absent: the files record no import. */
  readonly resourceName?: string;
  /** The resource's values in `team-provider-info.json`: `userPoolId`, `authRoleArn` … */
  readonly values: Readonly<Record<string, unknown>>;
  readonly recorded: EnvironmentFacts;
  readonly setting?: EnvironmentFacts;
}
