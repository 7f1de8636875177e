import * as sdk from '@aws-sdk/client-lambda';
import type { Call, Service } from '../service';
import { ServiceError } from '../serviceError';
import { addFunction, findFunction, type FunctionRecord, type PermissionStatement } from './lambdaFunction';

const toPrincipal = (principal: string): PermissionStatement['Principal'] => {
  if (principal === '*') return '*';
  if (/^\d{12}$/.test(principal)) return { AWS: `arn:aws:iam::${principal}:root` };
  return principal.startsWith('arn:') ? { AWS: principal } : { Service: principal };
};

const toStatement = (input: sdk.AddPermissionRequest, functionArn: string): PermissionStatement => {
  const { StatementId = '', Principal = '', Action = '', SourceArn, SourceAccount } = input;
  const Condition = {
    ...(SourceAccount === undefined ? {} : { StringEquals: { 'AWS:SourceAccount': SourceAccount } }),
    ...(SourceArn === undefined ? {} : { ArnLike: { 'AWS:SourceArn': SourceArn } }),
  };
  return {
    Sid: StatementId,
    Effect: 'Allow',
    Principal: toPrincipal(Principal),
    Action,
    Resource: functionArn,
    ...(Object.keys(Condition).length > 0 ? { Condition } : {}),
  };
};

const refuseStale = (asked: string | undefined, { revisionId }: FunctionRecord): void => {
  if (asked !== undefined && asked !== revisionId)
    throw new ServiceError(
      'PreconditionFailedException',
      'The RevisionId provided does not match the latest RevisionId. Read the policy again to have the latest one.',
    );
};

const operations = {
  GetFunction(input: sdk.GetFunctionRequest, { here, region }: Call): sdk.GetFunctionResponse {
    const { configuration } = findFunction(here, input.FunctionName ?? '');
    const Location = `https://awslambda-${region}-tasks.s3.${region}.amazonaws.com/${configuration.FunctionName}`;
    return { Configuration: configuration, Code: { RepositoryType: 'S3', Location } };
  },

  GetPolicy(input: sdk.GetPolicyRequest, { here }: Call): sdk.GetPolicyResponse {
    const { permissions, revisionId } = findFunction(here, input.FunctionName ?? '');
    if (permissions.size === 0)
      throw new ServiceError('ResourceNotFoundException', 'The resource you requested does not exist.');
    const policy = { Version: '2012-10-17', Id: 'default', Statement: [...permissions.values()] };
    return { Policy: JSON.stringify(policy), RevisionId: revisionId };
  },

  AddPermission(input: sdk.AddPermissionRequest, { here, world }: Call): sdk.AddPermissionResponse {
    const record = findFunction(here, input.FunctionName ?? '');
    refuseStale(input.RevisionId, record);
    const statement = toStatement(input, record.configuration.FunctionArn);
    if (record.permissions.has(statement.Sid))
      throw new ServiceError(
        'ResourceConflictException',
        `The statement id (${statement.Sid}) provided already exists. Please provide a new statement id, or remove the existing statement.`,
      );
    record.permissions.set(statement.Sid, statement);
    record.revisionId = world.ids.uuid();
    return { Statement: JSON.stringify(statement) };
  },

  RemovePermission(input: sdk.RemovePermissionRequest, { here, world }: Call): object {
    const record = findFunction(here, input.FunctionName ?? '');
    refuseStale(input.RevisionId, record);
    if (!record.permissions.delete(input.StatementId ?? ''))
      throw new ServiceError(
        'ResourceNotFoundException',
        `Statement ${input.StatementId} is not found in resource policy.`,
      );
    record.revisionId = world.ids.uuid();
    return {};
  },
};

/** AWS Lambda as far as triggers of user pools need it: which functions there are, and who may call them. */
export const lambda: Service = {
  name: 'lambda',
  protocol: 'restJson',
  sdk,
  operations,
  validationError: 'ValidationException',
  constraints: {
    FunctionName: {
      min: 1,
      max: 256,
      pattern: '(arn:aws[\\w-]*:lambda:)?([\\w-]+:)?(\\d{12}:)?(function:)?[\\w.-]+(:[\\w$.-]+)?',
    },
    StatementId: { min: 1, max: 100, pattern: '[a-zA-Z0-9-_.]+' },
    Action: { pattern: '(lambda:[*]|lambda:[a-zA-Z]+|[*])' },
    Principal: { pattern: '[^\\s]+' },
    SourceArn: {
      pattern: 'arn:(aws[a-zA-Z0-9-]*):([a-zA-Z0-9\\-])+:([a-z]{2}(-gov)?-[a-z]+-\\d{1})?:(\\d{12})?:(.*)',
    },
    SourceAccount: { max: 12, pattern: '\\d{12}' },
  },
  throttlingError: 'TooManyRequestsException',
  invalidPageToken: () => new ServiceError('InvalidParameterValueException', 'Invalid marker'),
  resourceArn: (input, { accountId, region }) =>
    'FunctionName' in input && typeof input.FunctionName === 'string'
      ? `arn:aws:lambda:${region}:${accountId}:function:${input.FunctionName.replace(/^.*function:/, '')}`
      : undefined,
  seedRegion: (seed, store, world) => {
    for (const one of seed.functions ?? []) addFunction(store, world, one);
  },
};
