import type { Severity, Target } from '../compatibility/rule';
import type { AuthOperation } from '../model/functionAccess';
import type { ValueSource } from '../project/gen2/authResource';
import type { Gen2Way } from '../project/gen2/gen2Plan';
import type { CategoryId, TargetKind, WizardChoice } from './wizardChoice';

/**
 * What the extension and the page "Import Auth" say to each other. The page holds no truth: it draws the state it is
 * given and says what the user did. Everything here is plain data without secrets.
 */

/** A kind of category, with what it needs of the import. */
export interface CategoryRow {
  readonly id: CategoryId;
  readonly label: string;
  readonly needs: string;
  readonly isChosen: boolean;
  /** Says which resource of the project is one; absent when the project has none. */
  readonly inProject?: string;
}

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
}

/** Where an import can go. Its id is unique among the places; several can be in one folder. */
export interface PlaceRow extends Option {
  readonly projectUri: string;
  readonly target: TargetKind;
}

/** Something to choose from a list, with what is chosen. */
export interface OptionList {
  readonly options: readonly Option[];
  readonly chosen: string;
}

export interface GroupRow {
  readonly name: string;
  readonly detail: string;
  readonly isChosen: boolean;
  /** The code names a group by its role: without one there is nothing to say. */
  readonly hasRole: boolean;
}

/** How the code of a Gen 2 backend will be written. */
export interface Gen2Rows {
  readonly way: Gen2Way;
  readonly values: ValueSource;
  readonly groups: readonly GroupRow[];
  readonly functions: readonly { readonly name: string; readonly actions: readonly string[] }[];
  /** What a function can be allowed. */
  readonly actions: readonly string[];
  readonly outputsPath: string;
  readonly versions: OptionList;
  readonly platforms: OptionList;
}

/** Which configuration files an app will get; versions are those of the outputs. */
export interface AppRows {
  readonly formats: OptionList;
  readonly platforms: OptionList;
  readonly versions?: OptionList;
}

/** A yes, a no, or what could not be read, each with its words. */
export interface Verdict {
  readonly tone: 'good' | 'bad' | 'warning' | 'unknown' | 'neutral';
  readonly text: string;
}

export interface ClientRow {
  readonly id: string;
  readonly name: string;
  readonly secret: Verdict;
  readonly flows: readonly string[];
  readonly oauth: string;
  readonly callbackUrls: readonly string[];
  readonly signOutUrls: readonly string[];
  readonly linked: Verdict;
  /** In what the chosen native client is unlike the web client; empty for every other row. */
  readonly differs: readonly string[];
  /** Why it cannot be the web client; absent when it can. */
  readonly notWeb?: string;
}

export interface RoleRow {
  readonly label: string;
  readonly name: string;
  readonly verdict: Verdict;
}

export interface IdentityPoolRow {
  readonly id: string;
  readonly name: string;
  readonly providers: readonly string[];
  readonly guestAccess: Verdict;
  readonly roles: readonly RoleRow[];
}

export interface FindingRow {
  /** Unique within one state. */
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly blocks: boolean;
  readonly status: 'problem' | 'unknown' | 'bug';
  readonly message: string;
  /** The resource in words, and what tells it from others of the same name. */
  readonly resource: string;
  readonly resourceKey: string;
  readonly targets: readonly Target[];
  readonly fixes: readonly FixRow[];
  readonly canOpenConsole: boolean;
  readonly canShowInTree: boolean;
  /** The file of the project the finding is in. */
  readonly file?: string;
}

export interface FixRow {
  /** Its place in the finding's fixes. */
  readonly index: number;
  readonly title: string;
  /** Chooses something else on the page; every other fix changes what the finding is about, or leads there. */
  readonly isChoice: boolean;
}

/** A Lambda function of the project. */
export interface FunctionRow {
  readonly name: string;
  /** What it is given. */
  readonly operations: readonly AuthOperation[];
  /** What its code does with Cognito. */
  readonly calls: readonly AuthOperation[];
}

export interface FileRow {
  readonly path: string;
  readonly change: 'create' | 'edit' | 'delete';
}

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** All the page shows, made anew by the extension on each change. */
export interface WizardState {
  readonly phase: 'loading' | 'ready' | 'importing' | 'done' | 'failed';
  readonly choice: WizardChoice;
  readonly title: string;
  readonly subtitle: string;
  /** What is being read or written right now, with how much of it is done, from 0 to 1. */
  readonly progress?: { readonly text: string; readonly done?: number };
  readonly error?: {
    readonly message: string;
    readonly resolution: string;
    readonly canSignIn: boolean;
    /** They are of another account than the environment. */
    readonly canChooseProfile?: boolean;
  };
  /** Sentences the screen reader says once. */
  readonly announcement?: string;
  /** When AWS was read, as ISO 8601. */
  readonly checkedAt?: string;
  /** How long ago that was, in words, once it is minutes. */
  readonly age?: string;
  readonly isStale: boolean;
  readonly target: TargetKind;
  readonly projects: readonly PlaceRow[];
  /** Of the chosen one; absent until one is chosen. */
  readonly placeId?: string;
  readonly environment?: string;
  readonly noProject?: string;
  readonly categories: readonly CategoryRow[];
  readonly poolFacts: readonly Fact[];
  readonly clients: readonly ClientRow[];
  readonly clientsLoading?: string;
  readonly identityPools: readonly IdentityPoolRow[];
  readonly identityPoolsProblem?: string;
  readonly findings: readonly FindingRow[];
  /** Why there may be more to find than is shown; absent when everything was checked. */
  readonly findingsNote?: string;
  /** How many of the findings' fixes can be made together, without a question. */
  readonly safeFixes: number;
  readonly functions: readonly FunctionRow[];
  readonly gen2?: Gen2Rows;
  readonly app?: AppRows;
  /** What the Amplify CLI gets wrong for this pool, in words; absent when it gets nothing wrong. */
  readonly wrongInConfig?: string;
  /** Whether a module beside the configuration can correct it. */
  readonly canOverride: boolean;
  /** Said when the findings would not stop an import that only tells the app about the pools. */
  readonly canOnlyTell: boolean;
  /** Scripts whose code has to be put in by hand, and why. */
  readonly toPaste: readonly { readonly path: string; readonly reason: string }[];
  /** What there is to know about the files, one sentence each. */
  readonly fileNotes: readonly string[];
  /** What the person does after the import. */
  readonly nextStep: string;
  readonly files: readonly FileRow[];
  /** What the next push puts on the roles of the identity pool, a sentence a role. */
  readonly pushedPolicies: readonly string[];
  readonly filesProblem?: string;
  /** Why the library configuration cannot be written, when the import can be written without it. */
  readonly libraryConfigProblem?: string;
  /** Why nothing can be written yet; absent when it can. */
  readonly notYet?: string;
  readonly isTrusted: boolean;
}

/** What the page may ask of the extension; every call is validated there. */
export interface HostApi {
  ready(params: { readonly choice?: WizardChoice }): Promise<WizardState>;
  choose(params: Partial<WizardChoice>): void;
  checkAgain(params: object): void;
  cancel(params: object): void;
  applyFix(params: { readonly key: string; readonly fix: number }): void;
  fixAllSafe(params: object): void;
  explain(params: { readonly rule: string }): void;
  openConsole(params: { readonly key: string }): void;
  openFile(params: { readonly key: string }): void;
  showInTree(params: { readonly key: string }): void;
  previewFile(params: { readonly path: string }): void;
  previewChanges(params: object): void;
  importAuth(params: object): void;
  /** Shows the code to paste, and the variables to set. */
  showByHand(params: object): void;
  undo(params: object): void;
  signIn(params: object): void;
  chooseProfile(params: object): void;
  openSettings(params: object): void;
  chooseUserPool(params: object): void;
  manageTrust(params: object): void;
  showLog(params: object): void;
}

/** What the extension may tell the page. */
export interface PageApi {
  show(params: WizardState): void;
  /** Nothing has changed but how far it is. */
  showProgress(params: NonNullable<WizardState['progress']>): void;
}
