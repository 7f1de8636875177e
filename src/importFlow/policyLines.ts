import * as l10n from '@vscode/l10n';
import type { Gen1Project } from '../model/amplifyProject';
import type { ImportSelection } from '../model/importSelection';
import { requireRoleName, rolesOf } from '../project/gen1/identityPoolRoles';
import { pushedPolicies, type PushedPolicies } from '../project/gen1/pushedPolicies';

/** What the next push will attach to the customer's own roles, a line a role; none without an identity pool. */
export function policyLines(project: Gen1Project, { identityPool }: ImportSelection): string[] {
  const policies = pushedPolicies(project);
  if (!identityPool || policies.length === 0) return [];
  const { authenticated, unauthenticated } = rolesOf(identityPool);
  const line = (arn: string, names: (one: PushedPolicies) => readonly string[]): string[] => {
    const attached = policies
      .filter((one) => names(one).length > 0)
      .map((one) => `${one.category}/${one.resourceName} (${names(one).join(', ')})`);
    return attached.length === 0
      ? []
      : [
          l10n.t(
            'A push attaches policies to the role "{0}": {1}',
            requireRoleName(arn),
            attached.join('; '),
          ),
        ];
  };
  return [
    ...line(authenticated, (one) => one.authenticated),
    ...line(unauthenticated, (one) => one.unauthenticated),
  ];
}
