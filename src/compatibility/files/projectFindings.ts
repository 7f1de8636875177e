import type { Gen1Project } from '../../model/amplifyProject';
import type { AuthSnapshot } from '../../model/authSnapshot';
import type { FileSection } from '../../model/fileReferences';
import { toImportChoice, type ImportSelection } from '../../model/importSelection';
import { recordedIds } from '../../project/gen1/environmentParameters';
import { teamProviderInfoPath } from '../../project/gen1/gen1Paths';
import { checkCompatibility } from '../checkCompatibility';
import { recordedValues } from '../importedEnvironments';
import { projectSubjects, type ProjectFacts } from '../projectSubjects';
import { resolveSelection } from '../resolveSelection';
import type { Finding, Target } from '../rule';
import { rules } from '../rules';
import type { CheckedFile } from './checkedFile';

/** A finding with the file and the part of it where it is to be shown. */
export interface FindingInFile {
  readonly file: CheckedFile;
  readonly finding: Finding;
  readonly section?: FileSection;
}

/** Who would stumble over an import that is there. */
const targets: readonly Target[] = ['gen1', 'runtime', 'ci'];

/** The part of team-provider-info.json that says what the checked-out environment imports. */
export function currentSection(project: Gen1Project, files: readonly CheckedFile[]): FileSection | undefined {
  const auth = importedAuth(project);
  return files
    .find(({ path }) => path === teamProviderInfoPath)
    ?.sections.find(
      ({ envName, resourceName }) => envName === project.envName && resourceName === auth?.resourceName,
    );
}

/**
 * What the rules say of a project with an import: of its files, its categories, its app, its branch of Amplify Hosting
 * and whose credentials are in use. Each stands in the file it is about, or else where the import is recorded. What is
 * said of the pool and its clients is shown with their settings.
 */
export function projectFindings(
  project: Gen1Project,
  files: readonly CheckedFile[],
  snapshot: AuthSnapshot,
  facts: ProjectFacts = {},
): FindingInFile[] {
  const auth = importedAuth(project);
  if (!auth) return [];
  const choice = selectionOf(project, auth.resourceName, snapshot);
  const { selection: _, ...subjects } = projectSubjects(project, auth.resourceName, choice, facts);
  const section = currentSection(project, files);
  const team = files.find(({ path }) => path === teamProviderInfoPath);
  return checkCompatibility(rules, { snapshot, ...subjects }, targets).flatMap((finding): FindingInFile[] => {
    // An import that is there is no obstacle to itself.
    if (finding.status !== 'problem' || finding.rule === 'project-has-no-auth') return [];
    const { path } = finding.resource;
    const file = path === undefined ? undefined : fileAt(path, files, project.files);
    if (file) return [{ file, finding, ...(file === team && section && { section }) }];
    // A remark on the project as a whole has no place in a file.
    if (path === undefined && finding.severity === 'info') return [];
    return team && section ? [{ file: team, finding, section }] : [];
  });
}

const importedAuth = ({ auth }: Gen1Project) => auth.find(({ serviceType }) => serviceType === 'imported');

/** A file of the project, also one that names nothing of Cognito. */
export function fileAt(
  path: string,
  files: readonly CheckedFile[],
  texts: ReadonlyMap<string, string>,
): CheckedFile | undefined {
  const known = files.find((one) => one.path === path);
  if (known) return known;
  const text = texts.get(path);
  return text === undefined ? undefined : { path, text: text.replace(/^\uFEFF/, ''), sections: [] };
}

/** What the environment imports; `undefined` as long as Cognito was not asked, or knows something in it no more. */
function selectionOf(
  project: Gen1Project,
  resourceName: string,
  snapshot: AuthSnapshot,
): ImportSelection | undefined {
  const ids = recordedIds(recordedValues(project, resourceName));
  const choice = toImportChoice({ ...ids, nativeClientId: ids.nativeClientId ?? ids.webClientId });
  if (snapshot.parts.userPool.status !== 'read' || choice?.userPoolId !== snapshot.userPoolId)
    return undefined;
  const resolved = resolveSelection(choice, snapshot);
  return 'selection' in resolved ? resolved.selection : undefined;
}
