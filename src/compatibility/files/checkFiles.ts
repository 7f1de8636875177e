import type { Gen1Project } from '../../model/amplifyProject';
import type { AuthSnapshot } from '../../model/authSnapshot';
import type { FileSection, TextSpan } from '../../model/fileReferences';
import { unreadParts } from '../../model/unreadParts';
import type { Gen2Code } from '../../project/gen2/readGen2Backend';
import { regionOfId } from '../../project/references/idPatterns';
import { textAt } from '../../project/jsonValue';
import { checkCompatibility } from '../checkCompatibility';
import { gen2Subjects } from '../gen2Subjects';
import { importedEnvironments } from '../importedEnvironments';
import type { ProjectFacts } from '../projectSubjects';
import type { Finding, ImportedIds } from '../rule';
import { rules } from '../rules';
import type { CheckedFile } from './checkedFile';
import { checkReference, toReferenceAuth } from './checkReference';
import { placeInFile } from './placeInFile';
import { currentSection, fileAt, projectFindings, type FindingInFile } from './projectFindings';

/** What Cognito says of the user pool that a part of a file names. */
export type PoolFacts =
  | { readonly status: 'found'; readonly snapshot: AuthSnapshot }
  | { readonly status: 'missing'; readonly accountId: string };

export interface FileFinding {
  readonly finding: Finding;
  /** In the file's text as it was checked. */
  readonly span: TextSpan;
}

export interface FilesInput {
  readonly files: readonly CheckedFile[];
  /** The Gen 1 project the files are of, when they are of one that can be read. */
  readonly project?: Gen1Project | undefined;
  /** What AWS says around that project, as far as it was asked. */
  readonly projectFacts?: ProjectFacts | undefined;
  /** The code of the Gen 2 project the files are of. */
  readonly gen2?: Gen2Code | undefined;
  /** Files of the project besides those that name Cognito resources. */
  readonly texts?: ReadonlyMap<string, string> | undefined;
  /** What is known of the pool of a section; nothing where nobody asked. */
  readonly factsOf: (section: FileSection) => PoolFacts | undefined;
}

/** All there is to say about the files of one project, by path. Files about which there is nothing to say are left out. */
export function checkFiles(input: FilesInput): Map<string, FileFinding[]> {
  const { files, project } = input;
  const found = new Map<string, FileFinding[]>();
  const add = (file: CheckedFile, findings: readonly Finding[], section?: FileSection): void => {
    if (findings.length === 0) return;
    const placed = findings.map((finding) => ({ finding, span: placeInFile(file, finding, section) }));
    found.set(file.path, [...(found.get(file.path) ?? []), ...placed]);
  };
  const environments = project && importedIds(project);
  const calls = files.flatMap((file) => file.sections.filter(({ format }) => format === 'referenceAuth'));
  const reference = calls[0] && toReferenceAuth(calls[0]);
  for (const file of files) {
    for (const section of file.sections) {
      const facts = input.factsOf(section);
      const findings = checkCompatibility(rules, {
        snapshot: snapshotOf(section, facts),
        file: {
          section,
          isPoolMissing: facts?.status === 'missing',
          ...(environments && { environments }),
          ...(reference && { reference }),
        },
      });
      add(file, once(findings), section);
      if (section.format === 'referenceAuth' && facts?.status === 'found') {
        const code = input.gen2?.reference?.path === section.path ? input.gen2.reference : undefined;
        add(file, checkReference(section, facts.snapshot, deployedTo(files), code), section);
      }
    }
  }
  if (project) {
    const current = currentSection(project, files);
    const snapshot = snapshotOf(current, current && input.factsOf(current));
    const all = projectFindings(project, files, snapshot, input.projectFacts);
    for (const { file, finding, section } of all) add(file, [finding], section);
  }
  for (const { file, finding } of backendFindings(input)) add(file, [finding]);
  return found;
}

/** What the rules say of the code of a Gen 2 backend; needs no AWS. */
function backendFindings({ files, gen2, texts = new Map() }: FilesInput): FindingInFile[] {
  if (!gen2) return [];
  const { backend } = gen2Subjects(gen2);
  const snapshot = snapshotOf(undefined, undefined);
  return checkCompatibility(rules, { snapshot, ...(backend && { backend }) }, ['gen2']).flatMap((finding) => {
    const file = fileAt(finding.resource.path ?? '', files, texts);
    return file && finding.status === 'problem' ? [{ file, finding }] : [];
  });
}

const importedIds = (project: Gen1Project): ImportedIds[] =>
  importedEnvironments(project).map(({ envName, values }) => ({
    envName,
    ids: ['userPoolId', 'webClientId', 'nativeClientId', 'identityPoolId'].flatMap(
      (key) => textAt(values, key) ?? [],
    ),
  }));

/** Outputs are made by a deployment, and name its Region. */
const deployedTo = (files: readonly CheckedFile[]): string | undefined =>
  files
    .flatMap(({ sections }) => sections)
    .find(({ format }) => format === 'amplifyOutputs')
    ?.references.find(({ kind }) => kind === 'region')?.value;

function snapshotOf(section: FileSection | undefined, facts: PoolFacts | undefined): AuthSnapshot {
  if (facts?.status === 'found') return facts.snapshot;
  const userPoolId = section?.references.find(({ kind }) => kind === 'userPoolId')?.value ?? '';
  return {
    region: regionOfId(userPoolId) ?? '',
    ...(facts && { accountId: facts.accountId }),
    userPoolId,
    takenAt: new Date(0).toISOString(),
    parts: unreadParts,
  };
}

/** Of checks that could not be made, one says which permission is missing: the others would say the same. */
function once(findings: readonly Finding[]): Finding[] {
  const unknown = findings.find(({ status }) => status === 'unknown');
  return findings.filter((finding) => finding.status !== 'unknown' || finding === unknown);
}
