/** The forms of Cognito's ids, as AWS's API reference gives them. */

const region = '[a-z]{2,4}(?:-[a-z]+){1,2}-\\d{1,2}';
const uuid = '[0-9a-fA-F]{8}-(?:[0-9a-fA-F]{4}-){3}[0-9a-fA-F]{12}';

/** Inside a longer text, such as an ARN. */
export const userPoolIdsIn = (text: string): RegExpExecArray[] => [
  ...text.matchAll(new RegExp(`(?<![\\w-])${region}_[0-9A-Za-z]{5,55}(?![\\w-])`, 'g')),
];

export const identityPoolIdsIn = (text: string): RegExpExecArray[] => [
  ...text.matchAll(new RegExp(`(?<![\\w-])${region}:${uuid}(?![\\w-])`, 'g')),
];

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolType.html */
export const isUserPoolId = (text: string): boolean =>
  text.length <= 55 && new RegExp(`^${region}_[0-9A-Za-z]+$`).test(text);

/** https://docs.aws.amazon.com/cognitoidentity/latest/APIReference/API_IdentityPool.html */
export const isIdentityPoolId = (text: string): boolean => new RegExp(`^${region}:${uuid}$`).test(text);

/** https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_UserPoolClientType.html */
export const isUserPoolClientId = (text: string): boolean => /^[\w+]{1,128}$/.test(text);

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html */
export const isRoleArn = (text: string): boolean =>
  /^arn:aws[\w-]*:iam::\d{12}:role\/(?:[\x21-\x7e]+\/)?[\w+=,.@-]{1,64}$/.test(text);

/** The Region an id begins with; `undefined` when it does not. */
export const regionOfId = (id: string): string | undefined => new RegExp(`^(${region})[_:]`).exec(id)?.[1];
