import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { toUserError } from '../../../src/aws/awsError';
import type { ErrorContext } from '../../../src/aws/errorExplanations';
import { UserError, type UserErrorKind } from '../../../src/errors';

const context: ErrorContext = {
  what: 'Could not read the user pool "my-users"',
  action: 'cognito-idp:DescribeUserPool',
  profile: 'dev',
  loginKind: 'sso',
  region: 'eu-west-1',
};

/** An error as the SDK throws it: a name, and whatever else the case states. */
const sdkError = (name: string, rest: object = {}, message = 'AWS says so'): Error =>
  Object.assign(new Error(message), { name }, rest);
const answered = (httpStatusCode: number) => ({ $fault: 'client', $metadata: { httpStatusCode } });
const nodeError = (code: string) => Object.assign(new Error(`connect ${code}`), { code });

const spellings: Record<UserErrorKind, Error[]> = {
  denied: [
    sdkError('AccessDenied', answered(403)),
    sdkError('AccessDeniedException', answered(400)),
    sdkError('UnauthorizedOperation', answered(403)),
    sdkError('NotAuthorizedException', answered(400)),
    sdkError('UnauthorizedException', answered(401)),
  ],
  expired: [
    sdkError('ExpiredToken', answered(403)),
    sdkError('ExpiredTokenException', answered(400)),
    sdkError('CredentialsProviderError', {}, 'The SSO session associated with this profile has expired.'),
    sdkError(
      'CredentialsProviderError',
      {},
      'Token is expired. To refresh this SSO session run aws sso login',
    ),
    sdkError('CredentialsProviderError', {}, 'UnauthorizedException: Session token not found or invalid'),
    sdkError('CredentialsProviderError', {}, 'Your session has expired. Please reauthenticate.'),
    sdkError(
      'CredentialsProviderError',
      {},
      'Failed to load a token for session, please re-authenticate using aws login',
    ),
    sdkError(
      'TokenProviderError',
      {},
      'The SSO session token associated with profile=dev was not found or is invalid.',
    ),
  ],
  noCredentials: [
    sdkError('UnrecognizedClientException', answered(400)),
    sdkError('InvalidClientTokenId', answered(403)),
    sdkError('SignatureDoesNotMatch', answered(403)),
    sdkError('InvalidSignatureException', answered(400)),
    sdkError('MissingAuthenticationTokenException', answered(400)),
    sdkError('RequestExpired', answered(400)),
    sdkError('RequestTimeTooSkewed', answered(403)),
    sdkError('CredentialsProviderError', {}, 'ForbiddenException: No access'),
    sdkError('CredentialsProviderError', {}, 'Could not load credentials from any providers'),
    sdkError(
      'CredentialsProviderError',
      {},
      'Profile dev requires multi-factor authentication, but no MFA code callback',
    ),
  ],
  throttled: [
    sdkError('TooManyRequestsException', answered(400)),
    sdkError('Throttling', answered(400)),
    sdkError('ThrottlingException', answered(400)),
    sdkError('RequestLimitExceeded', answered(503)),
    sdkError('SomethingNew', answered(429)),
  ],
  notFound: [
    sdkError('ResourceNotFoundException', answered(400)),
    sdkError('NoSuchEntity', answered(404)),
    sdkError('NoSuchEntityException', answered(404)),
    sdkError('NotFoundException', answered(404)),
  ],
  aws: [
    sdkError('InternalErrorException', answered(500)),
    sdkError('ServiceFailure', answered(500)),
    sdkError('ServiceFailureException', answered(500)),
    sdkError('InternalFailureException', answered(500)),
    sdkError('NotImplemented', answered(501)),
    sdkError('UnknownOperationException', answered(404)),
    sdkError('RegionDisabledException', answered(403)),
    sdkError('LimitExceededException', answered(400)),
  ],
  offline: [
    sdkError('TimeoutError', {}, 'socket hang up'),
    ...['ECONNREFUSED', 'ENOTFOUND', 'ECONNRESET', 'EAI_AGAIN', 'ETIMEDOUT', 'EPIPE'].map(nodeError),
    ...['SELF_SIGNED_CERT_IN_CHAIN', 'CERT_HAS_EXPIRED', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'].map(nodeError),
    sdkError('SyntaxError', { $response: { statusCode: 502 } }, 'Unexpected token < in JSON'),
    sdkError('Unknown', answered(502), 'UnknownError'),
    sdkError(
      'CredentialsProviderError',
      {},
      'Error: getaddrinfo ENOTFOUND portal.sso.eu-west-1.amazonaws.com',
    ),
  ],
  input: [sdkError('InvalidParameterException', answered(400)), sdkError('ValidationError', answered(400))],
  otherAccount: [],
  files: [],
};

const explained = (error: unknown, differs: Partial<ErrorContext> = {}) =>
  toUserError(error, { ...context, ...differs });

describe('toUserError', () => {
  for (const [kind, errors] of Object.entries(spellings)) {
    for (const error of errors) {
      const { name, code } = error as Error & { code?: string };
      it(`takes ${code ?? name} "${error.message}" for ${kind}`, () => {
        const mapped = explained(error, kind === 'noCredentials' ? { loginKind: 'role' } : {});
        assert.equal(mapped.kind, kind);
        assert.ok(mapped.message.startsWith(`${context.what}: `), mapped.message);
        assert.match(mapped.resolution, /^[A-Z].*\w/);
      });
    }
  }

  it('names the IAM action and whom to allow it', () => {
    const mapped = explained(sdkError('AccessDenied', answered(403)));
    assert.equal(mapped.action, 'cognito-idp:DescribeUserPool');
    assert.equal(
      mapped.message,
      'Could not read the user pool "my-users": access denied to cognito-idp:DescribeUserPool.',
    );
    assert.equal(mapped.resolution, 'Allow cognito-idp:DescribeUserPool for the profile "dev".');
  });

  it('believes AWS where it names another action', () => {
    const message =
      'User: arn:aws:iam::123456789012:user/x is not authorized to perform: sts:AssumeRole on resource: y';
    assert.equal(explained(sdkError('AccessDenied', answered(403), message)).action, 'sts:AssumeRole');
  });

  const expired = sdkError('ExpiredTokenException', answered(400));
  const ways = {
    sso: 'Run: aws sso login --profile dev',
    login: 'Run: aws login --profile dev',
    process: 'Sign in again with the tool that the profile "dev" calls.',
    webIdentity: 'Renew the token file that the profile "dev" names.',
    keys: 'Renew the temporary keys of the profile "dev".',
  } as const;
  for (const [loginKind, resolution] of Object.entries(ways)) {
    it(`says how to renew a login of the kind ${loginKind}`, () => {
      assert.equal(explained(expired, { loginKind: loginKind as keyof typeof ways }).resolution, resolution);
    });
  }

  it('tells a wrong clock from wrong keys', () => {
    const skewed = sdkError(
      'InvalidSignatureException',
      answered(400),
      'Signature expired: 2026 is now earlier than',
    );
    assert.match(explained(skewed).message, /clock/);
    assert.match(explained(sdkError('InvalidSignatureException', answered(400))).message, /keys/);
  });

  it('passes a UserError as it is', () => {
    const error = new UserError('a', 'b', { kind: 'input' });
    assert.equal(explained(error), error);
  });

  for (const error of [
    new DOMException('stop', 'AbortError'),
    new TypeError('a bug'),
    new SyntaxError('a bug of ours, no answer behind it'),
  ]) {
    it(`throws ${error.name} "${error.message}" on untouched`, () => {
      assert.throws(
        () => explained(error),
        (thrown) => thrown === error,
      );
    });
  }

  it('quotes neither an unreadable answer nor what a credential_process printed', () => {
    const body = '{"UserPoolClient":{"ClientSecret":"very-secret-value"';
    const unreadable = sdkError('SyntaxError', {}, `Unexpected end of ${body}`);
    Object.defineProperty(unreadable, '$response', { value: { statusCode: 200, body } });
    const failed = sdkError(
      'CredentialsProviderError',
      {},
      'Command failed: tool --password very-secret-value',
    );
    for (const mapped of [explained(unreadable), explained(failed, { loginKind: 'process' })]) {
      assert.ok(!inspect(mapped, { depth: null, showHidden: true }).includes('very-secret-value'));
    }
  });

  it('keeps name, status and request id for the log', () => {
    const error = sdkError('InternalErrorException', {
      $metadata: { httpStatusCode: 500, requestId: 'id-1' },
    });
    const { cause } = explained(error);
    assert.equal(String(cause), 'InternalErrorException: AWS says so, HTTP 500, request id-1');
  });
});
