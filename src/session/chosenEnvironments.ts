import type * as vscode from 'vscode';

/** The environment of a project that a person works with, and what follows from that for whoever asks AWS. */
export interface ChosenEnvironment {
  readonly name: string;
  /** With credentials of another account nothing is asked. */
  readonly accountId?: string;
  readonly profile?: string;
  readonly region?: string;
}

const key = 'amplifyAuth.environmentByProject';

/** Which environment is chosen in each project of the window, by the root of the project as text of a URI. */
export class ChosenEnvironments {
  constructor(private readonly workspaceState: vscode.Memento) {}

  of(root: string): ChosenEnvironment | undefined {
    return this.all[root];
  }

  /** `undefined` chooses none. */
  async keep(root: string, environment: ChosenEnvironment | undefined): Promise<void> {
    const { [root]: _, ...others } = this.all;
    await this.workspaceState.update(key, environment ? { ...others, [root]: environment } : others);
  }

  private get all(): Readonly<Record<string, ChosenEnvironment>> {
    return this.workspaceState.get(key, {});
  }
}

/** The same choice, of an environment in this account; `undefined`: nobody knows it. */
export function withAccount(
  { accountId: _, ...others }: ChosenEnvironment,
  accountId: string | undefined,
): ChosenEnvironment {
  return { ...others, ...(accountId !== undefined && { accountId }) };
}
