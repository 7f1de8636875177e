/** The name in a role's ARN, without its path. `undefined`: this is not the ARN of a role. */
export const roleNameOf = (arn: string): string | undefined =>
  /^arn:[^:]+:iam::[^:]*:role\/(?:.*\/)?([^/]+)$/.exec(arn)?.[1];
