import type {
  CreateIdentityPoolCommandInput,
  DeleteIdentityPoolCommandInput,
  DescribeIdentityPoolCommandInput,
  IdentityPool as AwsIdentityPool,
  ListIdentityPoolsCommandInput,
  ListIdentityPoolsResponse,
  RoleMapping,
  UpdateIdentityPoolCommandInput,
} from '@aws-sdk/client-cognito-identity';
import type { Call } from '../service';
import { ServiceError } from '../serviceError';
import type { Slot } from '../store';
import { nextTokenOf, updated, withoutEmpty } from './update';

export type IdentityPool = AwsIdentityPool & { IdentityPoolId: string };

/** Someone who got an id, with the logins that led to it. */
export interface IdentityRecord {
  readonly identityId: string;
  /** `provider/subject` of each login; none for a guest. */
  readonly logins: Set<string>;
}

export interface IdentityPoolRecord {
  pool: IdentityPool;
  /** By `authenticated` and `unauthenticated`. */
  roles: Record<string, string> | undefined;
  roleMappings: Record<string, RoleMapping> | undefined;
  readonly identities: Map<string, IdentityRecord>;
}

/** By id, oldest first. */
export const identityPools: Slot<Map<string, IdentityPoolRecord>> = {
  name: 'cognito-identity/identityPools',
  create: () => new Map(),
};

export function identityPoolOf(call: Call, identityPoolId: string | undefined): IdentityPoolRecord {
  const record = call.here.get(identityPools).get(identityPoolId ?? '');
  if (!record) {
    throw new ServiceError('ResourceNotFoundException', `IdentityPool '${identityPoolId}' not found.`);
  }
  return record;
}

export function listIdentityPools(
  input: ListIdentityPoolsCommandInput,
  call: Call,
): ListIdentityPoolsResponse {
  const all = [...call.here.get(identityPools).values()].map(({ pool }) => pool);
  const page = call.page(all, (pool) => pool.IdentityPoolId, {
    token: input.NextToken,
    limit: input.MaxResults ?? 60,
    query: '',
  });
  return {
    IdentityPools: page.items.map(({ IdentityPoolId, IdentityPoolName }) => ({
      IdentityPoolId,
      IdentityPoolName,
    })),
    ...nextTokenOf(page),
  };
}

export function describeIdentityPool(input: DescribeIdentityPoolCommandInput, call: Call): IdentityPool {
  return identityPoolOf(call, input.IdentityPoolId).pool;
}

const providersPerPool = 50;

function checkProviders({ CognitoIdentityProviders = [] }: Partial<IdentityPool>): void {
  const refuse = (message: string, name = 'InvalidParameterException'): never => {
    throw new ServiceError(name, message);
  };
  if (CognitoIdentityProviders.length > providersPerPool) {
    refuse(
      `An identity pool cannot have more than ${providersPerPool} user pool providers.`,
      'LimitExceededException',
    );
  }
  for (const { ProviderName = '' } of CognitoIdentityProviders) {
    if (!/^cognito-idp\.[\w-]+\.amazonaws\.com(?:\.cn)?\/[\w-]+_[0-9a-zA-Z]+$/.test(ProviderName)) {
      refuse(`Invalid Cognito Identity Provider name: ${ProviderName}`);
    }
  }
  const keys = CognitoIdentityProviders.map(({ ProviderName, ClientId }) => `${ProviderName}:${ClientId}`);
  if (new Set(keys).size < keys.length) refuse('A Cognito identity provider is listed twice.');
}

export function createIdentityPool(input: CreateIdentityPoolCommandInput, call: Call): IdentityPool {
  checkProviders(input);
  const IdentityPoolId = `${call.region}:${call.world.ids.uuid()}`;
  const pool = withoutEmpty<IdentityPool>({ IdentityPoolId, ...input });
  call.here.get(identityPools).set(IdentityPoolId, {
    pool,
    roles: undefined,
    roleMappings: undefined,
    identities: new Map(),
  });
  return pool;
}

/** "If you don't provide a value for a parameter, Amazon Cognito sets it to its default value." */
export function updateIdentityPool(input: UpdateIdentityPoolCommandInput, call: Call): IdentityPool {
  const record = identityPoolOf(call, input.IdentityPoolId);
  const before = record.pool.DeveloperProviderName;
  if (before !== undefined && (input.DeveloperProviderName ?? before) !== before) {
    throw new ServiceError('InvalidParameterException', 'DeveloperProviderName cannot be changed once set.');
  }
  const after = updated<IdentityPool>(record.pool, input as Partial<IdentityPool>, {
    semantics: call.world.updateSemantics,
    fields: [
      'IdentityPoolName',
      'AllowUnauthenticatedIdentities',
      'AllowClassicFlow',
      'SupportedLoginProviders',
      'DeveloperProviderName',
      'OpenIdConnectProviderARNs',
      'CognitoIdentityProviders',
      'SamlProviderARNs',
      'IdentityPoolTags',
    ],
    kept: ['DeveloperProviderName'],
    defaults: {},
  });
  checkProviders(after);
  record.pool = after;
  return after;
}

export function deleteIdentityPool(input: DeleteIdentityPoolCommandInput, call: Call): object {
  const { pool } = identityPoolOf(call, input.IdentityPoolId);
  call.here.get(identityPools).delete(pool.IdentityPoolId);
  return {};
}
