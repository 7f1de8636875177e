import * as l10n from '@vscode/l10n';
import type { AppOptions } from '../importFlow/appImport';
import { appDefaults } from '../importFlow/appImport';
import { frontends, type Frontend, type ProjectFiles } from '../model/amplifyProject';
import type { Group } from '../model/authSnapshot';
import type { Gen2Options } from '../project/gen2/planGen2Import';
import type { Gen2Project } from '../project/gen2/readGen2Project';
import { authActions } from '../project/gen2/referencedAuth';
import { outputsPath, outputsVersionFor } from '../project/outputs/outputsFile';
import { newestOutputsVersion, outputsVersions } from '../project/outputs/outputsVersions';
import { requireRoleName } from '../project/gen1/identityPoolRoles';
import type { AppRows, Gen2Rows, GroupRow, OptionList } from './protocol';
import type { WizardChoice } from './wizardChoice';

/** The options of a choice as planning takes them; a function that is gone is left out. */
export function chosenGen2Options({ gen2 = {} }: WizardChoice, { functions }: Gen2Project): Gen2Options {
  const { access = [], ...options } = gen2;
  return {
    ...options,
    access: access.flatMap(({ functionName, actions }) => {
      const found = functions.find(({ name }) => name === functionName);
      return found && actions.length > 0 ? [{ function: found, actions }] : [];
    }),
  };
}

/** How the code will be written, with what else could be chosen. */
export function gen2Rows(
  { gen2 = {} }: WizardChoice,
  project: Gen2Project,
  groups: readonly Group[],
): Gen2Rows {
  const { access = [], platform = project.platform, outputsVersion } = gen2;
  const path = outputsPath(platform);
  return {
    way: gen2.way ?? 'reference',
    values: gen2.values ?? 'literals',
    groups: groups.map((group) => groupRow(group, gen2.groups)),
    functions: project.functions.map(({ name }) => ({
      name,
      actions: access.find(({ functionName }) => functionName === name)?.actions ?? [],
    })),
    actions: authActions,
    outputsPath: path,
    versions: versionList(path, project.files, outputsVersion),
    platforms: platformList(platform),
  };
}

function groupRow({ GroupName, RoleArn }: Group, chosen: readonly string[] | undefined): GroupRow {
  const hasRole = RoleArn !== undefined && RoleArn !== '';
  return {
    name: GroupName,
    detail: hasRole ? requireRoleName(RoleArn) : l10n.t('has no role, so that there is nothing to reference'),
    isChosen: hasRole && (chosen?.includes(GroupName) ?? true),
    hasRole,
  };
}

/** Which configuration files an app will get, with what else could be chosen. */
export function appRows({ app = {} }: WizardChoice, files: ProjectFiles): AppRows {
  const options: AppOptions = { ...appDefaults(files), ...app };
  const { format, platform, outputsVersion } = options;
  return {
    formats: {
      options: [
        {
          id: 'outputs',
          label: l10n.t('Amplify outputs'),
          detail: l10n.t('for the libraries of today, Gen 2 included'),
        },
        {
          id: 'library',
          label: l10n.t('Gen 1 configuration'),
          detail: l10n.t('as a push of a Gen 1 project writes it'),
        },
      ],
      chosen: format,
    },
    platforms: platformList(platform),
    ...(format === 'outputs' && { versions: versionList(outputsPath(platform), files, outputsVersion) }),
  };
}

const platformNames: Readonly<Record<Frontend, string>> = {
  javascript: 'JavaScript',
  ios: 'iOS',
  android: 'Android',
  flutter: 'Flutter',
};

const platformList = (chosen: Frontend): OptionList => ({
  options: frontends.map((id) => ({ id, label: platformNames[id] })),
  chosen,
});

function versionList(path: string, files: ProjectFiles, asked: Gen2Options['outputsVersion']): OptionList {
  return {
    options: [...outputsVersions].reverse().map((id) => ({
      id,
      label: id,
      ...(id === newestOutputsVersion && { detail: l10n.t('newest') }),
    })),
    chosen: versionIn(path, files, asked),
  };
}

/** A file of another form has no version; that it cannot be written is said where it is planned. */
function versionIn(path: string, files: ProjectFiles, asked: Gen2Options['outputsVersion']): string {
  try {
    return outputsVersionFor(path, files.get(path), asked);
  } catch {
    return newestOutputsVersion;
  }
}
