import type { Reading } from './authSnapshot';

/** The variables of an import that an Amplify app or one of its branches has by itself. */
export interface HostingVariables {
  readonly appId: string;
  readonly appName: string;
  /** Absent: those of the app, which hold for every branch without a value of its own. */
  readonly branchName?: string;
  /** By name; of other variables nothing is kept, since any could be a secret. */
  readonly environmentVariables: Readonly<Record<string, string>>;
}

/** A branch of an Amplify app as a list shows it. */
export interface HostingBranchSummary extends HostingVariables {
  readonly branchName: string;
  /** `PRODUCTION`, `BETA` …; absent where none is given. */
  readonly stage?: string;
  /** The backend environment of a Gen 1 project that the branch builds. */
  readonly envName?: string;
}

/** What Amplify Hosting knows of the branch that builds an environment. */
export interface HostingBranch {
  readonly appId: string;
  readonly appName: string;
  readonly branchName: string;
  /** The app's variables, overridden by the branch's. */
  readonly environmentVariables: Readonly<Record<string, string>>;
  /** Where the branch is served from, as `https://main.d1example.amplifyapp.com`, each with the branch it is of. */
  readonly origins?: readonly { readonly origin: string; readonly from: string }[];
  /** The role the build runs with; `undefined` inside the reading: none is set. */
  readonly serviceRole: Reading<BuildRole | undefined>;
}

export interface BuildRole {
  readonly arn: string;
  /** Actions that were simulated and refused, such as `cognito-idp:DescribeUserPool`. */
  readonly deniedActions: readonly string[];
}
