import type {
  CreateIdentityProviderCommandInput,
  CreateIdentityProviderResponse,
  DescribeIdentityProviderCommandInput,
  DescribeIdentityProviderResponse,
  IdentityProviderType,
  ListIdentityProvidersCommandInput,
  ListIdentityProvidersResponse,
  UpdateIdentityProviderCommandInput,
  UpdateIdentityProviderResponse,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Call } from '../service';
import { ServiceError } from '../serviceError';
import { checkProviderDetails, providerDetailsOf, usernameClaims } from './identityProviderDetails';
import { nextTokenOf, updated, withoutEmpty } from './update';
import { userPoolOf, type UserPoolRecord } from './userPools';

type StoredProvider = IdentityProviderType & { ProviderName: string };

function identityProviderOf(record: UserPoolRecord, name: string | undefined): StoredProvider {
  const provider = record.identityProviders.get(name ?? '');
  if (!provider) {
    throw new ServiceError('ResourceNotFoundException', `Identity provider ${name} does not exist.`);
  }
  return provider;
}

export function listIdentityProviders(
  input: ListIdentityProvidersCommandInput,
  call: Call,
): ListIdentityProvidersResponse {
  const record = userPoolOf(call, input.UserPoolId);
  const page = call.page([...record.identityProviders.values()], (provider) => provider.ProviderName, {
    token: input.NextToken,
    limit: input.MaxResults || 60,
    query: record.pool.Id,
  });
  return {
    Providers: page.items.map(({ ProviderName, ProviderType, LastModifiedDate, CreationDate }) => ({
      ProviderName,
      ProviderType,
      LastModifiedDate,
      CreationDate,
    })),
    ...nextTokenOf(page),
  };
}

export function describeIdentityProvider(
  input: DescribeIdentityProviderCommandInput,
  call: Call,
): DescribeIdentityProviderResponse {
  return { IdentityProvider: identityProviderOf(userPoolOf(call, input.UserPoolId), input.ProviderName) };
}

const mappingOf = (
  type: string,
  given: Record<string, string> | undefined,
): Record<string, string> | undefined => {
  const username = usernameClaims[type];
  return username === undefined ? given : { username, ...given };
};

export function createIdentityProvider(
  input: CreateIdentityProviderCommandInput,
  call: Call,
): CreateIdentityProviderResponse {
  const record = userPoolOf(call, input.UserPoolId);
  const { ProviderName = '', ProviderType = 'OIDC', ProviderDetails = {} } = input;
  checkProviderDetails(ProviderType, ProviderName, ProviderDetails);
  if (record.identityProviders.has(ProviderName)) {
    throw new ServiceError(
      'DuplicateProviderException',
      `A provider with the name ${ProviderName} already exists in this user pool.`,
    );
  }
  const now = call.world.now();
  const IdentityProvider = withoutEmpty<StoredProvider>({
    UserPoolId: record.pool.Id,
    ProviderName,
    ProviderType,
    ProviderDetails: providerDetailsOf(ProviderType, ProviderDetails),
    AttributeMapping: mappingOf(ProviderType, input.AttributeMapping),
    IdpIdentifiers: input.IdpIdentifiers,
    LastModifiedDate: now,
    CreationDate: now,
  });
  record.identityProviders.set(ProviderName, IdentityProvider);
  return { IdentityProvider };
}

/** Nobody has measured what AWS does with an omitted field here, so only `reset-all` drops it. */
export function updateIdentityProvider(
  input: UpdateIdentityProviderCommandInput,
  call: Call,
): UpdateIdentityProviderResponse {
  const record = userPoolOf(call, input.UserPoolId);
  const before = identityProviderOf(record, input.ProviderName);
  const type = before.ProviderType ?? 'OIDC';
  const { ProviderDetails, AttributeMapping, IdpIdentifiers } = input;
  if (ProviderDetails) checkProviderDetails(type, before.ProviderName, ProviderDetails);
  const given = withoutEmpty<Partial<StoredProvider>>({
    ProviderDetails: ProviderDetails && providerDetailsOf(type, ProviderDetails),
    AttributeMapping: AttributeMapping && mappingOf(type, AttributeMapping),
    IdpIdentifiers,
  });
  const after = updated(before, given, {
    semantics: call.world.updateSemantics === 'reset-all' ? 'reset-all' : 'preserve-all',
    fields: ['ProviderDetails', 'AttributeMapping', 'IdpIdentifiers'],
    kept: ['ProviderDetails'],
    defaults: withoutEmpty<Partial<StoredProvider>>({ AttributeMapping: mappingOf(type, undefined) }),
  });
  const IdentityProvider = { ...after, LastModifiedDate: call.world.now() };
  record.identityProviders.set(before.ProviderName, IdentityProvider);
  return { IdentityProvider };
}
