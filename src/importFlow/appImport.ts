import { checkCompatibility } from '../compatibility/checkCompatibility';
import { groupUnknown } from '../compatibility/groupUnknown';
import type { Finding, Target } from '../compatibility/rule';
import { rules } from '../compatibility/rules';
import type { Frontend, ProjectFiles } from '../model/amplifyProject';
import type { AuthSnapshot } from '../model/authSnapshot';
import type { FilePlan } from '../model/importPlan';
import type { ImportSelection } from '../model/importSelection';
import { appPlatform } from '../project/app/appPlatform';
import { frontendFilePaths, planFrontendConfig } from '../project/library/planFrontendConfig';
import { outputsPath } from '../project/outputs/outputsFile';
import type { OutputsVersion } from '../project/outputs/outputsVersions';
import { planOutputs } from '../project/outputs/planOutputs';
import { isNotOfReference } from './prepareGen2';

/** `outputs` is what the newest libraries read, `library` what those of Gen 1 projects do. */
export type AppFormat = 'outputs' | 'library';

/** Which configuration files an app without a backend of its own gets. */
export interface AppOptions {
  readonly format: AppFormat;
  readonly platform: Frontend;
  readonly outputsVersion?: OutputsVersion | undefined;
  /** Corrects what the Amplify CLI would get wrong: no push writes these files anew. */
  readonly isCorrected?: boolean;
}

export interface AppImport extends AppOptions {
  readonly snapshot: AuthSnapshot;
  readonly selection: ImportSelection;
  /** The configuration files that exist. */
  readonly files: ProjectFiles;
}

export interface AppPlan extends FilePlan {
  /** What the files cannot say, one sentence each. */
  readonly notes: readonly string[];
}

const platforms: readonly Frontend[] = ['javascript', 'ios', 'android', 'flutter'];
const folders: Readonly<Partial<Record<Frontend, string>>> = {
  javascript: 'src',
  android: 'app/src/main/res',
  flutter: 'lib',
};
const toolFiles = [
  ...['package.json', 'pubspec.yaml', 'settings.gradle', 'settings.gradle.kts', 'build.gradle'],
  ...['build.gradle.kts', 'Podfile', 'Package.swift', '.gitignore'],
];

const placeOf = (frontend: Frontend) => {
  const folder = folders[frontend];
  return { frontend, ...(folder !== undefined && { folder }) };
};

/** What is read of the app's folder: its configuration files for every platform, and what tells which one it is. */
export const appFilePaths = (): string[] => [
  ...new Set([
    ...toolFiles,
    ...platforms.flatMap((platform) => [outputsPath(platform), ...frontendFilePaths(placeOf(platform))]),
  ]),
];

/** What is probably meant: the platform of the app's tools, and the format of the files it has. */
export function appDefaults(files: ProjectFiles): Pick<AppOptions, 'format' | 'platform'> {
  const platform = appPlatform(files);
  const hasLibrary = frontendFilePaths(placeOf(platform)).some((path) => files.has(path));
  const hasOutputs = files.has(outputsPath(platform));
  return { platform, format: hasLibrary && !hasOutputs ? 'library' : 'outputs' };
}

/** For whom such files are judged; what would stop a project of the same kind stops them, too. */
export const appStopTarget = (format: AppFormat): Target => (format === 'outputs' ? 'gen2' : 'gen1');

export function judgeApp({ snapshot, selection, format }: AppImport): Finding[] {
  const targets: readonly Target[] = [appStopTarget(format), 'runtime'];
  const input = { snapshot, pool: {}, selection: { selection } };
  const findings = groupUnknown(checkCompatibility(rules, input, targets));
  return format === 'outputs' ? findings.filter(isNotOfReference) : findings;
}

/** The configuration files of an app. Throws UserError of kind `files`: a file there is something else. */
export function planApp(app: AppImport): AppPlan {
  const { snapshot, selection, files, format, platform, outputsVersion, isCorrected = false } = app;
  const { mfaConfig, groups } = snapshot.parts;
  const region = selection.userPool.Id.split('_')[0] ?? snapshot.region;
  const read = mfaConfig.status === 'read' && { mfaConfig: mfaConfig.value };
  if (format === 'library') {
    const plan = planFrontendConfig({
      ...placeOf(platform),
      files,
      selection,
      region,
      isCorrected,
      ...read,
    });
    return { ...plan, notes: [] };
  }
  const { userPool, webClient, identityPool } = selection;
  const { changes, notes } = planOutputs({
    files,
    platform,
    version: outputsVersion,
    userPool,
    client: webClient,
    identityPool,
    region,
    ...read,
    ...(groups.status === 'read' && { groups: groups.value }),
  });
  return { kind: 'libraryConfig', changes, secrets: [], notes };
}
