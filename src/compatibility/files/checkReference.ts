import type { AuthSnapshot } from '../../model/authSnapshot';
import type { FileSection, Reference } from '../../model/fileReferences';
import type { ReferenceAuth } from '../../model/gen2Backend';
import { checkCompatibility } from '../checkCompatibility';
import { resolveSelection } from '../resolveSelection';
import type { Finding } from '../rule';
import { rules } from '../rules';

/** The literal values of a `referenceAuth` call. */
export function toReferenceAuth({ path, references }: FileSection): ReferenceAuth {
  const valueOf = (isIt: (reference: Reference) => boolean): string | undefined =>
    references.find((reference) => isIt(reference) && reference.value !== '')?.value;
  const values = {
    userPoolId: valueOf(({ kind }) => kind === 'userPoolId'),
    userPoolClientId: valueOf(({ kind }) => kind === 'userPoolClientId'),
    identityPoolId: valueOf(({ kind }) => kind === 'identityPoolId'),
    authRoleArn: valueOf(({ role }) => role === 'authenticated'),
    unauthRoleArn: valueOf(({ role }) => role === 'unauthenticated'),
  };
  const groups = references.filter(({ role }) => role === 'group');
  return {
    path,
    accessGroups: [],
    ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)),
    ...(groups.length > 0 && { groups: Object.fromEntries(groups.map(({ key, value }) => [key, value])) }),
  };
}

/** The rule on files that says the same knows the way out. */
const saidOfFiles = 'web-client-has-no-secret';

/** What the deployment of a `referenceAuth` call would stumble over, as far as its values are literal. */
export function checkReference(
  section: FileSection,
  snapshot: AuthSnapshot,
  region: string | undefined,
  /** The same call as the code around it shows it, where that was read. */
  reference = toReferenceAuth(section),
): Finding[] {
  const { userPoolId, userPoolClientId, identityPoolId } = reference;
  const resolved =
    userPoolId !== undefined && userPoolClientId !== undefined && identityPoolId !== undefined
      ? resolveSelection(
          { userPoolId, webClientId: userPoolClientId, nativeClientId: userPoolClientId, identityPoolId },
          snapshot,
        )
      : undefined;
  // What is not there is said by the rules on files; what needs it cannot be judged.
  const selection = resolved && 'selection' in resolved ? resolved.selection : undefined;
  const findings = checkCompatibility(
    rules,
    {
      snapshot,
      reference: { reference, ...(region !== undefined && { region }) },
      ...(selection && { pool: {}, selection: { selection } }),
    },
    ['gen2'],
  );
  return findings.filter(
    ({ rule, severity, status }) => severity === 'error' && status === 'problem' && rule !== saidOfFiles,
  );
}
