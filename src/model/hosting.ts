import type { Reading } from './authSnapshot';

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
