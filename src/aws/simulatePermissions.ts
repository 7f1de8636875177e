import * as l10n from '@vscode/l10n';
import { UserError } from '../errors';
import type { PermissionAnswer, PermissionQuestion } from '../repair/permissionTable';
import type { AwsSession } from './awsSession';
import { tryReading } from './reading';
import { getRole } from './readRole';
import { simulatePolicies } from './simulatePolicies';

/** Asks IAM what the caller's policies say. It knows nothing of the organization's policies and of the session's. */
export async function simulatePermissions(
  session: AwsSession,
  questions: readonly PermissionQuestion[],
  signal?: AbortSignal,
): Promise<PermissionAnswer[]> {
  if (questions.length === 0) return [];
  try {
    const principal = await principalOf(session, signal);
    const answers = new Map<PermissionQuestion, PermissionAnswer>();
    for (const resource of new Set(questions.map((question) => question.resource))) {
      const about = questions.filter((question) => question.resource === resource);
      const found = await simulate(session, { principal, resource }, about, signal);
      for (const [index, question] of about.entries()) {
        const answer = found[index];
        if (answer) answers.set(question, answer);
      }
    }
    return questions.flatMap((question) => answers.get(question) ?? []);
  } catch (error) {
    if (!(error instanceof UserError) || ['expired', 'noCredentials'].includes(error.kind)) throw error;
    const reason =
      error.kind === 'denied' && error.action !== undefined
        ? l10n.t('IAM can be asked with the permission {0}', error.action)
        : error.message;
    return questions.map((question) => ({ ...question, verdict: 'unknown', proof: 'none', reason }));
  }
}

/** Of the session of a role, the role: its path is not in the session's ARN. */
async function principalOf(session: AwsSession, signal?: AbortSignal): Promise<string> {
  const { arn } = await session.identity(signal);
  const [, partition, account, name] = /^arn:([^:]+):sts::(\d+):assumed-role\/([^/]+)\//.exec(arn) ?? [];
  if (name === undefined) return arn;
  const withoutPath = `arn:${partition}:iam::${account}:role/${name}`;
  const read = await tryReading(() => getRole(session, name, signal));
  return (read.status === 'read' && read.value.Arn) || withoutPath;
}

async function simulate(
  session: AwsSession,
  { principal, resource }: { readonly principal: string; readonly resource: string },
  questions: readonly PermissionQuestion[],
  signal?: AbortSignal,
): Promise<PermissionAnswer[]> {
  const input = {
    ActionNames: [...new Set(questions.map(({ action }) => action))],
    ResourceArns: [resource],
    ContextEntries: [passedToCognito],
    MaxItems: 1000,
  };
  const allows = await simulatePolicies(session, principal, input, signal);
  return questions.map((question) => {
    const isAllowed = allows.get(question.action);
    if (isAllowed === undefined) return { ...question, verdict: 'unknown', proof: 'none' };
    return { ...question, verdict: isAllowed ? 'allowed' : 'denied', proof: 'simulation' };
  });
}

/** Roles are passed to identity pools only. */
const passedToCognito = {
  ContextKeyName: 'iam:PassedToService',
  ContextKeyType: 'string' as const,
  ContextKeyValues: ['cognito-identity.amazonaws.com'],
};
