import type { Role, Tag } from '@aws-sdk/client-iam';
import { ServiceError } from '../serviceError';
import type { Slot, Store } from '../store';
import type { World } from '../service';
import { readPolicyDocument, type PolicyDocument } from './policyDocument';

/** A role and what hangs on it. Policy documents are kept as they were sent. */
export interface RoleRecord {
  readonly path: string;
  readonly name: string;
  readonly id: string;
  readonly arn: string;
  readonly createDate: Date;
  trust: string;
  readonly description: string | undefined;
  readonly maxSessionDuration: number;
  readonly tags: readonly Tag[] | undefined;
  /** Inline policies: name to document. */
  readonly inline: Map<string, string>;
  /** ARNs of attached managed policies. */
  readonly attached: Set<string>;
}

/** All roles of an account by name; IAM has no Regions. */
export const roleSlot: Slot<Map<string, RoleRecord>> = { name: 'iam.roles', create: () => new Map() };

/** What makes a role. `trust` must be readable; only new roles are refused for what they trust. */
export interface NewRole {
  readonly name: string;
  readonly trust: string;
  readonly path?: string | undefined;
  readonly id?: string | undefined;
  readonly createDate?: Date | undefined;
  readonly description?: string | undefined;
  readonly maxSessionDuration?: number | undefined;
  readonly tags?: readonly Tag[] | undefined;
}

/** Adds a role to the account of the store. */
export const addRole = (store: Store, world: World, role: NewRole): RoleRecord => {
  readPolicyDocument(role.trust, 'trust');
  const path = role.path ?? '/';
  const record: RoleRecord = {
    path,
    name: role.name,
    id: role.id ?? `AROA${world.ids.text(17, 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567')}`,
    arn: `arn:aws:iam::${store.accountId}:role${path}${role.name}`,
    createDate: role.createDate ?? world.now(),
    trust: role.trust,
    description: role.description,
    maxSessionDuration: role.maxSessionDuration ?? 3600,
    tags: role.tags,
    inline: new Map(),
    attached: new Set(),
  };
  store.get(roleSlot).set(role.name, record);
  return record;
};

/** The role of this name, or IAM's `NoSuchEntityException`. */
export const findRole = (store: Store, name: string): RoleRecord => {
  const role = store.get(roleSlot).get(name);
  if (role === undefined)
    throw new ServiceError('NoSuchEntityException', `The role with name ${name} cannot be found.`);
  return role;
};

/** Percent-encodes a policy document as IAM's answers do (RFC 3986). */
export const encodePolicy = (document: string): string =>
  encodeURIComponent(document).replaceAll(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** The role as listings show it. */
export const toRole = (role: RoleRecord): Role => ({
  Path: role.path,
  RoleName: role.name,
  RoleId: role.id,
  Arn: role.arn,
  CreateDate: role.createDate,
  AssumeRolePolicyDocument: encodePolicy(role.trust),
  Description: role.description,
  MaxSessionDuration: role.maxSessionDuration,
});

/** The policy that says who may take the role. */
export const trustOf = (role: RoleRecord): PolicyDocument => readPolicyDocument(role.trust, 'trust');
