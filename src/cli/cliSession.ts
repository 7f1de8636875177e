import type { AwsSession } from '../aws/awsSession';

/** Credentials as the AWS CLI finds them, for the Region given or else the configured one. Loads the SDK. */
export async function openCliSession(options: {
  readonly profile?: string | undefined;
  readonly region?: string | undefined;
}): Promise<AwsSession> {
  // Said once in the documentation, not in front of every run.
  process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED ??= 'true';
  const { openSession } = await import('../aws/awsSession.js');
  const attempts = Number(process.env.AWS_MAX_ATTEMPTS);
  return openSession({
    ...(options.profile !== undefined && { profile: options.profile }),
    ...(options.region !== undefined && { region: options.region }),
    ...(Number.isInteger(attempts) && attempts > 0 && { maxAttempts: attempts }),
  });
}
