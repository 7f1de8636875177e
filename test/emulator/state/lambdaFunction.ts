import type { FunctionConfiguration, Runtime } from '@aws-sdk/client-lambda';
import type { World } from '../service';
import { ServiceError } from '../serviceError';
import type { Slot, Store } from '../store';

/** One permission of a function's resource policy, as IAM's JSON. */
export interface PermissionStatement {
  readonly Sid: string;
  readonly Effect: 'Allow';
  readonly Principal: '*' | { readonly Service: string } | { readonly AWS: string };
  readonly Action: string;
  readonly Resource: string;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

export interface FunctionRecord {
  readonly configuration: FunctionConfiguration & {
    readonly FunctionName: string;
    readonly FunctionArn: string;
  };
  /** The resource policy by statement id; a function without permissions has none. */
  readonly permissions: Map<string, PermissionStatement>;
  /** Changes with every change of the policy. */
  revisionId: string;
}

/** The functions of a Region by name. */
export const functionSlot: Slot<Map<string, FunctionRecord>> = {
  name: 'lambda.functions',
  create: () => new Map(),
};

/** A function that is there already. */
export interface FunctionSeed {
  readonly FunctionName: string;
  readonly Runtime?: Runtime;
  readonly Role?: string;
  readonly Handler?: string;
  readonly Description?: string;
  /** Statements of the resource policy; `Resource` is the function's ARN unless said otherwise. */
  readonly permissions?: readonly (Omit<PermissionStatement, 'Resource' | 'Effect'> &
    Partial<Pick<PermissionStatement, 'Resource'>>)[];
}

/** Adds a function to the account and Region of the store. */
export const addFunction = (store: Store, world: World, seed: FunctionSeed): FunctionRecord => {
  const { permissions = [], ...configuration } = seed;
  const FunctionArn = `arn:aws:lambda:${store.region}:${store.accountId}:function:${seed.FunctionName}`;
  const record: FunctionRecord = {
    configuration: {
      Runtime: 'nodejs22.x',
      Role: `arn:aws:iam::${store.accountId}:role/service-role/${seed.FunctionName}`,
      Handler: 'index.handler',
      Description: '',
      ...configuration,
      FunctionArn,
      CodeSize: 1024,
      Timeout: 3,
      MemorySize: 128,
      LastModified: world.now().toISOString().replace('Z', '+0000'),
      CodeSha256: Buffer.from(world.ids.text(32)).toString('base64'),
      Version: '$LATEST',
      RevisionId: world.ids.uuid(),
      State: 'Active',
      LastUpdateStatus: 'Successful',
      PackageType: 'Zip',
      Architectures: ['x86_64'],
    },
    permissions: new Map(
      permissions.map((permission) => [
        permission.Sid,
        { Effect: 'Allow', Resource: FunctionArn, ...permission },
      ]),
    ),
    revisionId: world.ids.uuid(),
  };
  store.get(functionSlot).set(seed.FunctionName, record);
  return record;
};

/** The function of this name or ARN, or Lambda's `ResourceNotFoundException`. */
export const findFunction = (store: Store, nameOrArn: string): FunctionRecord => {
  const name = nameOrArn.replace(/^.*function:/, '').replace(/^\d{12}:/, '');
  const found = store.get(functionSlot).get(name.split(':')[0] ?? '');
  if (found === undefined)
    throw new ServiceError(
      'ResourceNotFoundException',
      `Function not found: arn:aws:lambda:${store.region}:${store.accountId}:function:${name}`,
    );
  return found;
};
