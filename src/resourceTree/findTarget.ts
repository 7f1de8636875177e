/** What a person pasted into "Find by ID or ARN". */
export type FindTarget =
  | { readonly type: 'userPool'; readonly region: string; readonly id: string }
  | { readonly type: 'identityPool'; readonly region: string; readonly id: string }
  | {
      readonly type: 'userPoolClient';
      readonly id: string;
      /** Known when the text named the pool as well. */
      readonly userPool?: { readonly region: string; readonly id: string };
    };

const userPoolId = '([a-z]{2,4}(?:-[a-z]+){1,2}-\\d{1,2})_[0-9a-zA-Z]{1,55}';
const identityPoolId =
  '([a-z]{2,4}(?:-[a-z]+){1,2}-\\d{1,2}):[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}';

const clientArn = new RegExp(
  `^arn:[\\w-]+:cognito-idp:[\\w-]+:\\d{12}:userpool/(${userPoolId})/client/(\\w+)$`,
);
/** The bare id, the ARN, the provider name of an identity pool, or the issuer of a token. */
const userPool = new RegExp(
  `^(?:arn:[\\w-]+:cognito-idp:[\\w-]+:\\d{12}:userpool/|(?:https://)?cognito-idp\\.[\\w.-]+/)?(${userPoolId})/?$`,
);
const identityPool = new RegExp(
  `^(?:arn:[\\w-]+:cognito-identity:[\\w-]+:\\d{12}:identitypool/)?(${identityPoolId})$`,
);
const clientId = /^[a-z0-9]{20,128}$/;

/** Reads an id or ARN of a user pool, app client or identity pool; quotes and blanks around it do not matter. */
export function findTarget(text: string): FindTarget | undefined {
  const value = text.trim().replace(/^["'`]+|["'`,;]+$/g, '');

  const client = clientArn.exec(value);
  if (client?.[1] && client[2] && client[3])
    return { type: 'userPoolClient', id: client[3], userPool: { id: client[1], region: client[2] } };

  const pool = userPool.exec(value);
  if (pool?.[1] && pool[2]) return { type: 'userPool', id: pool[1], region: pool[2] };

  const identity = identityPool.exec(value);
  if (identity?.[1] && identity[2]) return { type: 'identityPool', id: identity[1], region: identity[2] };

  return clientId.test(value) ? { type: 'userPoolClient', id: value } : undefined;
}
