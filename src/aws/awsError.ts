import { UserError } from '../errors';
import { isAbortError } from './abort';
import * as explanations from './errorExplanations';
import type { ErrorContext, Explanation } from './errorExplanations';

/** An error of the SDK, as far as its parts can be relied on: none of them always is there. */
interface SdkError {
  readonly name?: string;
  readonly code?: string;
  readonly message?: string;
  readonly $fault?: string;
  readonly $metadata?: { readonly httpStatusCode?: number; readonly requestId?: string };
  readonly $response?: { readonly statusCode?: number };
}

// Every service has its own spelling: JSON services add "Exception", Query services often do not.
const accessDenied = new Set([
  'AccessDenied',
  'AccessDeniedException',
  'UnauthorizedOperation',
  'UnauthorizedException',
  'NotAuthorizedException',
  'AuthorizationErrorException',
]);
const expired = new Set(['ExpiredToken', 'ExpiredTokenException', 'TokenRefreshRequired']);
const badKeys = new Set([
  'UnrecognizedClientException',
  'InvalidClientTokenId',
  'InvalidAccessKeyId',
  'SignatureDoesNotMatch',
  'InvalidSignatureException',
  'IncompleteSignature',
  'IncompleteSignatureException',
  'MissingAuthenticationToken',
  'MissingAuthenticationTokenException',
  'AuthFailure',
]);
const clockSkew = new Set(['RequestExpired', 'RequestTimeTooSkewed', 'RequestInTheFuture']);
const throttling = new Set([
  'TooManyRequestsException',
  'Throttling',
  'ThrottlingException',
  'ThrottledException',
  'RequestThrottled',
  'RequestThrottledException',
  'RequestLimitExceeded',
  'SlowDown',
]);
const notFound = new Set([
  'ResourceNotFoundException',
  'NoSuchEntity',
  'NoSuchEntityException',
  'NotFoundException',
]);
const invalidInput = new Set(['InvalidParameterException', 'ValidationException', 'ValidationError']);
const notImplemented = new Set(['NotImplemented', 'NotImplementedException', 'UnknownOperationException']);
const serverFault = new Set([
  'InternalErrorException',
  'InternalFailure',
  'InternalFailureException',
  'InternalServerError',
  'InternalServerException',
  'ServiceFailure',
  'ServiceFailureException',
  'ServiceUnavailable',
  'ServiceUnavailableException',
]);
const disabledRegion = new Set(['RegionDisabledException', 'OptInRequired']);
const noCredentials = new Set(['CredentialsProviderError', 'TokenProviderError', 'ProviderError']);
const network = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EPIPE',
  'ETIMEDOUT',
  'TimeoutError',
  'RequestTimeout',
  'NetworkingError',
]);
/** AWS has no spelling of its own for a clock that is wrong: the signature is. */
const outOfTime = /signature (expired|not yet current)|not yet valid/i;
const certificate = /^(ERR_TLS|CERT_|UNABLE_TO_|SELF_SIGNED|DEPTH_ZERO|ERR_SSL|EPROTO)/;

export const nameOf = (error: unknown): string => {
  const { name, code } = (error ?? {}) as SdkError;
  return name && name !== 'Error' ? name : (code ?? name ?? 'Error');
};

export const isThrottling = (error: unknown): boolean =>
  throttling.has(nameOf(error)) || statusOf(error as SdkError) === 429;

/**
 * Turns what the SDK threw into a message with a way out. A `UserError` passes as it is. What is not for the person
 * is thrown on untouched: an abort, and any error that comes neither from AWS nor from the way there, which is a bug.
 */
export function toUserError(error: unknown, context: ErrorContext): UserError {
  if (error instanceof UserError) return error;
  if (isAbortError(error)) throw error;
  const explanation = explain(error as SdkError, context);
  if (!explanation) throw error;
  const { kind, reason, resolution, action } = explanation;
  const cause = causeOf(error as SdkError, explanation);
  return new UserError(`${context.what}: ${reason}`, resolution, { kind, cause, ...(action && { action }) });
}

function explain(error: SdkError, context: ErrorContext): Explanation | undefined {
  const name = nameOf(error);
  const code = error.code ?? '';
  const status = statusOf(error);
  const message = error.message ?? '';
  const has = (names: ReadonlySet<string>) => names.has(name) || names.has(code);

  if (has(noCredentials)) return explanations.credentials(message, context);
  if (has(expired)) return explanations.expired(context);
  if (has(clockSkew) || (has(badKeys) && outOfTime.test(message))) return explanations.wrongClock();
  if (has(badKeys)) return explanations.refusedKeys(context);
  if (has(accessDenied)) return explanations.denied(message, context);
  if (has(throttling) || status === 429) return explanations.throttled(context);
  if (has(notFound)) return explanations.notFound(context);
  if (has(disabledRegion)) return explanations.regionOff(context);
  if (has(notImplemented) || status === 501) return explanations.unknownOperation(context);
  if (has(network)) return explanations.offline(network.has(code) ? code : name);
  if (certificate.test(code)) return explanations.untrustedCertificate(code);
  // A SyntaxError without a server's answer is a bug of ours.
  if (name === 'SyntaxError' && status === undefined) return undefined;
  if (name === 'SyntaxError' || name === 'Unknown') return explanations.notFromAws(status);
  if (has(invalidInput)) return explanations.refusedInput(message);
  if (has(serverFault) || (status !== undefined && status >= 500)) return explanations.awsFault(name);
  if (error.$fault !== undefined || status !== undefined) return explanations.other(name, message);
  return undefined;
}

const statusOf = (error: SdkError | undefined): number | undefined =>
  error?.$metadata?.httpStatusCode ?? error?.$response?.statusCode;

/**
 * The error as a log may have it. An unreadable answer's message quotes from the answer, and that of a failed
 * `credential_process` what the process printed: either can be a secret.
 */
function causeOf(error: SdkError, { quotable }: Explanation): Error {
  const { httpStatusCode, requestId } = error.$metadata ?? {};
  const facts = [
    quotable && error.message,
    httpStatusCode && `HTTP ${httpStatusCode}`,
    requestId && `request ${requestId}`,
  ];
  const cause = new Error(facts.filter(Boolean).join(', '));
  cause.name = nameOf(error);
  return cause;
}
