import type { ResourceRef } from '../../src/compatibility/rule';

const ids: Readonly<Record<ResourceRef['type'], string>> = {
  userPool: 'us-east-1_AbCdEfGhI',
  userPoolClient: '1example23456789',
  identityPool: 'us-east-1:11111111-2222-3333-4444-555555555555',
  identityProvider: 'Google',
  domain: 'my-users',
  group: 'admins',
  role: 'arn:aws:iam::123456789012:role/authRole',
  function: 'arn:aws:lambda:us-east-1:123456789012:function:before-sign-up',
  app: 'd1abcdefghijkl',
  branch: 'd1abcdefghijkl/main',
  project: 'shop',
  environment: 'dev',
  file: 'amplify/team-provider-info.json',
  profile: 'dev',
};

/** The types of resources that the AWS console has a page of. */
export const typesInConsole: readonly ResourceRef['type'][] = [
  ...(['userPool', 'userPoolClient', 'identityPool', 'identityProvider', 'domain'] as const),
  ...(['group', 'role', 'function', 'app', 'branch'] as const),
];

/** One resource of each type, those with a page in the console first. */
export const aResourceOfEachType = (): ResourceRef[] =>
  Object.entries(ids).map(([type, id]) => ({ type: type as ResourceRef['type'], id }));
