import { UserError } from '../errors';
import type { AuthSnapshot } from '../model/authSnapshot';
import type { PermissionAnswer, PermissionQuestion } from '../repair/permissionTable';
import type { AwsSession } from './awsSession';
import { probeOf, type ProbedThings } from './readingProbes';
import { simulatePermissions } from './simulatePermissions';

export interface PermissionTestOptions {
  readonly things?: ProbedThings;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

/**
 * Finds out what the caller may do, and changes nothing: what reads is asked of AWS, and of the rest IAM says what it
 * would answer. The answers come in the order of the questions.
 */
export async function testPermissions(
  session: AwsSession,
  questions: readonly PermissionQuestion[],
  { things = {}, signal, onProgress }: PermissionTestOptions = {},
): Promise<PermissionAnswer[]> {
  let done = 0;
  const probed = await Promise.all(
    questions.map(async (question) => {
      const probe = probeOf(session, question, things, signal);
      const answer = probe && (await ask(question, probe));
      if (answer) onProgress?.((done += 1), questions.length);
      return answer;
    }),
  );
  const rest = questions.filter((_, index) => probed[index] === undefined);
  const simulated = await simulatePermissions(session, rest, signal);
  onProgress?.(questions.length, questions.length);
  return probed.map((answer) => answer ?? (simulated.shift() as PermissionAnswer));
}

async function ask(question: PermissionQuestion, probe: () => Promise<unknown>): Promise<PermissionAnswer> {
  try {
    await probe();
    return { ...question, verdict: 'allowed', proof: 'request' };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    switch (error.kind) {
      case 'denied':
        return { ...question, verdict: 'denied', proof: 'request' };
      case 'notFound':
        // AWS has looked, so it was allowed to.
        return { ...question, verdict: 'allowed', proof: 'request' };
      case 'expired':
      case 'noCredentials':
        throw error;
      default:
        return { ...question, verdict: 'unknown', proof: 'none', reason: error.message };
    }
  }
}

/** What a snapshot knows that can be asked about. */
export function thingsIn({ userPoolId, parts }: AuthSnapshot): ProbedThings {
  const { userPool, userPoolClients, identityProviders } = parts;
  const [client] = userPoolClients.status === 'read' ? userPoolClients.value : [];
  const [provider] = identityProviders.status === 'read' ? identityProviders.value : [];
  return {
    userPoolId,
    clientId: client?.ClientId,
    providerName: provider?.ProviderName,
    domain: userPool.status === 'read' ? (userPool.value.Domain ?? userPool.value.CustomDomain) : undefined,
  };
}
