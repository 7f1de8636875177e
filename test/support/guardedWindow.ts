import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { WizardAdapters } from '../../src/commands/importAuth/wizardActions';
import { UserError } from '../../src/errors';
import type { EnvironmentSessions } from '../../src/session/environmentSessions';
import type { ProjectIndex } from '../../src/workspace/findProjects';
import { UndoMemory } from '../../src/workspace/undoMemory';
import { answeredCommand } from './answeredCommand';
import type { EmulatedTree } from './emulatedTree';
import { memoryMemento } from './memoryMemento';

/** What the ways work with: a window whose credentials are of another account than the environment "live" of `site`. */
export interface GuardedWindow {
  readonly at: EmulatedTree;
  readonly sessions: EnvironmentSessions;
  readonly index: ProjectIndex;
  readonly site: vscode.Uri;
  readonly shop: vscode.Uri;
  /** A Gen 1 project without an import. */
  readonly fresh: vscode.Uri;
  /** A Gen 2 project whose code has roles of the other account. */
  readonly cloud: vscode.Uri;
  /** A Gen 2 project of which nobody knows the account. */
  readonly plain: vscode.Uri;
  /** A workspace folder without a project, whose account the settings know. */
  readonly app: vscode.Uri;
}

/** What asks for something of an environment, by what a person would call it. */
export type GuardedWays = Record<string, () => Promise<unknown>>;

export const isRefusal = (error: unknown): boolean =>
  error instanceof UserError && error.kind === 'otherAccount';
export const refused = (running: Promise<unknown>): Promise<void> => assert.rejects(running, isRefusal);
export const { signal } = new AbortController();
export const userPoolId = 'us-east-1_SiteLive1';

/** What the commands of the window work with, with a memory of their own. */
export function adaptersOf({ at, sessions, index, site }: GuardedWindow): WizardAdapters {
  const state = memoryMemento();
  return {
    context: { workspaceState: state, globalState: state, extensionUri: site } as never,
    projects: index,
    sessions,
    undo: new UndoMemory(state),
    profile: () => undefined,
    useProject: () => Promise.resolve(),
    showInTree: () => Promise.resolve(),
    report: () => undefined,
    onDidChangeSession: at.session.onDidChange,
    onDidChangeProjects: index.onDidChange,
  };
}

/** A quick pick says so in a row, and the person goes away. */
export const goesAway = async (
  command: () => Promise<void>,
  answers: Parameters<typeof answeredCommand>[1] = {},
) => {
  const { flow } = await answeredCommand(command, answers);
  const rows = (flow.at(-1)?.labels ?? []).join('\n');
  assert.match(rows, /in account 444455556666.*123456789012[^]*Choose Profile…/);
};
