import type { Frontend } from '../model/amplifyProject';
import type { FunctionAccess } from '../model/functionAccess';
import type { PermissionTier } from '../repair/leastPrivilegePolicy';
import type { Gen2CliOptions } from './gen2Options';

/** The environment a command is asked for, as reading a project takes it. */
export const envOf = ({ env }: { readonly env?: string }) => (env === undefined ? {} : { envName: env });

/** What every command takes. */
interface CommonOptions {
  readonly format: ReportFormat;
  readonly failOn?: FailOn;
  readonly profile?: string;
  readonly region?: string;
}

export const reportFormats = ['text', 'json', 'sarif', 'markdown'] as const;
export type ReportFormat = (typeof reportFormats)[number];
export type FailOn = 'error' | 'warning';

export interface ImportOptions extends CommonOptions {
  readonly command: 'import';
  readonly project: string;
  readonly env?: string;
  readonly resourceName?: string;
  readonly dryRun: boolean;
  readonly withLibraryConfig: boolean;
  readonly functionAccess?: readonly FunctionAccess[];
  readonly corrections?: CorrectionPlace;
  readonly gen2: Gen2CliOptions;
}

export interface CheckOptions extends CommonOptions {
  readonly command: 'check';
  readonly userPoolId: string;
  readonly webClientId?: string;
  readonly nativeClientId?: string;
  readonly identityPoolId?: string;
  readonly project?: string;
  readonly env?: string;
}

export interface UnlinkOptions extends CommonOptions {
  readonly command: 'unlink';
  readonly project: string;
  readonly env?: string;
  readonly resourceName?: string;
  readonly dryRun: boolean;
  readonly removesFunctionAccess?: boolean;
  readonly fromAllEnvironments?: boolean;
  readonly cleansLibraryConfig?: boolean;
}

export const envActions = ['list', 'add', 'switch', 'remove', 'compare', 'export'] as const;
export type EnvAction = (typeof envActions)[number];

export interface EnvOptions extends CommonOptions {
  readonly command: 'env';
  readonly action: EnvAction;
  readonly project: string;
  /** Which environment, by its name. `list` and `compare` take all without it. */
  readonly env?: string;
  /** `add`: the environment whose Cognito resources the new one uses too. */
  readonly from?: string;
  readonly dryRun: boolean;
  readonly withLibraryConfig: boolean;
  /** Also keeps the environment in `.vscode/settings.json`. */
  readonly withSettings: boolean;
}

export interface ChangeOptions extends CommonOptions {
  readonly command: 'refresh' | 'relink' | 'upgrade';
  readonly project: string;
  readonly env?: string;
  /** `upgrade`: the identity pool to add. */
  readonly identityPoolId?: string;
  readonly dryRun: boolean;
  readonly withLibraryConfig: boolean;
}

export interface DriftOptions extends CommonOptions {
  readonly command: 'drift';
  readonly project: string;
  readonly env?: string;
}

/** Where what the Amplify CLI gets wrong is corrected. */
export const correctionPlaces = ['files', 'module'] as const;
export type CorrectionPlace = (typeof correctionPlaces)[number];

export interface LibraryConfigOptions extends CommonOptions {
  readonly command: 'library-config';
  /** Root of the Gen 1 project, or with `frontend` of the app. */
  readonly project: string;
  readonly env?: string;
  /** Given for an app without an Amplify backend of its own. */
  readonly frontend?: Frontend;
  /** Folder of the files, relative to `project`. */
  readonly out?: string;
  readonly corrections?: CorrectionPlace;
  readonly dryRun: boolean;
}

export interface AccessOptions extends CommonOptions {
  readonly command: 'access';
  readonly project: string;
  readonly env?: string;
  readonly dryRun: boolean;
  readonly functionAccess: readonly FunctionAccess[];
}

export interface PolicyOptions extends CommonOptions {
  readonly command: 'policy';
  readonly tiers: readonly PermissionTier[];
  /** Absent: all of the account and Region. */
  readonly userPoolId?: string;
  /** Id of the app of Amplify Hosting; absent: all of them. */
  readonly appId?: string;
}

export type CliOptions =
  | ImportOptions
  | CheckOptions
  | UnlinkOptions
  | EnvOptions
  | AccessOptions
  | ChangeOptions
  | DriftOptions
  | LibraryConfigOptions
  | PolicyOptions;
export type CommandName = CliOptions['command'];

/** `help`: of one command, or of all. `version`: no command is run either. */
export type Parsed =
  CliOptions | { readonly command: 'help'; readonly of?: CommandName } | { readonly command: 'version' };
