import * as l10n from '@vscode/l10n';
import { checkCompatibility, type CheckInput } from '../compatibility/checkCompatibility';
import { regionOfUserPool } from '../compatibility/regionOfUserPool';
import type { Finding, Target } from '../compatibility/rule';
import { rules } from '../compatibility/rules';
import type { Gen1Project } from '../model/amplifyProject';
import type { AuthSnapshot } from '../model/authSnapshot';
import type { ImportChoice, ImportSelection } from '../model/importSelection';
import { unreadParts } from '../model/unreadParts';

/** For whom an import into a Gen 1 project is judged. */
export const importTargets: readonly Target[] = ['gen1', 'runtime', 'ci'];

/** What the rules say of an import, as far as it is known. */
export const judge = (input: CheckInput): Finding[] => checkCompatibility(rules, input, importTargets);

/** What can be said before anything is asked of AWS: of the project, the name, and the Regions. */
export function judgeBeforehand(
  choice: Pick<ImportChoice, 'userPoolId' | 'identityPoolId'>,
  {
    project,
    resourceName,
    region,
    isChange = false,
  }: {
    project: Gen1Project;
    resourceName: string;
    region?: string | undefined;
    /** The import is there already: that the project has auth is no finding. */
    isChange?: boolean;
  },
): Finding[] {
  const { userPoolId, identityPoolId } = choice;
  const snapshot: AuthSnapshot = {
    region: project.region,
    userPoolId,
    takenAt: new Date().toISOString(),
    parts: unreadParts,
  };
  const findings = isChange ? [] : judge({ snapshot, project: { project, resourceName } });
  if (region !== undefined && region !== project.region) findings.push(otherRegion(project, region));
  return [...findings, ...regionFindings(userPoolId, identityPoolId, { project, snapshot })];
}

/** The ids themselves name their Regions, so that the rule about them needs nothing read. */
function regionFindings(
  userPoolId: string,
  identityPoolId: string | undefined,
  { project, snapshot }: { project: Gen1Project; snapshot: AuthSnapshot },
): Finding[] {
  if (!/^[\w-]+_/.test(userPoolId) || !regionOfUserPool(userPoolId).includes('-')) return [];
  const client = { ClientId: '', ClientName: '', hasSecret: false };
  const selection: ImportSelection = {
    authSelections: identityPoolId === undefined ? 'userPoolOnly' : 'identityPoolAndUserPool',
    userPool: { Id: userPoolId, Name: userPoolId },
    webClient: client,
    nativeClient: client,
    ...(identityPoolId?.includes(':') && {
      identityPool: {
        IdentityPoolId: identityPoolId,
        IdentityPoolName: identityPoolId,
        AllowUnauthenticatedIdentities: false,
        roles: { status: 'unread' },
      },
    }),
  };
  const rule = rules.filter(({ id }) => id === 'region-matches-environment');
  return checkCompatibility(rule, { snapshot, environment: { project, selection } }, importTargets);
}

const otherRegion = ({ envName, region: own }: Gen1Project, region: string): Finding => ({
  rule: 'region-matches-environment',
  severity: 'error',
  targets: ['gen1'],
  blocks: ['gen1'],
  status: 'problem',
  resource: { type: 'environment', id: envName, region: own },
  message: l10n.t('The environment "{0}" is in {1}, not in {2}.', envName, own, region),
});
