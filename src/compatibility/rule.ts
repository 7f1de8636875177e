import type { AmplifyProject, AuthResource, Gen1Project } from '../model/amplifyProject';
import type { Facts, SnapshotPart } from '../model/authSnapshot';
import type { AuthNeed } from '../model/authNeed';
import type { Caller } from '../model/caller';
import type { AuthOperation } from '../model/functionAccess';
import type { FileSection, TextSpan } from '../model/fileReferences';
import type { Gen2Backend, ReferenceAuth } from '../model/gen2Backend';
import type { HostingBranch } from '../model/hosting';
import type { ImportSelection } from '../model/importSelection';
import type { RepairQuestion } from '../model/repairQuestion';
import type { RepairRecipe } from '../model/repairRecipe';
import type { OutputsOfFile } from '../project/gen2/readGen2Backend';
import type { TrackedValues } from '../model/trackedEnvironment';

/** Who would stumble: the Gen 1 import, Gen 2's `referenceAuth`, the running app, or a build without a person. */
export type Target = 'gen1' | 'gen2' | 'runtime' | 'ci';

export type Severity = 'error' | 'warning' | 'info';

export interface ResourceRef {
  readonly type:
    | 'userPool'
    | 'userPoolClient'
    | 'identityPool'
    | 'identityProvider'
    | 'domain'
    | 'group'
    | 'role'
    | 'function'
    | 'project'
    | 'environment'
    | 'file'
    | 'app'
    | 'branch'
    | 'profile';
  readonly id: string;
  readonly name?: string;
  readonly region?: string;
  /** For what stands in a file: its path, relative to the project's root, with `/`. */
  readonly path?: string;
}

/** A remedy as data. An edge turns it into a code action, a button or a sentence. */
export type Fix =
  | {
      readonly kind: 'selectClients';
      readonly title: string;
      readonly webClientId?: string;
      readonly nativeClientId?: string;
    }
  | { readonly kind: 'selectIdentityPool'; readonly title: string; readonly identityPoolId: string }
  | { readonly kind: 'renameResource'; readonly title: string; readonly resourceName: string }
  | RepairFix
  | ReplaceText
  /** Writes what an environment's part of team-provider-info.json lacks, read from Cognito. */
  | {
      readonly kind: 'completeEnvironment';
      readonly title: string;
      readonly envName: string;
      readonly resourceName: string;
    }
  /** Gives a function access to the imported auth, or more of it. */
  | {
      readonly kind: 'grantFunctionAccess';
      readonly title: string;
      readonly resourceName: string;
      readonly functionName: string;
      readonly operations: readonly AuthOperation[];
    }
  /** Writes into the workspace's settings what the project's files say of an environment. */
  | { readonly kind: 'trackEnvironment'; readonly title: string; readonly envName: string }
  /** Hands the ids of an environment to its build; what exactly is asked then. */
  | { readonly kind: 'prepareBuild'; readonly title: string; readonly envName: string }
  /** Reads the import of the environment that is checked out anew, and writes what changed. */
  | { readonly kind: 'refreshImport'; readonly title: string }
  /** Takes over into a file of outputs what the user pool of an environment has changed in Cognito. */
  | {
      readonly kind: 'refreshOutputs';
      readonly title: string;
      readonly envName: string;
      readonly path: string;
    }
  /** Writes the configuration that the client libraries read anew, from what was imported. */
  | { readonly kind: 'writeLibraryConfig'; readonly title: string }
  | SetHostingVariables;

/** A remedy that edits files of the project. */
export type FileFix = Extract<
  Fix,
  {
    kind:
      | 'replaceText'
      | 'completeEnvironment'
      | 'trackEnvironment'
      | 'refreshOutputs'
      | 'writeLibraryConfig'
      | 'grantFunctionAccess';
  }
>;

/** Gives a branch of Amplify Hosting the ids that an environment imports, by a plan that is shown and confirmed before. */
export interface SetHostingVariables {
  readonly kind: 'setHostingVariables';
  readonly title: string;
  readonly envName: string;
  readonly branch: Pick<HostingBranch, 'appId' | 'appName' | 'branchName'>;
}

/** Changes AWS, by a plan that is shown and confirmed before. */
export interface RepairFix {
  readonly kind: 'repair';
  /** What it does, in the imperative: `Add a sign-out URL`. */
  readonly title: string;
  readonly userPoolId: string;
  readonly recipes: readonly RepairRecipe[];
  /** The environment that imports what was made, once it is: its name as the project's files have it. */
  readonly importsInto?: string;
  /** What has to be asked before there can be a plan. */
  readonly questions?: readonly RepairQuestion[];
}

/** Puts another text in the place of one, in a file of the project. */
export interface ReplaceText {
  readonly kind: 'replaceText';
  readonly title: string;
  /** Relative to the project's root, with `/`. */
  readonly path: string;
  readonly old: string;
  readonly text: string;
  /** Where; without it everywhere in the file where the old text is a value of its own. */
  readonly span?: TextSpan;
}

/** What a rule reports: one thing wrong with one resource. */
export interface Problem {
  readonly resource: ResourceRef;
  readonly message: string;
  /** Where in the resource, in AWS's property names: `['LogoutURLs']`. */
  readonly property?: readonly (string | number)[];
  /** The text in the resource's file that is wrong, when there is one. */
  readonly value?: string;
  /** Where in the text of the resource's file. */
  readonly span?: TextSpan;
  readonly fixes?: readonly Fix[];
  /** When this one matters less (or more) than the rule says. */
  readonly severity?: Severity;
  /** When only some of the rule's targets stumble over this one. */
  readonly targets?: readonly Target[];
  /** `unknown`: for this resource the check could not be made, and the message says which permission is missing. */
  readonly status?: 'unknown';
  /** The IAM action without which the check could not be made: `iam:GetRole`. */
  readonly missingAction?: string;
}

/** A place the app is served from, such as a development server or a branch. */
export interface AppOrigin {
  /** With scheme and port, without path: `http://localhost:5173`. */
  readonly origin: string;
  /** Where this was found: a file, or an Amplify branch. */
  readonly from: string;
}

/** What a rule may judge, and what it is handed for that: complete, so that no rule starts with a guard. */
export interface Subjects {
  pool: object;
  /** `libraries`: versions of the app's packages, where the app is known. */
  selection: { readonly selection: ImportSelection; readonly libraries?: Readonly<Record<string, string>> };
  /** The app that signs users in with the selection. */
  app: { readonly selection: ImportSelection; readonly origins: readonly AppOrigin[] };
  /** A project about to get an auth resource of this name. */
  project: { readonly project: AmplifyProject; readonly resourceName: string };
  /** A selection about to be imported into a project's environment. */
  environment: { readonly project: AmplifyProject; readonly selection: ImportSelection };
  /** The same, or an import that is there, with what other categories ask of it. */
  categories: { readonly selection: ImportSelection; readonly needs: readonly AuthNeed[] };
  /**
   * An import that stands in a project's files. The snapshot is of the pool it names for the environment. Of the files
   * those are judged that the project has; `trackedFiles` are the paths version control knows, where that is known.
   */
  existingImport: {
    readonly project: Gen1Project;
    readonly auth: AuthResource;
    readonly trackedFiles?: readonly string[];
  };
  /** One environment of a project, checked out or not. The snapshot is of the pool it records. */
  trackedEnvironment: {
    readonly project: Pick<Gen1Project, 'frontend'>;
    readonly environment: TrackedValues;
  };
  /** All environments of a project, side by side. */
  environments: { readonly project: Gen1Project; readonly environments: readonly TrackedValues[] };
  /** The branch of Amplify Hosting that builds the environment an import is in. */
  hosting: { readonly project: Gen1Project; readonly auth: AuthResource; readonly branch: HostingBranch };
  /** One part of a project file that names Cognito resources. The snapshot is of the user pool it names. */
  file: FileSubject;
  /** The code of a Gen 2 backend. */
  backend: { readonly backend: Gen2Backend };
  /** A file of outputs that an app reads. The snapshot is of the pool it names, for the environment it was deployed to. */
  outputs: { readonly outputs: OutputsOfFile; readonly envName: string };
  /** A `referenceAuth` call of a Gen 2 backend, and the Region it is deployed to, as far as known. */
  reference: { readonly reference: ReferenceAuth; readonly region?: string };
  /** The credentials in use, and the account of the project they are used for. */
  credentials: { readonly caller: Caller; readonly projectAccountId?: string };
}

/** What is known around a part of a project file. */
export interface FileSubject {
  readonly section: FileSection;
  /** Cognito says that there is no such user pool, in the account of these credentials. */
  readonly isPoolMissing?: boolean;
  /** What the environments of the Gen 1 project import, when the file is in one. */
  readonly environments?: readonly ImportedIds[];
  /** What the backend of the Gen 2 project references, when the file is in one. */
  readonly reference?: ReferenceAuth;
}

/** The ids that one environment of a project imports. */
export interface ImportedIds {
  readonly envName: string;
  readonly ids: readonly string[];
}

export type Subject = keyof Subjects;

/** One check. A rule performs no I/O, does not throw, and imports no other rule. */
export interface Rule<S extends Subject = Subject, P extends SnapshotPart = SnapshotPart> {
  /** Kebab-case, what holds when all is well: the name of the rule's file, test and page. */
  readonly id: string;
  /** Short ids of the same check (`V8`, `AC-WEB-HAS-SECRET`), by which the list of known checks is held complete. */
  readonly aliases: readonly string[];
  readonly judges: S;
  /** The parts of the snapshot the check reads; with one of them unknown the check is not run, and that is said. */
  readonly reads: readonly P[];
  readonly severity: Severity | Readonly<Partial<Record<Target, Severity>>>;
  /** The targets for which the import is refused; every other finding is shown and can be passed. */
  readonly blocks: readonly Target[];
  /** What holds when the rule is satisfied, in the present tense. */
  title(): string;
  /** Where AWS or Amplify says so. */
  readonly source: string;
  check(input: Subjects[S] & { readonly facts: Facts<P> }): Iterable<Problem>;
}

/** A rule of any subject, as the list holds it. */
export type AnyRule = { [S in Subject]: Rule<S> }[Subject];

/** Lets the compiler infer what the rule judges and reads, and hands the list a rule of one type. */
export function defineRule<S extends Subject, const P extends SnapshotPart = never>(
  rule: Rule<S, P>,
): AnyRule {
  return rule as unknown as AnyRule;
}

/** A problem, with who says so and how much it matters. */
export interface Finding extends Omit<Problem, 'severity' | 'targets' | 'status'> {
  readonly rule: string;
  readonly severity: Severity;
  readonly targets: readonly Target[];
  readonly blocks: readonly Target[];
  /** `unknown`: the check could not be made. `bug`: the rule itself failed. */
  readonly status: 'problem' | 'unknown' | 'bug';
}
