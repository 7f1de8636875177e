import type { TextSpan } from './fileReferences';

/** What the code of an Amplify Gen 2 project says of its auth, found without running it. */

/** A call of `defineAuth` or `referenceAuth`. Path relative to the project's root, with `/`. */
export interface AuthCall {
  readonly name: 'defineAuth' | 'referenceAuth';
  readonly path: string;
  /** The called name in the file's text. */
  readonly span?: TextSpan;
}

export interface Gen2Backend {
  readonly projectName: string;
  readonly calls: readonly AuthCall[];
  /** The script whose `defineBackend` is handed no `auth`; absent when it is handed one, or cannot be told. */
  readonly withoutAuth?: string;
  /** Files that use `resources.cfnResources` of the auth resource. */
  readonly cfnResourceUses: readonly string[];
  /** Installed versions of `@aws-amplify/*` packages, as `package.json` or the lock file has them. */
  readonly packages: Readonly<Record<string, string>>;
  /** Build settings of Amplify Hosting and workflows of GitHub Actions, by path. */
  readonly builds?: Readonly<Record<string, string>>;
}

/** The literal values of a `referenceAuth` call. A value that comes from elsewhere (a variable) is absent. */
export interface ReferenceAuth {
  readonly path: string;
  readonly userPoolId?: string;
  readonly userPoolClientId?: string;
  readonly identityPoolId?: string;
  readonly authRoleArn?: string;
  readonly unauthRoleArn?: string;
  /** Role ARN by group name. */
  readonly groups?: Readonly<Record<string, string>>;
  /** Names of groups that `access` rules of the backend mention. */
  readonly accessGroups: readonly string[];
}
