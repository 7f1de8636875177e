import type {
  CreateManagedLoginBrandingCommandInput,
  CreateManagedLoginBrandingResponse,
  DeleteManagedLoginBrandingCommandInput,
  DescribeManagedLoginBrandingByClientCommandInput,
  DescribeManagedLoginBrandingByClientResponse,
  ManagedLoginBrandingType,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Call } from '../service';
import { ServiceError } from '../serviceError';
import { withoutEmpty } from './update';
import { userPoolClientOf } from './userPoolClients';
import { userPoolOf } from './userPools';

const stylesPerPool = 20;

export function createManagedLoginBranding(
  input: CreateManagedLoginBrandingCommandInput,
  call: Call,
): CreateManagedLoginBrandingResponse {
  const record = userPoolOf(call, input.UserPoolId);
  const { ClientId } = userPoolClientOf(record, input.ClientId);
  const { UseCognitoProvidedValues = false, Settings, Assets } = input;
  if (UseCognitoProvidedValues === (Settings !== undefined || Assets !== undefined)) {
    throw new ServiceError(
      'InvalidParameterException',
      'Provide either UseCognitoProvidedValues, or Settings and Assets.',
    );
  }
  if (record.branding.has(ClientId)) {
    throw new ServiceError(
      'ManagedLoginBrandingExistsException',
      `Managed login branding already exists for client ${ClientId}.`,
    );
  }
  if (record.branding.size >= stylesPerPool) {
    throw new ServiceError(
      'LimitExceededException',
      `User pool has ${stylesPerPool} branding styles already.`,
    );
  }
  const now = call.world.now();
  const ManagedLoginBranding = withoutEmpty<ManagedLoginBrandingType>({
    ManagedLoginBrandingId: call.world.ids.uuid(),
    UserPoolId: record.pool.Id,
    UseCognitoProvidedValues,
    Settings,
    Assets,
    CreationDate: now,
    LastModifiedDate: now,
  });
  record.branding.set(ClientId, ManagedLoginBranding);
  return { ManagedLoginBranding };
}

export function describeManagedLoginBrandingByClient(
  input: DescribeManagedLoginBrandingByClientCommandInput,
  call: Call,
): DescribeManagedLoginBrandingByClientResponse {
  const record = userPoolOf(call, input.UserPoolId);
  const { ClientId } = userPoolClientOf(record, input.ClientId);
  const ManagedLoginBranding = record.branding.get(ClientId);
  if (!ManagedLoginBranding) {
    throw new ServiceError(
      'ResourceNotFoundException',
      `Managed login branding does not exist for client ${ClientId}.`,
    );
  }
  return { ManagedLoginBranding };
}

export function deleteManagedLoginBranding(
  input: DeleteManagedLoginBrandingCommandInput,
  call: Call,
): object {
  const { branding } = userPoolOf(call, input.UserPoolId);
  const [found] =
    [...branding].find(([, style]) => style.ManagedLoginBrandingId === input.ManagedLoginBrandingId) ?? [];
  if (found === undefined) {
    throw new ServiceError(
      'ResourceNotFoundException',
      `Managed login branding ${input.ManagedLoginBrandingId} does not exist.`,
    );
  }
  branding.delete(found);
  return {};
}
