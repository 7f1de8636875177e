/** What project files say of Cognito, and where in their texts. Offsets and lengths are UTF-16 units of the text as it was given. */

export interface TextSpan {
  readonly offset: number;
  readonly length: number;
}

/** What a file is, by its content: two tools write different things under the name `amplifyconfiguration.json`. */
export type FileFormat =
  /** The flat object of Amplify's JavaScript library, as a module or as JSON. */
  | 'awsExports'
  /** `awsconfiguration.json`, alone or inside the `amplifyconfiguration` of iOS, Android or Flutter. */
  | 'nativeConfig'
  /** The auth part of `amplify_outputs`, or of a `backend.addOutput` call. */
  | 'amplifyOutputs'
  | 'teamProviderInfo'
  /** `parameters.json` of an imported auth resource. */
  | 'parameters'
  | 'referenceAuth'
  /** The CloudFormation template of a function. */
  | 'template'
  /** `amplify.yml`, or a workflow of GitHub Actions. */
  | 'buildSettings'
  | 'dotenv';

export type ReferenceKind =
  | 'userPoolId'
  | 'userPoolClientId'
  | 'identityPoolId'
  | 'roleArn'
  | 'roleName'
  | 'region'
  | 'domain'
  | 'clientSecret';

/** A literal value; its span is what stands between the quotes. */
export interface Reference extends TextSpan {
  readonly kind: ReferenceKind;
  readonly value: string;
  /** The key or variable the value belongs to, as the file has it. Empty for a value inside a longer text. */
  readonly key: string;
  /** For app clients: which app uses it, where the file says so. */
  readonly client?: 'web' | 'native';
  /** For roles. */
  readonly role?: 'authenticated' | 'unauthenticated' | 'group';
  /** For a Region: whether it is the Region of the pools, or that of the whole project. */
  readonly regionOf?: 'pools' | 'project';
}

/** What one part of a file says: everything in it is about the same import. */
export interface FileSection {
  /** Relative to the project's root, with `/`. */
  readonly path: string;
  readonly format: FileFormat;
  readonly envName?: string;
  readonly resourceName?: string;
  /** Where to point at when something is missing. */
  readonly anchor: TextSpan;
  /** The keys that are there, whatever their values are. */
  readonly keys: readonly string[];
  readonly references: readonly Reference[];
}
