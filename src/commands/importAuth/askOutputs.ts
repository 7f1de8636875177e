import * as vscode from 'vscode';
import { frontends, type Frontend } from '../../model/amplifyProject';
import type { Gen2Options } from '../../project/gen2/planGen2Import';
import type { Gen2Project } from '../../project/gen2/readGen2Project';
import { appPlatforms } from '../../project/app/appPlatform';
import type { OutputsInput } from '../../project/outputs/authOutputs';
import { outputsPath, outputsVersionFor } from '../../project/outputs/outputsFile';
import { newestOutputsVersion, type OutputsVersion } from '../../project/outputs/outputsVersions';
import { lostIn } from '../../project/outputs/planOutputs';

/**
 * Asks what the outputs are to be, where the files do not tell: for which platform, and whether a file of an older
 * version that has no place for something of the pool shall become one of the newest. `undefined` when the person cancels.
 */
export async function askOutputs(
  { files }: Gen2Project,
  input: OutputsInput,
): Promise<Pick<Gen2Options, 'platform' | 'outputsVersion'> | undefined> {
  const [only, ...others] = appPlatforms(files);
  const platform = only && others.length === 0 ? only : await askPlatform();
  if (!platform) return undefined;
  const path = outputsPath(platform);
  const version = outputsVersionFor(path, files.get(path), undefined);
  const lost = lostIn(input, version);
  if (lost.length === 0) return { platform };
  const outputsVersion = await askVersion(version, lost);
  return outputsVersion && { platform, outputsVersion };
}

const names: Readonly<Record<Frontend, string>> = {
  javascript: 'JavaScript',
  ios: 'iOS',
  android: 'Android',
  flutter: 'Flutter',
};

async function askPlatform(): Promise<Frontend | undefined> {
  const chosen = await vscode.window.showQuickPick(
    frontends.map((platform) => ({ label: names[platform], description: outputsPath(platform), platform })),
    {
      title: vscode.l10n.t('Import Auth: Platform'),
      placeHolder: vscode.l10n.t('Choose the platform of the app'),
      ignoreFocusOut: true,
    },
  );
  return chosen?.platform;
}

async function askVersion(
  version: OutputsVersion,
  lost: readonly string[],
): Promise<OutputsVersion | undefined> {
  const what = lost.join(', ');
  const chosen = await vscode.window.showQuickPick(
    [
      { label: version, detail: vscode.l10n.t('As the file is now: without {0}', what), version },
      {
        label: newestOutputsVersion,
        detail: vscode.l10n.t('The newest: with {0}', what),
        version: newestOutputsVersion,
      },
    ],
    {
      title: vscode.l10n.t('Import Auth: Version of the outputs'),
      placeHolder: vscode.l10n.t('Outputs of version {0} have no place for these: {1}', version, what),
      ignoreFocusOut: true,
    },
  );
  return chosen?.version;
}
