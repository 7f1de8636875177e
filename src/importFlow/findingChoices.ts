import * as l10n from '@vscode/l10n';
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
 * Findings as rows, each followed by its ways out. The finding's own row opens its page. Errors that do not block end
 * with a row that goes on all the same.
 */
export function findingChoices(
  findings: readonly Finding[],
  { refused, state, asked }: { refused: boolean; state: ImportState; asked: ReadonlySet<string> },
): FindingChoice[] {
  const rows = findings.flatMap((finding, index): FindingChoice[] => {
    const group = refused ? l10n.t('Stops the import') : l10n.t('Will not work');
    const row = (
      id: string,
      label: string,
      icon: string,
      action: FindingAction,
      detail?: string,
    ): FindingChoice => ({
      id: `${index}.${id}`,
      label,
      icon,
      action,
      group: `${group} (${index + 1}/${findings.length})`,
      ...(detail !== undefined && { detail }),
    });
    const explain = { kind: 'explain', rule: finding.rule } as const;
    return [
      row(
        'explain',
        finding.message,
        icons[finding.severity],
        explain,
        l10n.t('Open the page about this check'),
      ),
      ...(finding.fixes ?? []).flatMap((fix, number) => {
        const action = toAction(fix);
        return action
          ? [row(`fix${number}`, fix.kind === 'repair' ? fixLabel(fix) : fix.title, 'lightbulb', action)]
          : [];
      }),
      ...ways(finding, state, asked).map(({ id, label, icon, action }) => row(id, label, icon, action)),
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

type Fix = NonNullable<Finding['fixes']>[number];

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
    case 'openConsole':
      return { kind: 'openConsole', resource: fix.resource };
    case 'repair':
      return { kind: 'repair', fix };
    case 'replaceText':
    case 'completeEnvironment':
    case 'grantFunctionAccess':
    case 'trackEnvironment':
    case 'writeLibraryConfig':
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

/** Ways out that follow from what the finding is about; questions that were never asked are not offered again. */
function ways({ resource, rule }: Finding, state: ImportState, asked: ReadonlySet<string>): Way[] {
  const ask = (step: ImportStepId, label: string): Way[] =>
    asked.has(step) ? [{ id: step, label, icon: 'arrow-left', action: { kind: 'ask', step } }] : [];
  const inConsole: Way = {
    id: 'console',
    label: l10n.t('Open in AWS console'),
    icon: 'link-external',
    action: { kind: 'openConsole', resource },
  };
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
      inConsole,
    ];
  }
  if (resource.type === 'userPoolClient') {
    const web = ask('webClient', l10n.t('Choose another web app client'));
    const native = ask('nativeClient', l10n.t('Choose another native app client'));
    const isNative = resource.id === state.nativeClient?.id && resource.id !== state.webClient?.id;
    return [...(isNative ? [...native, ...web] : [...web, ...native]), inConsole];
  }
  if (resource.type === 'identityPool' || resource.type === 'role') {
    return [...ask('identityPool', l10n.t('Choose another identity pool')), ...identityPoolWays, inConsole];
  }
  return ['project', 'environment', 'file'].includes(resource.type)
    ? ask('project', l10n.t('Choose another project'))
    : [];
}
