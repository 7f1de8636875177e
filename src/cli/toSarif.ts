import { rules } from '../compatibility/rules';
import type { Finding, Severity } from '../compatibility/rule';
import { teamProviderInfoPath } from '../project/gen1/gen1Paths';
import type { ReportPlace } from './placeFindings';
import { version } from './version';

const levels = { error: 'error', warning: 'warning', info: 'note' } as const satisfies Record<
  Severity,
  string
>;

/** Without a project, a finding stands where a project would name the pool: code scanning takes none without a place. */
const somewhere = ({ resource }: Finding): ReportPlace => ({ path: resource.path ?? teamProviderInfoPath });

/**
 * Findings as a SARIF 2.1.0 log, in the form GitHub code scanning takes: every result has a place in a file, a rule
 * of the driver, and a fingerprint that stays while the finding does.
 */
export function toSarif(
  findings: readonly Finding[],
  placeOf: (finding: Finding) => ReportPlace = somewhere,
): object {
  const ids = [...new Set(findings.map((finding) => finding.rule))].sort();
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'import-auth', semanticVersion: version(), rules: ids.map(toReportingDescriptor) },
        },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => toResult(finding, ids.indexOf(finding.rule), placeOf(finding))),
      },
    ],
  };
}

/** Guards have a page but are no rules; their id says what holds. */
function toReportingDescriptor(id: string): object {
  const rule = rules.find((other) => other.id === id);
  const text = rule?.title() ?? id.replaceAll('-', ' ');
  return {
    id,
    name: id,
    shortDescription: { text },
    ...(rule && { helpUri: rule.source, help: { text: `${text}\n\n${rule.source}` } }),
  };
}

function toResult(
  { rule, severity, message, resource, targets, property = [] }: Finding,
  ruleIndex: number,
  { path, region = { startLine: 1 } }: ReportPlace,
) {
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(path), uriBaseId: '%SRCROOT%' },
          region,
        },
        logicalLocations: [
          { name: resource.name ?? resource.id, fullyQualifiedName: resource.id, kind: resource.type },
        ],
      },
    ],
    partialFingerprints: { 'resource/v1': [rule, resource.type, resource.id, ...property].join('|') },
    properties: { targets },
  };
}
