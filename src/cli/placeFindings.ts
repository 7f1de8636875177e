import { placeInFile } from '../compatibility/files/placeInFile';
import type { CheckedFile } from '../compatibility/files/checkedFile';
import { fileAt } from '../compatibility/files/projectFindings';
import type { Finding } from '../compatibility/rule';
import type { ProjectFiles } from '../model/amplifyProject';
import type { FileSection, TextSpan } from '../model/fileReferences';
import { teamProviderInfoPath } from '../project/gen1/gen1Paths';
import { findReferences } from '../project/references/findReferences';
import { isReferenceFile } from '../project/references/referenceFiles';

/** A part of a file, as reports count: lines and columns from 1, the end exclusive, in UTF-16 units. */
interface TextRegion {
  readonly startLine: number;
  readonly startColumn?: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/** Where a report points to. Without a region it is the file as a whole. */
export interface ReportPlace {
  readonly path: string;
  readonly region?: TextRegion;
}

/** Files that say what a project takes from Cognito, the one a person would mend first. */
const preferred: readonly RegExp[] = [
  /^amplify\/team-provider-info\.json$/,
  /^amplify\/(auth\/resource|backend)\.[cm]?[jt]s$/,
  /^amplify\/backend\/auth\//,
  /(^|\/)amplify_outputs\./,
  /(^|\/)(aws-exports|amplifyconfiguration|awsconfiguration)\./,
];

/**
 * Says of findings where they stand in a project: in the file they are about, or else where the project names their
 * resource, its user pool, or any at all. `envName`: which environment's part of a file is meant.
 */
export async function placeFindings(
  files: ProjectFiles,
  envName?: string,
): Promise<(finding: Finding) => ReportPlace> {
  const checked: CheckedFile[] = [];
  for (const [path, withMark] of files) {
    if (!isReferenceFile(path)) continue;
    const text = withMark.replace(/^\uFEFF/, '');
    checked.push({ path, text, sections: await findReferences(path, text) });
  }
  checked.sort((a, b) => rankOf(a.path) - rankOf(b.path) || (a.path < b.path ? -1 : 1));
  const sections = checked.flatMap((file) => sectionsFor(file, envName));
  return (finding) => {
    const { path, id } = finding.resource;
    const file = path === undefined ? undefined : fileAt(path, checked, files);
    if (file) return placeAt(file, placeInFile(file, finding, sectionsFor(file, envName)[0]));
    if (path !== undefined) return { path };
    const named =
      findIn(sections, ({ value }) => value !== '' && (value === id || value === finding.value)) ??
      findIn(sections, ({ kind }) => kind === 'userPoolId');
    const at = checked.find((one) => one.path === named?.path);
    return at && named ? placeAt(at, named.span) : { path: checked[0]?.path ?? teamProviderInfoPath };
  };
}

function rankOf(path: string): number {
  const rank = preferred.findIndex((pattern) => pattern.test(path));
  return rank < 0 ? preferred.length : rank;
}

/** The parts of a file that are about the environment; all of one that does not tell environments apart. */
const sectionsFor = ({ sections }: CheckedFile, envName: string | undefined): readonly FileSection[] =>
  sections.filter(
    (section) => section.envName === undefined || section.envName === (envName ?? section.envName),
  );

function findIn(
  sections: readonly FileSection[],
  isIt: (reference: FileSection['references'][number]) => boolean,
): { readonly path: string; readonly span: TextSpan } | undefined {
  for (const { path, references } of sections) {
    const span = references.find(isIt);
    if (span) return { path, span };
  }
  return undefined;
}

function placeAt({ path, text }: CheckedFile, { offset, length }: TextSpan): ReportPlace {
  if (offset + length === 0) return { path };
  const start = positionOf(text, offset);
  const end = positionOf(text, offset + length);
  return {
    path,
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  };
}

function positionOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? '').length + 1 };
}
