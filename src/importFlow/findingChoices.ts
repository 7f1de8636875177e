import * as l10n from '@vscode/l10n';
import { hasConsolePage } from '../compatibility/consoleUrl';
import type { Finding, RepairFix, ResourceRef } from '../compatibility/rule';
import { fixLabel } from '../repairFlow/repairTexts';
import type { Choice } from './choiceList';
import type { ImportState } from './importState';
import type { ImportStepId } from './importSteps';

/** What a person can do about findings. */
export type FindingAction =
  /** Go on with these answers in place of the given ones. */
  | { readonly kind: 'answer'; readonly answers: Partial<ImportState> }
  | { readonly kind: 'ask'; readonly step: string }
  | { readonly kind: 'rename'; readonly resourceName: string }
  | { readonly kind: 'openConsole'; readonly resource: ResourceRef }
  | { readonly kind: 'explain'; readonly rule: string }
  /** Mends AWS, then looks again. */
  | { readonly kind: 'repair'; readonly fix: RepairFix }
  | { readonly kind: 'retry' }
  | { readonly kind: 'continue' };

export interface FindingChoice extends Choice {
  readonly action: FindingAction;
}

const icons = { error: 'error', warning: 'warning', info: 'info' } as const;

/**
 * Findings as rows, those of one rule about one resource together, followed by their ways out, each once. A finding's
 * own row opens its page. Errors that do not block end with a row that goes on all the same.
 */
export function findingChoices(
  findings: readonly Finding[],
  { refused, state, asked }: { refused: boolean; state: ImportState; asked: ReadonlySet<string> },
): FindingChoice[] {
  const groups = groupsOf(findings);
  const rows = groups.flatMap((group, index): FindingChoice[] => {
    const heading = refused ? l10n.t('Stops the import') : l10n.t('Will not work');
    const place = { group: `${heading} (${index + 1}/${groups.length})` };
    const said = group.map(({ rule, message, severity }, number) => ({
      id: `${index}.explain${number || ''}`,
      label: message,
      icon: icons[severity],
      action: { kind: 'explain', rule } as const,
      detail: l10n.t('Open the page about this check'),
      ...place,
    }));
    const out = [...group.flatMap(fixWays), ...group.flatMap((finding) => ways(finding, state, asked))];
    const isFirst = ({ label }: Way, at: number): boolean =>
      at === out.findIndex((other) => other.label === label);
    return [
      ...said,
      ...out.filter(isFirst).map((way, number) => ({ ...way, id: `${index}.${number}.${way.id}`, ...place })),
    ];
  });
  const goOn: FindingChoice = {
    id: 'continue',
    label: l10n.t('Import anyway'),
    detail: l10n.t('Amplify accepts this import; what is said above stays'),
    icon: 'arrow-right',
    group: l10n.t('Or'),
    action: { kind: 'continue' },
  };
  const checkAgain: FindingChoice = {
    id: 'retry',
    label: l10n.t('Check again'),
    detail: l10n.t('When it is mended, for example in the AWS console'),
    icon: 'refresh',
    group: l10n.t('Or'),
    action: { kind: 'retry' },
  };
  return refused ? [...rows, checkAgain] : [...rows, checkAgain, goOn];
}

/** What one rule says of one resource stands together, where the first of it stands. */
function groupsOf(findings: readonly Finding[]): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { rule, resource } = finding;
    const key = [rule, resource.type, resource.id, resource.path].join('|');
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  return [...groups.values()];
}

type Fix = NonNullable<Finding['fixes']>[number];

/** The rule's own ways out. */
const fixWays = ({ fixes = [] }: Finding): Way[] =>
  fixes.flatMap((fix, number) => {
    const action = toAction(fix);
    const label = fix.kind === 'repair' ? fixLabel(fix) : fix.title;
    return action ? [{ id: `fix${number}`, label, icon: 'lightbulb', action }] : [];
  });

function toAction(fix: Fix): FindingAction | undefined {
  switch (fix.kind) {
    case 'selectClients':
      return {
        kind: 'answer',
        answers: {
          ...(fix.webClientId !== undefined && { webClient: { id: fix.webClientId, name: fix.webClientId } }),
          ...(fix.nativeClientId !== undefined && {
            nativeClient: { id: fix.nativeClientId, name: fix.nativeClientId },
          }),
        },
      };
    case 'selectIdentityPool':
      return {
        kind: 'answer',
        answers: { identityPool: { id: fix.identityPoolId, name: fix.identityPoolId } },
      };
    case 'renameResource':
      return { kind: 'rename', resourceName: fix.resourceName };
    case 'repair':
      return { kind: 'repair', fix };
    case 'replaceText':
    case 'completeEnvironment':
    case 'grantFunctionAccess':
    case 'trackEnvironment':
    case 'refreshOutputs':
    case 'prepareBuild':
    case 'refreshImport':
    case 'writeLibraryConfig':
    case 'setHostingVariables':
      // Files are mended in the editor: an import writes them anyway.
      return undefined;
  }
}

interface Way {
  readonly id: string;
  readonly label: string;
  readonly icon: string;
  readonly action: FindingAction;
}

/** Ways out that follow from what the finding is about, the console last. */
const ways = (finding: Finding, state: ImportState, asked: ReadonlySet<string>): Way[] => [
  ...otherAnswers(finding, state, asked),
  ...(hasConsolePage(finding.resource) ? [inConsole(finding.resource)] : []),
];

const inConsole = (resource: ResourceRef): Way => ({
  id: 'console',
  label: l10n.t('Open in AWS console'),
  icon: 'link-external',
  action: { kind: 'openConsole', resource },
});

/** What can be answered otherwise; questions that were never asked are not offered again. */
function otherAnswers({ resource, rule }: Finding, state: ImportState, asked: ReadonlySet<string>): Way[] {
  const ask = (step: ImportStepId, label: string): Way[] =>
    asked.has(step) ? [{ id: step, label, icon: 'arrow-left', action: { kind: 'ask', step } }] : [];
  const withoutIdentityPool: Way = {
    id: 'userPoolOnly',
    label: l10n.t('Import the user pool only'),
    icon: 'person',
    action: { kind: 'answer', answers: { authSelections: 'userPoolOnly' } },
  };
  const identityPoolWays = state.authSelections === 'identityPoolAndUserPool' ? [withoutIdentityPool] : [];
  if (resource.type === 'userPool') {
    return [
      ...ask('userPool', l10n.t('Choose another user pool')),
      ...(rule.startsWith('identity-pool') ? identityPoolWays : []),
    ];
  }
  if (resource.type === 'userPoolClient') {
    const web = ask('webClient', l10n.t('Choose another web app client'));
    const native = ask('nativeClient', l10n.t('Choose another native app client'));
    const isNative = resource.id === state.nativeClient?.id && resource.id !== state.webClient?.id;
    return isNative ? [...native, ...web] : [...web, ...native];
  }
  if (resource.type === 'identityPool' || resource.type === 'role') {
    return [...ask('identityPool', l10n.t('Choose another identity pool')), ...identityPoolWays];
  }
  return ['project', 'environment', 'file'].includes(resource.type)
    ? ask('project', l10n.t('Choose another project'))
    : [];
}
