import * as vscode from 'vscode';
import type { AwsSession } from '../aws/awsSession';
import { UserError } from '../errors';
import { partText } from '../importFlow/readingParts';
import type { ImportChoice } from '../model/importSelection';
import type { CurrentSession } from '../session/currentSession';
import type { RegionSessions } from '../session/regionSessions';
import { isCancellation, logError } from '../showError';
import type { CancellableProgress } from '../workspace/cancellableProgress';
import type { Settings } from './readSettings';
import { settingsOf, type SettingsOf } from './settingsUri';
import type { SettingsView } from './settingsView';

/** A pool's document as it is shown. */
export interface SettingsDocument extends SettingsView {
  readonly uri: vscode.Uri;
  readonly of: SettingsOf;
  readonly settings: Settings;
  /** Milliseconds; another one after each change, as VS Code expects of a file. */
  readonly mtime: number;
}

type SessionIn = (region: string) => Promise<AwsSession>;

/** The pools that were read to be shown as documents: read when somebody asks, kept until a refresh or other credentials. */
export class SettingsStore implements vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  private readonly documents = new Map<string, SettingsDocument>();
  private readonly readings = new Map<string, Promise<SettingsDocument>>();
  private readonly aborts = new Set<AbortController>();
  /** Shown still, though read with other credentials. */
  private readonly outdated = new Set<string>();

  /** Fires when a document was read, read further, judged again, or dropped. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly session: CurrentSession,
    private readonly regions: RegionSessions,
    /** The import of a user pool that the workspace's files have, if one has. */
    private readonly importOf: (userPoolId: string) => ImportChoice | undefined,
  ) {}

  /** The document as far as it was read; asks nobody. */
  find(uri: vscode.Uri): SettingsDocument | undefined {
    return this.documents.get(uri.toString());
  }

  /** Every document that was read. */
  all(): readonly SettingsDocument[] {
    return [...this.documents.values()];
  }

  /** Reads a pool unless that was done. Throws UserError. */
  async open(uri: vscode.Uri, progress?: CancellableProgress): Promise<SettingsDocument> {
    return this.find(uri) ?? (await this.read(uri, progress));
  }

  /** Reads a pool anew; two who ask at once share one reading. What was read stays until then, and when it fails. Throws UserError. */
  read(uri: vscode.Uri, progress?: CancellableProgress): Promise<SettingsDocument> {
    const key = uri.toString();
    let reading = this.readings.get(key);
    if (!reading) {
      const sessionIn = (region: string) => this.regions.in(region);
      reading = (
        progress ? this.readNow(uri, sessionIn, progress) : this.readInWindow(uri, sessionIn)
      ).finally(() => {
        if (this.readings.get(key) === reading) this.readings.delete(key);
      });
      this.readings.set(key, reading);
    }
    return reading;
  }

  /** Judges again what was read: the import that the workspace has may be another one. */
  async judgeAgain(): Promise<void> {
    for (const { uri, of, settings } of this.all()) await this.show(uri, of, settings);
  }

  /** Drops what was read with other credentials. What somebody has open is read again, and stays when that fails. */
  forget(): void {
    for (const abort of this.aborts) abort.abort();
    this.readings.clear();
    this.outdated.clear();
    for (const { uri } of this.all()) {
      if (isOpen(uri)) {
        this.outdated.add(uri.toString());
      } else {
        this.documents.delete(uri.toString());
        this.changed.fire(uri);
      }
    }
    this.readOutdated();
  }

  /** Reads again what could not be read since other credentials came; asks nobody to sign in for it. */
  readOutdated(): void {
    for (const { uri } of this.all()) {
      const key = uri.toString();
      if (!this.outdated.delete(key)) continue;
      this.readInWindow(uri, (region) => this.quietIn(region)).catch((error: unknown) => {
        if (isCancellation(error)) this.outdated.add(key);
        else logError(error);
      });
    }
  }

  dispose(): void {
    for (const abort of this.aborts) abort.abort();
    this.changed.dispose();
  }

  private async quietIn(region: string): Promise<AwsSession> {
    await this.session.open();
    const session = this.regions.quietIn(region);
    if (!session) throw new vscode.CancellationError();
    return session;
  }

  private readInWindow(uri: vscode.Uri, sessionIn: SessionIn): Promise<SettingsDocument> {
    const title = vscode.l10n.t('Reading from Cognito…');
    return Promise.resolve(
      vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, (progress) =>
        this.readNow(uri, sessionIn, {
          signal: new AbortController().signal,
          report: (message) => progress.report({ message }),
        }),
      ),
    );
  }

  /** Resolves when there is something to show; further pages of app clients come later. */
  private async readNow(
    uri: vscode.Uri,
    sessionIn: SessionIn,
    { signal, report }: CancellableProgress,
  ): Promise<SettingsDocument> {
    const of = settingsOf(uri);
    if (!of) throw vscode.FileSystemError.FileNotFound(uri);
    const own = new AbortController();
    this.aborts.add(own);
    const either = AbortSignal.any([signal, own.signal]);
    try {
      const session = await sessionIn(of.region);
      requireAccount(of, await session.accountId(either));
      const { readSettings } = await import('./readSettings.js');
      const onProgress = (part: Parameters<typeof partText>[0]) => report(partText(part));
      const steps = readSettings(session, of, { signal: either, onProgress });
      const first = await steps.next();
      if (first.done) throw new Error('Nothing was read.');
      this.session.report(undefined);
      const document = await this.show(uri, of, first.value);
      void this.readOn(uri, of, steps, own);
      return document;
    } catch (error) {
      this.aborts.delete(own);
      if (!isCancellation(error)) this.session.report(error);
      throw error;
    }
  }

  private async readOn(
    uri: vscode.Uri,
    of: SettingsOf,
    steps: AsyncGenerator<Settings>,
    own: AbortController,
  ): Promise<void> {
    try {
      for await (const settings of steps) await this.show(uri, of, settings);
    } catch (error) {
      logError(error);
    } finally {
      this.aborts.delete(own);
    }
  }

  private async show(uri: vscode.Uri, of: SettingsOf, settings: Settings): Promise<SettingsDocument> {
    // With the rules it would be a large part of what activation loads.
    const { viewOf } = await import('./settingsView.js');
    const before = this.find(uri);
    const view = viewOf(of, settings, this.importOf(of.id));
    const mtime = before?.text === view.text ? before.mtime : Math.max(Date.now(), (before?.mtime ?? 0) + 1);
    const document = { ...view, uri, of, settings, mtime };
    this.documents.set(uri.toString(), document);
    this.changed.fire(uri);
    return document;
  }
}

const isOpen = (uri: vscode.Uri): boolean =>
  vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());

/** That a pool is not in another account would say nothing of it. */
function requireAccount({ accountId }: SettingsOf, actual: string): void {
  if (accountId === actual) return;
  throw new UserError(
    vscode.l10n.t(
      'These settings are of account {0}, and the profile in use is of account {1}.',
      accountId,
      actual,
    ),
    vscode.l10n.t('Select a profile of account {0}, then open them again.', accountId),
    { kind: 'otherAccount' },
  );
}
