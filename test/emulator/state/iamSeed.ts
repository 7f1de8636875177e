import type { Tag } from '@aws-sdk/client-iam';
import type { World } from '../service';
import type { Store } from '../store';
import { addRole } from './iamRole';
import { findManagedPolicy } from './managedPolicies';
import { readPolicyDocument } from './policyDocument';

/** A role that is there already. Documents are JSON, or text as IAM holds it; they may trust what IAM now refuses. */
export interface RoleSeed {
  readonly RoleName: string;
  readonly AssumeRolePolicyDocument: object | string;
  readonly Path?: string;
  readonly RoleId?: string;
  /** ISO 8601. */
  readonly CreateDate?: string;
  readonly Description?: string;
  readonly Tags?: readonly Tag[];
  /** Inline policies: name to document. */
  readonly Policies?: Readonly<Record<string, object | string>>;
  readonly AttachedPolicyArns?: readonly string[];
}

const toText = (document: object | string): string =>
  typeof document === 'string' ? document : JSON.stringify(document);

/** Puts seeded roles into an account. */
export const seedRoles = (roles: readonly RoleSeed[], store: Store, world: World): void => {
  for (const seed of roles) {
    const role = addRole(store, world, {
      name: seed.RoleName,
      trust: toText(seed.AssumeRolePolicyDocument),
      path: seed.Path,
      id: seed.RoleId,
      createDate: seed.CreateDate === undefined ? undefined : new Date(seed.CreateDate),
      description: seed.Description,
      tags: seed.Tags,
    });
    for (const [name, document] of Object.entries(seed.Policies ?? {})) {
      readPolicyDocument(toText(document), 'permissions');
      role.inline.set(name, toText(document));
    }
    for (const arn of seed.AttachedPolicyArns ?? []) {
      if (findManagedPolicy(arn) === undefined) throw new Error(`${seed.RoleName}: no managed policy ${arn}`);
      role.attached.add(arn);
    }
  }
};
