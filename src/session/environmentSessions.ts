import * as vscode from 'vscode';
import type { AwsSession, HeldSession } from '../aws/awsSession';
import {
  ownerOf,
  ownerOfAny,
  regionOf,
  usersOfPool,
  type OwningEnvironment,
} from '../environments/accountOwners';
import { withSettings } from '../environments/listEnvironments';
import { UserError } from '../errors';
import type { AccountOwner } from '../model/accountOwner';
import type { ProjectIndex } from '../workspace/findProjects';
import { readProjectEnvironments } from '../workspace/projectEnvironments';
import { rootAmong } from '../workspace/rootAmong';
import { readAnyTracked, readEnvironmentSettingsOf } from '../workspace/trackedProject';
import type { CurrentSession } from './currentSession';
import { RetiredSessions } from './retiredSessions';

/**
 * Where commands on projects get their sessions from. What an environment has to do with is asked with credentials of
 * its account, or not at all.
 */
export class EnvironmentSessions implements vscode.Disposable {
  private readonly others = new Map<string, Promise<AwsSession>>();
  private readonly retired = new RetiredSessions();
  private readonly listener: vscode.Disposable;

  constructor(
    private readonly session: CurrentSession,
    private readonly projects: ProjectIndex,
  ) {
    this.listener = session.onDidChange((change) => {
      if (change === 'choice' || change === 'files') this.close((old) => this.retired.retire(old));
    });
  }

  /** The Region in use. Throws UserError. */
  async region(): Promise<string> {
    return (await this.session.open()).region;
  }

  /** With the environment's own profile and Region, where those are known. Throws UserError. */
  async open(environment: OwningEnvironment): Promise<HeldSession> {
    const { profile } = environment.facts;
    const region = regionOf(environment);
    // A profile can run a program: in Restricted Mode no file of the workspace chooses one.
    const own = vscode.workspace.isTrusted ? profile : undefined;
    const base =
      own === undefined || own === this.session.profile
        ? await this.session.open()
        : await this.other(own, region);
    const here = region === undefined || region === base.region ? base : base.inRegion(region);
    return here.heldTo(ownerOf(environment));
  }

  /** The same for what nobody waits for: it asks for no code, and there is none while nobody has signed in. */
  async openQuietly(environment: OwningEnvironment): Promise<HeldSession> {
    if (!this.session.quiet) throw new vscode.CancellationError();
    return (await this.open(environment)).quietly();
  }

  /**
   * The session in use, for what is written into a folder, once one is known: for the environment of a Gen 1 project that
   * is checked out, for the chosen one of others or for any of theirs; and for whoever uses the user pool already.
   * Throws UserError.
   */
  async forPlace(root: vscode.Uri | undefined, userPoolId?: string): Promise<HeldSession> {
    const owners = [...(await this.ownersAt(root)), ownerOfAny(await this.usersOf(userPoolId))];
    return (await this.session.open()).heldTo(...owners);
  }

  /**
   * For a user pool, in its Region: as the environment that uses it is asked; for one that no environment of the window
   * uses as its folder is asked, or else with the session in use. Throws UserError.
   */
  async forPool(userPoolId: string, region: string, root?: vscode.Uri): Promise<HeldSession> {
    const [user] = await this.usersOf(userPoolId);
    return (await (user ? this.open(user) : this.forPlace(root))).inRegion(region);
  }

  /** Whether what stands in a file can be looked up in the account in use; asks nobody for anything. */
  async isOfAccountInUse(
    file: vscode.Uri,
    envName: string | undefined,
    signal: AbortSignal,
  ): Promise<boolean> {
    const { quiet } = this.session;
    if (!quiet) return false;
    const roots = (await this.projects.all()).map(({ root }) => ({ uri: root }));
    const around = rootAmong(file, roots)?.uri ?? vscode.workspace.getWorkspaceFolder(file)?.uri;
    const held = quiet.heldTo(...(await this.ownersAt(around, envName)));
    try {
      await held.ensureAccount(signal);
      return true;
    } catch (error) {
      if (error instanceof UserError && error.kind === 'otherAccount') return false;
      throw error;
    }
  }

  /** The account of whoever uses a user pool or identity pool; of the session in use, where nobody does. */
  async accountIdOf(poolId: string | undefined): Promise<string> {
    const [user] = await this.usersOf(poolId);
    return user?.facts.accountId ?? (await this.session.open()).accountId();
  }

  dispose(): void {
    this.listener.dispose();
    this.close((session) => session.dispose());
    this.retired.dispose();
  }

  private async ownersAt(root: vscode.Uri | undefined, envName?: string): Promise<readonly AccountOwner[]> {
    if (!root) return [];
    const project = (await this.projects.all()).find((one) => one.root.toString() === root.toString());
    const environments = project
      ? (await readAnyTracked(root)).environments
      : withSettings([], await readEnvironmentSettingsOf(root));
    const chosen = this.session.chosenIn(root.toString());
    const meant = environments.filter(({ name, target, isCheckedOut }) => {
      if (envName !== undefined) return target.name === envName;
      if (project?.generation === 'gen1') return isCheckedOut;
      return chosen?.name === name;
    });
    return [ownerOfAny(meant.length > 0 ? meant : environments)];
  }

  /** Also settings of a folder can know an environment, of a project that is elsewhere. */
  private async usersOf(poolId: string | undefined): Promise<readonly OwningEnvironment[]> {
    if (poolId === undefined) return [];
    const { all } = await readProjectEnvironments(this.projects);
    const folders = vscode.workspace.workspaceFolders ?? [];
    const settings = await Promise.all(folders.map(({ uri }) => readEnvironmentSettingsOf(uri)));
    const inSettings = settings.flatMap((one) =>
      Object.entries(one.settings ?? {}).map(([name, facts]) => ({ name, facts })),
    );
    return usersOfPool([...all.map(({ environment }) => environment), ...inSettings], poolId);
  }

  private other(profile: string, region: string | undefined): Promise<AwsSession> {
    const key = `${profile} ${region}`;
    const known = this.others.get(key);
    if (known) return known;
    const opening = this.session.openOther({ profile, ...(region !== undefined && { region }) });
    this.others.set(key, opening);
    opening.catch(() => this.others.delete(key));
    return opening;
  }

  private close(end: (session: AwsSession) => void): void {
    for (const opening of this.others.values()) opening.then(end, () => undefined);
    this.others.clear();
  }
}
