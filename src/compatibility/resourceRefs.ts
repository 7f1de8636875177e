import type { AmplifyProject } from '../model/amplifyProject';
import type { IdentityPool, UserPool, UserPoolClient } from '../model/authSnapshot';
import type { HostingBranch } from '../model/hosting';
import { regionOfUserPool } from './regionOfUserPool';
import type { ResourceRef } from './rule';

/** Who a finding is about, from what AWS or the project's files say of it. */

export const userPoolRef = ({ Id, Name }: UserPool): ResourceRef => ({
  type: 'userPool',
  id: Id,
  name: Name,
  region: regionOfUserPool(Id),
});

export const clientRef = ({ ClientId, ClientName, UserPoolId }: UserPoolClient): ResourceRef => ({
  type: 'userPoolClient',
  id: ClientId,
  name: ClientName,
  ...(UserPoolId !== undefined && { region: regionOfUserPool(UserPoolId) }),
});

export const identityPoolRef = ({ IdentityPoolId, IdentityPoolName }: IdentityPool): ResourceRef => ({
  type: 'identityPool',
  id: IdentityPoolId,
  name: IdentityPoolName,
  region: IdentityPoolId.split(':')[0] ?? '',
});

export const projectRef = ({ projectName }: AmplifyProject): ResourceRef => ({
  type: 'project',
  id: projectName,
});

export const branchRef = ({ appId, branchName }: HostingBranch): ResourceRef => ({
  type: 'branch',
  id: `${appId}/${branchName}`,
  name: branchName,
});
