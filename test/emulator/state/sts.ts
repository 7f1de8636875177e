import * as sdk from '@aws-sdk/client-sts';
import type { Call, Service } from '../service';
import { ServiceError } from '../serviceError';
import { documentationAccountId } from '../identities';
import { roleSlot, trustOf, type RoleRecord } from './iamRole';
import { evaluatePolicies, type AccessRequest } from './policyEvaluation';
import { readWebIdentity } from './webIdentity';

const denied = (message: string): ServiceError => new ServiceError('AccessDenied', message, 403);

const parseRoleArn = (arn: string): { accountId: string; name: string } => {
  const [, accountId, name] = /^arn:aws[\w-]*:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(arn) ?? [];
  if (accountId === undefined || name === undefined)
    throw new ServiceError('ValidationError', `${arn} is invalid`, 400);
  return { accountId, name };
};

const findRoleByArn = (arn: string, { world }: Call): RoleRecord | undefined => {
  const { accountId, name } = parseRoleArn(arn);
  const role = world.stores.of(accountId, '').get(roleSlot).get(name);
  return role?.arn === arn ? role : undefined;
};

const trusts = (role: RoleRecord, request: Omit<AccessRequest, 'resource'>): boolean => {
  const policies = [{ policyId: 'trust', document: trustOf(role) }];
  return evaluatePolicies(policies, { ...request, resource: '*' }).decision === 'allowed';
};

const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Opens a session of a role: keys that sign for the role's account from now on. */
const openSession = (
  role: RoleRecord,
  sessionName: string,
  seconds: number | undefined,
  { world }: Call,
): Required<Pick<sdk.AssumeRoleResponse, 'Credentials' | 'AssumedRoleUser'>> => {
  const { accountId } = parseRoleArn(role.arn);
  const duration = seconds ?? 3600;
  if (duration > role.maxSessionDuration)
    throw new ServiceError(
      'ValidationError',
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
      400,
    );
  const AccessKeyId = `ASIA${world.ids.text(16, upper)}`;
  const AssumedRoleId = `${role.id}:${sessionName}`;
  const Arn = `arn:aws:sts::${accountId}:assumed-role/${role.name}/${sessionName}`;
  world.identities.add(AccessKeyId, { accountId, arn: Arn, userId: AssumedRoleId });
  return {
    AssumedRoleUser: { AssumedRoleId, Arn },
    Credentials: {
      AccessKeyId,
      SecretAccessKey: world.ids.text(40),
      SessionToken: world.ids.text(356),
      Expiration: new Date(Math.floor(world.now().getTime() / 1000) * 1000 + duration * 1000),
    },
  };
};

const AssumeRole = (input: sdk.AssumeRoleRequest, call: Call): sdk.AssumeRoleResponse => {
  const { RoleArn = '', RoleSessionName = '', DurationSeconds, ExternalId, SerialNumber, TokenCode } = input;
  if (SerialNumber !== undefined && TokenCode === undefined)
    throw denied(
      'MultiFactorAuthentication failed, must provide both MFA serial number and one time pass code.',
    );
  const { accountId, arn } = call.identity;
  const role = findRoleByArn(RoleArn, call);
  const allowed =
    role !== undefined &&
    trusts(role, {
      action: 'sts:AssumeRole',
      principal: { type: 'AWS', names: [arn, accountId, `arn:aws:iam::${accountId}:root`] },
      context: {
        'sts:ExternalId': ExternalId === undefined ? undefined : [ExternalId],
        'aws:MultiFactorAuthPresent': TokenCode === undefined ? undefined : ['true'],
        'aws:PrincipalAccount': [accountId],
      },
    });
  if (!allowed)
    throw denied(`User: ${arn} is not authorized to perform: sts:AssumeRole on resource: ${RoleArn}`);
  return openSession(role, RoleSessionName, DurationSeconds, call);
};

const AssumeRoleWithWebIdentity = (
  input: sdk.AssumeRoleWithWebIdentityRequest,
  call: Call,
): sdk.AssumeRoleWithWebIdentityResponse => {
  const { RoleArn = '', RoleSessionName = '', WebIdentityToken = '', DurationSeconds } = input;
  const { accountId } = parseRoleArn(RoleArn);
  const { provider, subject, audience, authenticationMethods } = readWebIdentity(
    WebIdentityToken,
    call.world.now(),
  );
  const role = findRoleByArn(RoleArn, call);
  const allowed =
    role !== undefined &&
    trusts(role, {
      action: 'sts:AssumeRoleWithWebIdentity',
      principal: {
        type: 'Federated',
        names: [provider, `arn:aws:iam::${accountId}:oidc-provider/${provider}`],
      },
      context: {
        [`${provider}:aud`]: audience,
        [`${provider}:sub`]: [subject],
        [`${provider}:amr`]: authenticationMethods,
      },
    });
  if (!allowed) throw denied('Not authorized to perform sts:AssumeRoleWithWebIdentity');
  return {
    ...openSession(role, RoleSessionName, DurationSeconds, call),
    SubjectFromWebIdentityToken: subject,
    Provider: provider,
    ...(audience[0] === undefined ? {} : { Audience: audience[0] }),
  };
};

/** AWS Security Token Service: who signs, and temporary credentials of roles that trust the caller. */
export const sts: Service = {
  name: 'sts',
  protocol: 'query',
  sdk,
  xmlNamespace: 'https://sts.amazonaws.com/doc/2011-06-15/',
  operations: {
    GetCallerIdentity: (_input, { identity: { accountId, arn, userId } }): sdk.GetCallerIdentityResponse => ({
      UserId: userId,
      Account: accountId,
      Arn: arn,
    }),
    AssumeRole,
    AssumeRoleWithWebIdentity,
  },
  unsigned: {
    operations: new Set(['AssumeRoleWithWebIdentity']),
    locate: (input, { stores }) => {
      const arn = 'RoleArn' in input && typeof input.RoleArn === 'string' ? input.RoleArn : '';
      return stores.of(/^arn:aws[\w-]*:iam::(\d{12}):/.exec(arn)?.[1] ?? documentationAccountId, '');
    },
  },
  validationError: 'ValidationError',
  constraints: {
    RoleArn: { min: 20, max: 2048 },
    RoleSessionName: { min: 2, max: 64, pattern: '[\\w+=,.@-]*' },
    DurationSeconds: { min: 900, max: 43200 },
    ExternalId: { min: 2, max: 1224, pattern: '[\\w+=,.@:\\/-]*' },
    SerialNumber: { min: 9, max: 256, pattern: '[\\w+=\\/:,.@-]*' },
    TokenCode: { min: 6, max: 6, pattern: '[\\d]*' },
    WebIdentityToken: { min: 4, max: 20000 },
  },
  invalidPageToken: () => new ServiceError('ValidationError', 'Invalid token.', 400),
  resourceArn: (input) =>
    'RoleArn' in input && typeof input.RoleArn === 'string' ? input.RoleArn : undefined,
};
