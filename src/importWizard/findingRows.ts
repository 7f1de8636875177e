import * as l10n from '@vscode/l10n';
import { hasConsolePage } from '../compatibility/consoleUrl';
import type { Finding, Fix, ResourceRef, Target } from '../compatibility/rule';
import { fixLabel } from '../repairFlow/repairTexts';
import type { FindingRow, FixRow } from './protocol';

const inTree: ReadonlySet<ResourceRef['type']> = new Set([
  'userPool',
  'userPoolClient',
  'identityPool',
  'identityProvider',
  'domain',
  'group',
  'role',
]);

/** Fixes that are another choice on the page. */
const choices: ReadonlySet<Fix['kind']> = new Set(['selectClients', 'selectIdentityPool', 'renameResource']);

/** Fixes that show a change of AWS before they make it. */
const repairs: ReadonlySet<Fix['kind']> = new Set(['repair', 'setHostingVariables']);

/** The findings in their order, those that stop the import before their like, keyed by what they say, so that a row keeps its place between two checks. */
export function findingRows(findings: readonly Finding[], stopTarget: Target): FindingRow[] {
  const stops = (finding: Finding) => finding.blocks.includes(stopTarget);
  const groups = (['error', 'warning', 'info'] as const).flatMap((severity) => {
    const group = findings.filter((finding) => finding.severity === severity);
    return [...group.filter(stops), ...group.filter((finding) => !stops(finding))];
  });
  return groups.map((finding) => ({
    key: keyOf(finding),
    rule: finding.rule,
    severity: finding.severity,
    blocks: stops(finding),
    status: finding.status,
    message: finding.message,
    resource: resourceLabel(finding.resource),
    resourceKey: [finding.resource.type, finding.resource.id, finding.resource.path].join('|'),
    targets: finding.targets,
    fixes: fixRows(finding),
    canOpenConsole: hasConsolePage(finding.resource),
    canShowInTree: inTree.has(finding.resource.type),
    ...(finding.resource.path !== undefined && { file: finding.resource.path }),
  }));
}

const fixRows = ({ fixes = [] }: Finding): FixRow[] =>
  fixes.map((fix, index) => ({
    index,
    title: repairs.has(fix.kind) ? fixLabel(fix) : fix.title,
    isChoice: choices.has(fix.kind),
  }));

/** The finding a row stands for. */
export const findingOfKey = (findings: readonly Finding[], key: string): Finding | undefined =>
  findings.find((finding) => keyOf(finding) === key);

const keyOf = ({ rule, resource, property, message }: Finding) =>
  [rule, resource.type, resource.id, ...(property ?? []), message].join('|');

/** A resource in words: its kind and its name. */
export function resourceLabel({ type, id, name, path }: ResourceRef): string {
  const shown = name ?? path ?? id;
  switch (type) {
    case 'userPool':
      return l10n.t('User pool {0}', shown);
    case 'userPoolClient':
      return l10n.t('App client {0}', shown);
    case 'identityPool':
      return l10n.t('Identity pool {0}', shown);
    case 'identityProvider':
      return l10n.t('Identity provider {0}', shown);
    case 'domain':
      return l10n.t('Domain {0}', shown);
    case 'group':
      return l10n.t('Group {0}', shown);
    case 'role':
      return l10n.t('Role {0}', shown);
    case 'function':
      return l10n.t('Function {0}', shown);
    case 'project':
      return l10n.t('Project {0}', shown);
    case 'environment':
      return l10n.t('Environment {0}', shown);
    case 'app':
      return l10n.t('Amplify app {0}', shown);
    case 'branch':
      return l10n.t('Branch {0}', shown);
    case 'profile':
      return l10n.t('Profile {0}', shown);
    case 'file':
      return shown;
  }
}
