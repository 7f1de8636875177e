import type { Frontend } from '../model/amplifyProject';
import type { FunctionAccess } from '../model/functionAccess';
import type { AuthSelections } from '../model/importSelection';
import type { ValueSource } from '../project/gen2/authResource';
import type { Gen2Way } from '../project/gen2/gen2Plan';
import type { OutputsVersion } from '../project/outputs/outputsVersions';

/** What is chosen on the page "Import Auth". Pure: shared with the page. */

/** What an import writes: files of a project of either generation, or the configuration files of an app alone. */
export const targetKinds = ['gen1', 'gen2', 'app'] as const;
export type TargetKind = (typeof targetKinds)[number];

/** What the user chose on the page. The extension keeps it; the page remembers it only to survive a reload. */
export interface WizardChoice {
  readonly region: string;
  readonly userPoolId: string;
  /** URI of the project's root, or of the app's; absent until the workspace has one. */
  readonly projectUri?: string;
  /** What is written there; by what is there when absent. */
  readonly target?: TargetKind;
  readonly authSelections?: AuthSelections;
  readonly webClientId?: string;
  readonly nativeClientId?: string;
  readonly identityPoolId?: string;
  readonly withLibraryConfig?: boolean;
  /** Where what the Amplify CLI gets wrong is corrected; nowhere when absent or `none`. */
  readonly corrections?: 'none' | 'files' | 'module';
  readonly gen2?: Gen2Choice;
  readonly app?: AppChoice;
  /** Whether the workspace settings shall know the environment's import; they do when absent. */
  readonly tracksEnvironment?: boolean;
  readonly functionAccess?: readonly FunctionAccess[];
  /** What the person wants to add to the project later. */
  readonly categories?: readonly CategoryId[];
}

/** How the code of a Gen 2 backend is to be written; what is absent is left to us. */
export interface Gen2Choice {
  readonly way?: Gen2Way;
  readonly values?: ValueSource;
  /** Names of the groups to name in the code. */
  readonly groups?: readonly string[];
  readonly access?: readonly { readonly functionName: string; readonly actions: readonly string[] }[];
  readonly outputsVersion?: OutputsVersion;
  readonly platform?: Frontend;
}

/** Which configuration files an app gets; what is absent is left to us. */
export interface AppChoice {
  /** `outputs` is what the newest libraries read, `library` what those of Gen 1 projects do. */
  readonly format?: 'outputs' | 'library';
  readonly platform?: Frontend;
  readonly outputsVersion?: OutputsVersion;
}

export const categoryIds = [
  ...(['userPoolApi', 'function', 'iamApi', 'storage'] as const),
  ...(['guestStorage', 'maps', 'analytics'] as const),
];
export type CategoryId = (typeof categoryIds)[number];
