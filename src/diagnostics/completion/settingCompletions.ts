import { getLocation } from 'jsonc-parser';
import * as vscode from 'vscode';
import { regionNames } from '../../model/regions';

/** The files that hold settings: of the person, of a folder, of a workspace. */
export const settingsFiles: vscode.DocumentSelector = [
  { language: 'jsonc', pattern: '**/settings.json' },
  { pattern: '**/*.code-workspace' },
];

/** Completes profiles and Regions in settings files: from the machine's own files, without asking AWS. */
export const settingCompletions = (): vscode.Disposable =>
  vscode.languages.registerCompletionItemProvider(settingsFiles, { provideCompletionItems }, '"');

async function provideCompletionItems(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<vscode.CompletionItem[]> {
  const { path, isAtPropertyKey, previousNode } = getLocation(
    document.getText(),
    document.offsetAt(position),
  );
  if (isAtPropertyKey) return [];
  const [name, last] = [path.find((key) => String(key).startsWith('amplifyAuth.')), path.at(-1)];
  const offered = await valuesOf(
    name === 'amplifyAuth.environments' ? `amplifyAuth.${String(last)}` : String(name),
  );
  const range = previousNode
    ? new vscode.Range(
        document.positionAt(previousNode.offset),
        document.positionAt(previousNode.offset + previousNode.length),
      )
    : new vscode.Range(position, position);
  return offered.map(({ id, description }) => {
    const item = new vscode.CompletionItem({ label: id, description }, vscode.CompletionItemKind.Value);
    item.insertText = item.filterText = JSON.stringify(id);
    item.range = range;
    return item;
  });
}

/** An environment's Region and profile are the same as the settings of that name. */
async function valuesOf(setting: string): Promise<{ id: string; description: string }[]> {
  switch (setting) {
    case 'amplifyAuth.region':
      return Object.entries(regionNames).map(([id, name]) => ({ id, description: name ?? '' }));
    case 'amplifyAuth.profile': {
      const { listProfiles } = await import('../../aws/profiles.js');
      return (await listProfiles()).map(({ name, region }) => ({ id: name, description: region ?? '' }));
    }
    default:
      return [];
  }
}
