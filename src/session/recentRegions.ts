import type * as vscode from 'vscode';
import { withRecent } from './regionChoices';

const key = 'amplifyAuth.recentRegions';

/** The Regions chosen lately, in any workspace. */
export const recentRegions = (state: vscode.Memento): readonly string[] => state.get<string[]>(key, []);

export const rememberRegion = (state: vscode.Memento, region: string): Thenable<void> =>
  state.update(key, withRecent(recentRegions(state), region));
