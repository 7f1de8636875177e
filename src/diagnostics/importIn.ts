import { toImportChoice, type ImportChoice } from '../model/importSelection';
import type { FileSection, Reference } from '../model/fileReferences';
import type { CheckedRoot } from './files/fileChecks';

/** How a project imports a user pool: as its checked-out environment does, else any other; or as the backend's code references it. */
export function importIn(
  { files, project }: Pick<CheckedRoot, 'files' | 'project'>,
  userPoolId: string,
): ImportChoice | undefined {
  const sections = files
    .flatMap((file) => file.sections)
    .filter(({ format }) => format === 'teamProviderInfo' || format === 'referenceAuth')
    .filter(({ references }) =>
      references.some(({ kind, value }) => kind === 'userPoolId' && value === userPoolId),
    )
    .sort((a, b) => rank(a, project?.envName) - rank(b, project?.envName));
  const [section] = sections;
  if (!section) return undefined;
  const find = (isIt: (reference: Reference) => boolean): string | undefined =>
    section.references.find((reference) => isIt(reference) && reference.value !== '')?.value;
  const webClientId = find(({ client }) => client === 'web');
  const nativeClientId = find(({ client }) => client === 'native') ?? webClientId;
  const identityPoolId = find(({ kind }) => kind === 'identityPoolId');
  return toImportChoice({ userPoolId, webClientId, nativeClientId, identityPoolId });
}

const rank = ({ envName }: FileSection, checkedOut: string | undefined): number =>
  envName !== undefined && envName === checkedOut ? 0 : 1;
