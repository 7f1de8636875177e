import type * as vscode from 'vscode';
import type { Finding, ResourceRef } from '../compatibility/rule';
import type { FilePlan } from '../model/importPlan';
import type { SessionChange } from '../session/currentSession';
import type { WizardChoice } from './wizardChoice';
import type { WizardPlan, WizardPrepared } from './wizardModel';
import type { WizardReader } from './wizardReader';

/** What the page can set in motion outside itself. */
export interface WizardActions {
  readonly reader: () => WizardReader;
  readonly profile: () => string | undefined;
  readonly resourceName: (projectName: string) => string;
  /** Shows the diff, asks, writes; resolves to the way back, or to `undefined` when the person said no. */
  write(import_: WizardImport): Promise<{ undo(): Promise<void> } | undefined>;
  /** Shows files of the plan before and after; nothing is asked and nothing written. */
  preview(plan: FilePlan, projectUri: string, title: string): Promise<void>;
  /** Shows what has to be done by hand: code to paste, variables to set. */
  showByHand(plan: WizardPlan): Promise<void>;
  explain(rule: string): Promise<void>;
  openConsole(resource: LocatedResource, userPool: NamedPool): Promise<void>;
  openFile(projectUri: string, path: string): Promise<void>;
  showInTree(resource: LocatedResource, userPool: NamedPool): Promise<void>;
  /** Renews the login; those who wait for it are told by `onDidChangeSession`. */
  signIn(): Promise<void>;
  chooseProfile(): Promise<void>;
  /** Shows the settings of environments. */
  openSettings(): Promise<void>;
  chooseUserPool(projectUri: string | undefined): Promise<void>;
  manageTrust(): Promise<void>;
  showLog(): void;
  /** Told of everything that is shown as an error. */
  report(error: unknown): void;
  /** Goes on with the environment of a project, by its root as text of a URI; a folder that is none changes nothing. */
  useProject(root: string): Promise<void>;
  readonly onDidChangeSession: vscode.Event<SessionChange>;
  /** Fires when a project came or went, or its files changed. */
  readonly onDidChangeProjects: vscode.Event<unknown>;
}

/** A resource in the Region it is in. */
type LocatedResource = ResourceRef & { readonly region: string };
export type NamedPool = { readonly id: string; readonly name: string };

export interface WizardImport {
  readonly prepared: WizardPrepared;
  readonly projectUri: string;
  /** Its options count; what it chooses was looked up. */
  readonly choice: WizardChoice;
  readonly findings: readonly Finding[];
}
