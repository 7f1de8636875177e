import type { Service } from './service';
import { ServiceError } from './serviceError';

/** What any service says before it looks at the request itself. Each protocol has its own spelling and status. */

const isQuery = (service: Service): boolean => service.protocol === 'query';
/** JSON 1.1 answers every fault of the caller with 400, the other protocols with 403. */
const refusedStatus = (service: Service): number => (service.protocol === 'json11' ? 400 : 403);

const refusal = (service: Service, name: string, queryName: string, message: string): ServiceError =>
  new ServiceError(isQuery(service) ? queryName : name, message, refusedStatus(service));

export const expiredToken = (service: Service): ServiceError =>
  refusal(
    service,
    'ExpiredTokenException',
    'ExpiredToken',
    'The security token included in the request is expired',
  );

export const unknownAccessKey = (service: Service): ServiceError =>
  refusal(
    service,
    'UnrecognizedClientException',
    'InvalidClientTokenId',
    'The security token included in the request is invalid.',
  );

export const unsignedRequest = (service: Service): ServiceError =>
  refusal(
    service,
    'MissingAuthenticationTokenException',
    'MissingAuthenticationToken',
    'Missing Authentication Token',
  );

/** `resource` is an ARN or `*`. */
export const accessDenied = (
  service: Service,
  principalArn: string,
  action: string,
  resource: string,
): ServiceError =>
  refusal(
    service,
    'AccessDeniedException',
    'AccessDenied',
    `User: ${principalArn} is not authorized to perform: ${action} on resource: ${resource} ` +
      `because no identity-based policy allows the ${action} action`,
  );

export const throttled = (service: Service): ServiceError =>
  isQuery(service)
    ? new ServiceError('Throttling', 'Rate exceeded', 400)
    : new ServiceError(
        service.throttlingError ?? 'TooManyRequestsException',
        service.protocol === 'json11' ? 'Too many requests' : 'Rate exceeded',
        service.protocol === 'json11' ? 400 : 429,
      );

export function internalFailure(service: Service): ServiceError {
  const name =
    service.name === 'iam'
      ? 'ServiceFailureException'
      : service.name === 'sts'
        ? 'ServiceFailure'
        : service.protocol === 'json11'
          ? 'InternalErrorException'
          : service.name === 'lambda'
            ? 'ServiceException'
            : 'InternalFailureException';
  return new ServiceError(name, 'Something went wrong', 500);
}

/** Not something AWS says of an operation that exists: a loud sign that a test needs more than the emulator has. */
export const notImplemented = (service: string, operation: string): ServiceError =>
  new ServiceError('NotImplemented', `The emulator does not implement ${service}.${operation}.`, 501);
