import type {
  AttachRolePolicyRequest,
  DeleteRolePolicyRequest,
  DetachRolePolicyRequest,
  GetRolePolicyRequest,
  GetRolePolicyResponse,
  ListAttachedRolePoliciesRequest,
  ListAttachedRolePoliciesResponse,
  ListRolePoliciesRequest,
  ListRolePoliciesResponse,
  PutRolePolicyRequest,
} from '@aws-sdk/client-iam';
import type { Call } from '../service';
import { ServiceError } from '../serviceError';
import { markerPage } from './iamPaging';
import { encodePolicy, findRole } from './iamRole';
import { findManagedPolicy } from './managedPolicies';
import { readPolicyDocument } from './policyDocument';

const noSuchPolicy = (message: string) => new ServiceError('NoSuchEntityException', message);

/** Inline and attached policies of roles. */
export const rolePolicies = {
  PutRolePolicy(input: PutRolePolicyRequest, { everywhere }: Call): object {
    const role = findRole(everywhere, input.RoleName ?? '');
    const document = input.PolicyDocument ?? '';
    readPolicyDocument(document, 'permissions');
    role.inline.set(input.PolicyName ?? '', document);
    return {};
  },

  GetRolePolicy(input: GetRolePolicyRequest, { everywhere }: Call): GetRolePolicyResponse {
    const { RoleName = '', PolicyName = '' } = input;
    const document = findRole(everywhere, RoleName).inline.get(PolicyName);
    if (document === undefined)
      throw noSuchPolicy(`The role policy with name ${PolicyName} cannot be found.`);
    return { RoleName, PolicyName, PolicyDocument: encodePolicy(document) };
  },

  ListRolePolicies(input: ListRolePoliciesRequest, call: Call): ListRolePoliciesResponse {
    const { inline, name } = findRole(call.everywhere, input.RoleName ?? '');
    const { items, ...rest } = markerPage(call, [...inline.keys()].sort(), (policy) => policy, input, name);
    return { PolicyNames: items, ...rest };
  },

  DeleteRolePolicy(input: DeleteRolePolicyRequest, { everywhere }: Call): object {
    const { RoleName = '', PolicyName = '' } = input;
    if (!findRole(everywhere, RoleName).inline.delete(PolicyName))
      throw noSuchPolicy(`The role policy with name ${PolicyName} cannot be found.`);
    return {};
  },

  AttachRolePolicy(input: AttachRolePolicyRequest, { everywhere }: Call): object {
    const role = findRole(everywhere, input.RoleName ?? '');
    const arn = input.PolicyArn ?? '';
    if (findManagedPolicy(arn) === undefined)
      throw noSuchPolicy(`Policy ${arn} does not exist or is not attachable.`);
    role.attached.add(arn);
    return {};
  },

  ListAttachedRolePolicies(
    input: ListAttachedRolePoliciesRequest,
    call: Call,
  ): ListAttachedRolePoliciesResponse {
    const { attached, name } = findRole(call.everywhere, input.RoleName ?? '');
    const policies = [...attached].sort().map((PolicyArn) => ({
      PolicyName: PolicyArn.slice(PolicyArn.lastIndexOf('/') + 1),
      PolicyArn,
    }));
    const page = markerPage(call, policies, ({ PolicyArn }) => PolicyArn, input, name);
    const { items, ...rest } = page;
    return { AttachedPolicies: items, ...rest };
  },

  DetachRolePolicy(input: DetachRolePolicyRequest, { everywhere }: Call): object {
    const { RoleName = '', PolicyArn = '' } = input;
    if (!findRole(everywhere, RoleName).attached.delete(PolicyArn))
      throw noSuchPolicy(`Policy ${PolicyArn} was not found.`);
    return {};
  },
};
