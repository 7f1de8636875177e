import * as l10n from '@vscode/l10n';
import type { ProjectFacts } from '../compatibility/projectSubjects';
import { partText } from '../importFlow/readingParts';
import type { Gen1Project } from '../model/amplifyProject';
import type { AuthSnapshot, UserPoolClient } from '../model/authSnapshot';
import type { WizardReader } from './wizardReader';
import type { WizardState } from './protocol';
import type { WizardChoice } from './wizardChoice';
import { clientsText } from './readingTexts';

/** What a reading knows after a step: enough to be judged, even when it is not all there is. */
export interface AccountRead {
  readonly snapshot: AuthSnapshot;
  readonly facts: ProjectFacts;
  readonly hasAllClients: boolean;
}

interface Listener {
  readonly onProgress: (progress: NonNullable<WizardState['progress']>) => void;
  /** Told after each step. */
  readonly onRead: (read: AccountRead) => void;
}

/** One reading of a user pool and what belongs to it. Goes on where it was stopped, and asks for nothing twice. */
export class AccountReading {
  #read: AccountRead | undefined;
  #clients: readonly UserPoolClient[] = [];
  #nextToken: string | undefined;

  constructor(
    private readonly reader: WizardReader,
    private readonly listener: Listener,
  ) {}

  /** Reads on until everything is there, and resolves to it; rejects with what stopped it. */
  async goOn(
    choice: WizardChoice,
    project: Gen1Project | undefined,
    signal: AbortSignal,
  ): Promise<AccountRead> {
    let read = this.#read ?? (await this.#readPool(choice, project, signal));
    while (!read.hasAllClients) read = await this.#readClients(read, choice, signal);
    const { snapshot } = read;
    const managedLoginBrandings = await this.reader.brandings(choice, snapshot, signal, this.#onPart);
    signal.throwIfAborted();
    return this.#tell({
      ...read,
      snapshot: { ...snapshot, parts: { ...snapshot.parts, managedLoginBrandings } },
    });
  }

  async #readPool(
    choice: WizardChoice,
    project: Gen1Project | undefined,
    signal: AbortSignal,
  ): Promise<AccountRead> {
    this.#report(l10n.t('Reading the user pool…'));
    const snapshot = await this.reader.pool(choice, signal, this.#onPart);
    const facts = await this.reader.facts(choice, project, signal);
    signal.throwIfAborted();
    return this.#tell({ snapshot, facts, hasAllClients: false });
  }

  async #readClients(read: AccountRead, choice: WizardChoice, signal: AbortSignal): Promise<AccountRead> {
    const known = this.#clients.length;
    const page = await this.reader.clients(choice, this.#nextToken, signal, (_part, done) =>
      this.#report(clientsText(known + done)),
    );
    // Another one may go on by now.
    signal.throwIfAborted();
    this.#clients = [...this.#clients, ...page.items];
    this.#nextToken = page.nextToken;
    this.#report(clientsText(this.#clients.length));
    const hasAllClients = page.nextToken === undefined;
    const { limitedTo: _, ...rest } = read.snapshot;
    const userPoolClients = { status: 'read', value: this.#clients } as const;
    const snapshot = {
      ...rest,
      ...(!hasAllClients && { limitedTo: ['userPoolClients'] as const }),
      parts: { ...rest.parts, userPoolClients },
    };
    return this.#tell({ ...read, snapshot, hasAllClients });
  }

  #tell(read: AccountRead): AccountRead {
    this.#read = read;
    this.listener.onRead(read);
    return read;
  }

  readonly #onPart: Parameters<WizardReader['pool']>[2] = (part, done, total) =>
    this.#report(partText(part), done, total);

  #report(text: string, done = 0, total = 0): void {
    this.listener.onProgress({ text, ...(total > 1 && { done: done / total }) });
  }
}
