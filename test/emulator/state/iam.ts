import * as sdk from '@aws-sdk/client-iam';
import type { Call, Service } from '../service';
import { ServiceError } from '../serviceError';
import { addRole, findRole, roleSlot, toRole } from './iamRole';
import { seedRoles } from './iamSeed';
import { markerPage } from './iamPaging';
import { readPolicyDocument, refuseOpenIdentityPoolTrust } from './policyDocument';
import { SimulatePrincipalPolicy } from './policySimulation';
import { rolePolicies } from './rolePolicies';

const readNewTrust = (text: string): string => {
  refuseOpenIdentityPoolTrust(readPolicyDocument(text, 'trust'));
  return text;
};

const roles = {
  CreateRole(input: sdk.CreateRoleRequest, { everywhere, world }: Call): sdk.CreateRoleResponse {
    const {
      RoleName = '',
      AssumeRolePolicyDocument = '',
      Path,
      Description,
      MaxSessionDuration,
      Tags,
    } = input;
    if (everywhere.get(roleSlot).has(RoleName))
      throw new ServiceError('EntityAlreadyExistsException', `Role with name ${RoleName} already exists.`);
    const role = addRole(everywhere, world, {
      name: RoleName,
      trust: readNewTrust(AssumeRolePolicyDocument),
      path: Path,
      description: Description,
      maxSessionDuration: MaxSessionDuration,
      tags: Tags,
    });
    return { Role: { ...toRole(role), Tags } };
  },

  GetRole(input: sdk.GetRoleRequest, { everywhere }: Call): sdk.GetRoleResponse {
    const role = findRole(everywhere, input.RoleName ?? '');
    return { Role: { ...toRole(role), Tags: role.tags && [...role.tags], RoleLastUsed: {} } };
  },

  ListRoles(input: sdk.ListRolesRequest, call: Call): sdk.ListRolesResponse {
    const { PathPrefix = '/' } = input;
    const found = [...call.everywhere.get(roleSlot).values()]
      .filter(({ path }) => path.startsWith(PathPrefix))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const { items, ...rest } = markerPage(call, found, ({ name }) => name, input, PathPrefix);
    return { Roles: items.map(toRole), ...rest };
  },

  UpdateAssumeRolePolicy(input: sdk.UpdateAssumeRolePolicyRequest, { everywhere }: Call): object {
    const role = findRole(everywhere, input.RoleName ?? '');
    role.trust = readNewTrust(input.PolicyDocument ?? '');
    return {};
  },

  DeleteRole(input: sdk.DeleteRoleRequest, { everywhere }: Call): object {
    const { name, inline, attached } = findRole(everywhere, input.RoleName ?? '');
    const conflict = (message: string) => new ServiceError('DeleteConflictException', message);
    if (attached.size > 0) throw conflict('Cannot delete entity, must detach all policies first.');
    if (inline.size > 0) throw conflict('Cannot delete entity, must delete policies first.');
    everywhere.get(roleSlot).delete(name);
    return {};
  },
};

/** AWS Identity and Access Management: roles, their trust, and what their policies allow. */
export const iam: Service = {
  name: 'iam',
  protocol: 'query',
  sdk,
  xmlNamespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
  operations: { ...roles, ...rolePolicies, SimulatePrincipalPolicy },
  validationError: 'ValidationError',
  constraints: {
    RoleName: { min: 1, max: 64, pattern: '[\\w+=,.@-]+' },
    PolicyName: { min: 1, max: 128, pattern: '[\\w+=,.@-]+' },
    Path: { min: 1, max: 512, pattern: '(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)' },
    PathPrefix: { min: 1, max: 512, pattern: '\\u002F[\\u0021-\\u007F]*' },
    AssumeRolePolicyDocument: { min: 1, max: 131072 },
    PolicyDocument: { min: 1, max: 131072 },
    MaxSessionDuration: { min: 3600, max: 43200 },
    MaxItems: { min: 1, max: 1000 },
    PolicyArn: { min: 20, max: 2048 },
    PolicySourceArn: { min: 20, max: 2048 },
    Tags: { max: 50 },
  },
  invalidPageToken: () => new ServiceError('ValidationError', 'Invalid Marker.', 400),
  resourceArn: (input, { accountId }) =>
    'RoleName' in input && typeof input.RoleName === 'string'
      ? `arn:aws:iam::${accountId}:role/${input.RoleName}`
      : undefined,
  seedAccount: (seed, store, world) => seedRoles(seed.roles ?? [], store, world),
};
