/** The name in a role's ARN, without its path; the text itself when it is no ARN of a role. */
export const roleName = (arn: string): string => /:role\/(?:.*\/)?([^/]+)$/.exec(arn)?.[1] ?? arn;
