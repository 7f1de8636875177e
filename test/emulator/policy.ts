import { accessDenied } from './commonErrors';
import type { Call } from './service';

const fits = (pattern: string, action: string): boolean =>
  new RegExp(
    `^${pattern
      .split('*')
      .map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'))
      .join('.*')}$`,
    'i',
  ).test(action);

/** What IAM never asks a policy about. */
const needsNoPermission: ReadonlySet<string> = new Set(['sts:GetCallerIdentity']);

/** Refuses an action that no pattern allows, as IAM would. Patterns are IAM's: `cognito-idp:List*`. */
export function authorize(allowed: readonly string[], call: Call, input: object): void {
  const action = `${call.service.name}:${call.operation}`;
  if (needsNoPermission.has(action) || allowed.some((pattern) => fits(pattern, action))) return;
  const resource = call.service.resourceArn?.(input, call) ?? '*';
  throw accessDenied(call.service, call.identity.arn, action, resource);
}
