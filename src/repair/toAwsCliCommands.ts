import type { CloudCall, CloudPlan } from '../model/cloudPlan';
import { hostingCommand } from './hostingCommand';
import { identityProviderCommand } from './identityProviderCommand';
import { shellQuote, shellQuoteWith } from './shellQuote';

export interface CliCommandOptions {
  /** Without it, the AWS CLI takes the profile of its environment. */
  readonly profile?: string;
}

/**
 * A plan as commands of the AWS CLI for a POSIX shell: the same calls with the same inputs, so that nothing is reset that
 * the plan keeps. They stop at the first that fails, and before the first if the credentials are of another account.
 * They do not look again at what AWS holds, as applying the plan does: copied commands age.
 */
export function toAwsCliCommands(plan: CloudPlan, options: CliCommandOptions = {}): string {
  const common = commonOptions(plan, options);
  const guard = `test "$(aws sts get-caller-identity --query Account --output text${common})" = ${plan.accountId}`;
  const variables = new Map<string, string>();
  const commands = plan.calls.map((call) => {
    if (call.service === 'amplify') return hostingCommand(call, common);
    if (call.operation === 'UpdateIdentityProvider') return identityProviderCommand(call, common);
    const command = toCommand(call, variables) + common;
    const [slot] = call.slots ?? [];
    // What AWS answers may hold a client's secret, which is not for the screen.
    if (!slot) return `${command} > /dev/null`;
    const variable = variableOf(slot.slot);
    variables.set(slot.slot, variable);
    return `${variable}=$(${command} --query ${shellQuote(slot.path.join('.'))} --output text)`;
  });
  return `${[guard, ...commands].join(' &&\n')}\n`;
}

function toCommand({ service, operation, input }: CloudCall, variables: ReadonlyMap<string, string>): string {
  // As JSON, every value arrives as it is: the CLI's short forms would read URLs and lists in ways of their own.
  const json = shellQuoteWith(JSON.stringify(input), variables);
  return `aws ${service} ${toKebabCase(operation)} --cli-input-json ${json}`;
}

function commonOptions({ region }: CloudPlan, { profile }: CliCommandOptions): string {
  const named = profile === undefined ? '' : ` --profile ${shellQuote(profile)}`;
  return ` --region ${shellQuote(region)}${named}`;
}

/** `UpdateUserPoolClient` is `update-user-pool-client` to the AWS CLI. */
const toKebabCase = (operation: string): string =>
  operation.replaceAll(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase();

/** `{{userPoolClientId2}}` is `USER_POOL_CLIENT_ID2` to the shell. */
const variableOf = (slot: string): string =>
  toKebabCase(slot.replaceAll(/[{}]/g, '')).replaceAll('-', '_').toUpperCase();
