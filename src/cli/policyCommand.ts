import { regionOfUserPool } from '../compatibility/regionOfUserPool';
import { leastPrivilegePolicy } from '../repair/leastPrivilegePolicy';
import type { CliIo } from './cliIo';
import type { PolicyOptions } from './cliOptions';
import { openCliSession } from './cliSession';
import type { Outcome } from './report';

/**
 * `import-auth policy`: the IAM policy that somebody needs, limited to a user pool and what belongs to it. As text it is
 * the document and nothing else, so that it can be piped; what could not be narrowed is said on standard error.
 */
export async function policyCommand(options: PolicyOptions, io: CliIo): Promise<Outcome> {
  const { userPoolId, profile, region, tiers } = options;
  const ownRegion = userPoolId === undefined ? undefined : regionOfUserPool(userPoolId);
  const session = await openCliSession({ region: region ?? ownRegion, profile, owners: [] });
  try {
    const { readPolicyScope, openInWords } = await import('../aws/readPolicyScope.js');
    const { scope, open } = await readPolicyScope(session, options, io.signal);
    const policy = leastPrivilegePolicy(tiers, scope);
    const isWider = openInWords(open);
    if (isWider !== undefined) io.stderr(`import-auth: ${isWider}\n`);
    const text = JSON.stringify(policy, null, 2);
    return {
      status: 'done',
      findings: [],
      changes: [],
      summary: [text],
      markdown: ['```json', text, '```'].join('\n'),
      data: { policy, open },
    };
  } finally {
    session.dispose();
  }
}
