import type { CloudCall, JsonObject } from '../model/cloudPlan';
import { shellQuote } from './shellQuote';

/**
 * An update of Amplify Hosting as commands of a POSIX shell with Node: AWS replaces the variables as a whole, so they are
 * read and merged first. Other settings stay, since AWS keeps what an update does not name. `common` ends each AWS command.
 */
export function hostingCommand({ input }: CloudCall, common: string): string {
  const { environmentVariables, ...key } = input;
  const { appId, branchName } = key as { appId: string; branchName?: string };
  const place = `--app-id ${shellQuote(appId)}${branchName === undefined ? '' : ` --branch-name ${shellQuote(branchName)}`}`;
  const what = branchName === undefined ? 'app' : 'branch';
  const read = `aws amplify get-${what} ${place} --query ${what}.environmentVariables --output json${common}`;
  const merge = shellQuote(mergeScript(key, environmentVariables as JsonObject));
  return [
    `VARIABLES=$(${read})`,
    `aws amplify update-${what} --cli-input-json "$(VARIABLES="$VARIABLES" node -p ${merge})"${common} > /dev/null`,
  ].join(' &&\n');
}

function mergeScript(key: object, variables: JsonObject): string {
  const all = `{...JSON.parse(process.env.VARIABLES), ...${JSON.stringify(variables)}}`;
  const kept = Object.values(variables).includes(null)
    ? `Object.fromEntries(Object.entries(${all}).filter(([, value]) => value !== null))`
    : all;
  return `JSON.stringify({...${JSON.stringify(key)}, environmentVariables: ${kept}})`;
}
