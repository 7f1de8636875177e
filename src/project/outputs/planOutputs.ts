import * as l10n from '@vscode/l10n';
import type { Frontend, ProjectFiles } from '../../model/amplifyProject';
import type { FileChange } from '../../model/importPlan';
import { toAuthOutputs, type AuthOutputs, type OutputsInput } from './authOutputs';
import { outputsPath, outputsVersionFor, withoutAuthOutputs, writeOutputs } from './outputsFile';
import { isOutputsAtLeast, type OutputsVersion } from './outputsVersions';

export interface OutputsRequest extends OutputsInput {
  readonly files: ProjectFiles;
  readonly platform: Frontend;
  readonly version?: OutputsVersion | undefined;
}

export interface PlannedOutputs {
  /** Empty when the file says so already. */
  readonly changes: readonly FileChange[];
  /** What the file cannot say to this platform or in this version, one sentence each. */
  readonly notes: readonly string[];
}

/** The outputs file of a platform with these resources. Throws UserError of kind `files`: the file is something else. */
export function planOutputs(request: OutputsRequest): PlannedOutputs {
  const { files, platform } = request;
  const path = outputsPath(platform);
  const before = files.get(path);
  const version = outputsVersionFor(path, before, request.version);
  const { auth, notes } = forPlatform(toAuthOutputs(request, version), platform);
  const after = writeOutputs(path, before, { auth, version, askedVersion: request.version !== undefined });
  return {
    changes: after === before ? [] : [{ path, ...(before !== undefined && { before }), after }],
    notes: [...notes, ...versionNotes(request, version)],
  };
}

/** Takes the auth part out of the outputs files there are. */
export function planWithoutOutputs(files: ProjectFiles): FileChange[] {
  const paths = new Set((['javascript', 'android', 'flutter'] as const).map(outputsPath));
  return [...paths].flatMap((path): FileChange[] => {
    const before = files.get(path);
    if (before === undefined) return [];
    const after = withoutAuthOutputs(path, before);
    return after === before ? [] : [{ path, before, after }];
  });
}

/** What a platform's library would refuse is left out, and said. */
export function forPlatform(
  auth: AuthOutputs,
  platform: Frontend,
): { readonly auth: AuthOutputs; readonly notes: readonly string[] } {
  if (platform === 'javascript') return { auth, notes: [] };
  const notes: string[] = [];
  let fitting = auth;
  if (platform === 'android' && auth.mfa_methods?.includes('EMAIL')) {
    fitting = { ...fitting, mfa_methods: auth.mfa_methods.filter((method) => method !== 'EMAIL') };
    notes.push(l10n.t('Amplify Android cannot read the MFA method EMAIL: it is left out of the outputs.'));
  }
  const [first, ...others] = auth.oauth?.redirect_sign_in_uri ?? [];
  if (platform === 'ios' && first !== undefined && others.length > 0) {
    notes.push(l10n.t('Amplify Swift takes the first callback URL only: {0}', first));
  }
  const identityRegion = auth.identity_pool_id?.split(':')[0];
  if (identityRegion !== undefined && identityRegion !== auth.aws_region) {
    notes.push(
      l10n.t(
        'The user pool is in {0} and the identity pool in {1}: only the JavaScript library takes the Region from the ids.',
        auth.aws_region,
        identityRegion,
      ),
    );
  }
  return { auth: fitting, notes };
}

/** What the pool has and a version of the format has no place for, by the names of the format. */
export function lostIn(input: OutputsInput, version: OutputsVersion): string[] {
  const newest = toAuthOutputs(input, '1.5');
  return [
    ...(newest.groups && !isOutputsAtLeast(version, '1.3') ? ['groups'] : []),
    ...(newest.passwordless && !isOutputsAtLeast(version, '1.4') ? ['passwordless'] : []),
    ...(newest.mfa_methods?.includes('EMAIL') && !isOutputsAtLeast(version, '1.4')
      ? ['mfa_methods: EMAIL']
      : []),
  ];
}

function versionNotes(input: OutputsInput, version: OutputsVersion): string[] {
  const lost = lostIn(input, version);
  if (lost.length === 0) return [];
  return [
    l10n.t(
      'Outputs of version {0} have no place for these: {1}. Ask for a newer version.',
      version,
      lost.join(', '),
    ),
  ];
}
