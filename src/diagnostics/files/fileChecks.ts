import * as vscode from 'vscode';
import type { FileFinding } from '../../compatibility/files/checkFiles';
import type { CheckedFile } from '../../compatibility/files/checkedFile';
import { UserError } from '../../errors';
import { readSetting } from '../../manifest';
import type { Gen1Project, ProjectFiles } from '../../model/amplifyProject';
import type { FileSection } from '../../model/fileReferences';
import { isCheckedFile } from '../../project/gen1/checkedFiles';
import { readProject } from '../../project/gen1/readProject';
import { isGen2File, isGen2Project } from '../../project/gen2/gen2Paths';
import { readGen2Backend, type Gen2Code } from '../../project/gen2/readGen2Backend';
import { isReferenceFile } from '../../project/references/referenceFiles';
import type { CurrentSession } from '../../session/currentSession';
import { isCancellation, logError } from '../../showError';
import type { ProjectIndex } from '../../workspace/findProjects';
import { readGen2ForCheck, readProjectForCheck } from '../../workspace/readProjectForCheck';
import { isWorkflowAbove } from '../../workspace/readWorkflowsAbove';
import { readEnvironmentSettingsOf } from '../../workspace/trackedProject';
import { pathBelow } from '../../workspace/pathBelow';
import type { PlacedFinding } from '../findingsBoard';
import { ShownFindings } from '../shownFindings';
import { rangesIn } from '../textPositions';
import { accountsOf, isOfAccount } from '../../environments/sectionAccounts';
import type { PoolFactsCache } from './poolFacts';
import type { ProjectFactsCache } from './projectFactsCache';
import { rootAmong } from '../../workspace/rootAmong';
import type { ReferenceIndex } from './referenceIndex';

/** The project a file belongs to: what its path is relative to, and what it is checked together with. */
interface FileRoot {
  readonly uri: vscode.Uri;
  readonly isGen1: boolean;
}

/** What was checked together. */
export interface CheckedRoot extends FileRoot {
  readonly files: readonly CheckedFile[];
  readonly project?: Gen1Project;
  /** The code of a Gen 2 backend. */
  readonly gen2?: Gen2Code;
  /** Every text that was read for the check, by path; those in `files` are newer. */
  readonly texts: ProjectFiles;
}

interface Adapters {
  readonly index: ReferenceIndex;
  readonly projects: ProjectIndex;
  readonly session: CurrentSession;
  readonly facts: PoolFactsCache;
  readonly projectFacts: ProjectFactsCache;
  readonly show: (uri: vscode.Uri, findings: readonly PlacedFinding[]) => void;
  /** What else has to do with a finding. */
  readonly related: (
    root: CheckedRoot,
    file: CheckedFile,
    found: FileFinding,
  ) => readonly vscode.DiagnosticRelatedInformation[];
}

const settleMs = 50;

/** The innermost project around a file; else its workspace folder. */
function rootOf(file: vscode.Uri, roots: readonly FileRoot[]): FileRoot {
  const folder = vscode.workspace.getWorkspaceFolder(file)?.uri ?? vscode.Uri.joinPath(file, '..');
  return rootAmong(file, roots) ?? { uri: folder, isGen1: false };
}

/**
 * Checks the project files that name Cognito resources: by themselves at once, and against AWS as soon as somebody has
 * opened a session. Files of one project are checked together, because each of them is judged by the others.
 */
export class FileChecks implements vscode.Disposable {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly turns = new Map<string, number>();
  private readonly shown: ShownFindings;
  private readonly roots = new Map<string, CheckedRoot>();
  private abort = new AbortController();

  constructor(private readonly adapters: Adapters) {
    this.shown = new ShownFindings(adapters.show);
  }

  /** The projects as they were checked last. */
  checked(): readonly CheckedRoot[] {
    return [...this.roots.values()];
  }

  /** Checks the project of a file again, and those that it builds from above. */
  async fileChanged(uri: vscode.Uri): Promise<void> {
    const roots = await this.findRoots();
    this.dropGone(roots);
    const root = rootOf(uri, roots);
    if (this.isThere(root, roots)) this.checkSoon(root);
    for (const below of roots) if (isWorkflowAbove(below.uri, uri)) this.checkSoon(below);
  }

  /** Checks the project of a file that is looked at only together with others, such as `package.json`. */
  besideChanged(uri: vscode.Uri, afterMs: number): void {
    for (const root of this.roots.values()) {
      if (!rootAmong(uri, [root])) continue;
      const path = pathBelow(root.uri, uri);
      // The index looks at those, and says so when there is news.
      if (isReferenceFile(path)) continue;
      if (root.texts.has(path) || (root.isGen1 ? isCheckedFile(path) : isGen2File(path)))
        this.checkSoon({ uri: root.uri, isGen1: root.isGen1 }, afterMs);
    }
  }

  /** Checks every project again: what AWS says may be another thing now. */
  async checkAll(): Promise<void> {
    const roots = await this.findRoots();
    this.dropGone(roots);
    for (const { uri } of this.adapters.index.all()) this.checkSoon(rootOf(uri, roots));
  }

  /** Drops what was read with other credentials. */
  forget(): void {
    this.abort.abort();
    this.abort = new AbortController();
    this.adapters.facts.forget();
    this.adapters.projectFacts.forget();
  }

  dispose(): void {
    this.abort.abort();
    for (const timer of this.timers.values()) clearTimeout(timer);
  }

  private async findRoots(): Promise<FileRoot[]> {
    const projects = await this.adapters.projects.all();
    return projects.map(({ root, generation }) => ({ uri: root, isGen1: generation === 'gen1' }));
  }

  /** A project, or a folder with files that name something of Cognito. */
  private isThere({ uri }: FileRoot, roots: readonly FileRoot[]): boolean {
    const is = (other: FileRoot): boolean => other.uri.toString() === uri.toString();
    return roots.some(is) || this.adapters.index.all().some((file) => is(rootOf(file.uri, roots)));
  }

  /** Says nothing any more of projects and folders that have gone, for example into another project. */
  private dropGone(roots: readonly FileRoot[]): void {
    for (const [key, root] of this.roots) {
      if (this.isThere(root, roots)) continue;
      clearTimeout(this.timers.get(key));
      this.timers.delete(key);
      // A check that is under way ends for nobody.
      this.turns.set(key, (this.turns.get(key) ?? 0) + 1);
      this.roots.delete(key);
      this.shown.replace(key, []);
    }
  }

  private checkSoon(root: FileRoot, afterMs = settleMs): void {
    const key = root.uri.toString();
    clearTimeout(this.timers.get(key));
    const check = (): void => {
      this.timers.delete(key);
      this.check(root).catch(logError);
    };
    this.timers.set(key, setTimeout(check, afterMs));
  }

  private async check(root: FileRoot): Promise<void> {
    const key = root.uri.toString();
    const turn = (this.turns.get(key) ?? 0) + 1;
    this.turns.set(key, turn);
    const isCurrent = () => this.turns.get(key) === turn;

    const mode = readSetting('amplifyAuth.fileChecks') ?? 'all';
    const checked = await this.read(root);
    if (!isCurrent()) return;
    this.roots.set(key, checked);
    await this.judge(checked, mode === 'off');
    if (mode !== 'all' || !isCurrent() || !(await this.ask(checked))) return;
    if (isCurrent()) await this.judge(checked, false);
  }

  private async read(root: FileRoot): Promise<CheckedRoot> {
    const roots = await this.findRoots();
    const files: CheckedFile[] = [];
    for (const { uri, text, sections } of this.adapters.index.all()) {
      if (rootOf(uri, roots).uri.toString() !== root.uri.toString()) continue;
      const path = pathBelow(root.uri, uri);
      files.push({ path, text, sections: sections.map((section) => ({ ...section, path })) });
    }
    const read = new Map(files.map(({ path, text }) => [path, text] as const));
    if (!root.isGen1) {
      const texts = new Map([...(await readGen2ForCheck(root.uri, this.known)), ...read]);
      return {
        ...root,
        files: [...files, ...this.filesAbove(root, texts)],
        texts,
        ...(isGen2Project(texts.keys()) && { gen2: await readGen2Backend(texts) }),
      };
    }
    const project = await this.readGen1(root.uri, read);
    const texts = project?.files ?? read;
    return {
      ...root,
      files: [...files, ...this.filesAbove(root, texts)],
      texts,
      ...(project && { project }),
    };
  }

  /** Workflows of the repository around the project, with what they name where they do something for it. */
  private filesAbove({ uri }: FileRoot, texts: ProjectFiles): CheckedFile[] {
    return [...texts].flatMap(([path, text]): CheckedFile[] => {
      if (!path.startsWith('../')) return [];
      const { sections = [] } = this.adapters.index.find(vscode.Uri.joinPath(uri, path)) ?? {};
      const own = sections.map((section) => ({
        ...section,
        path,
        references: section.references.filter(({ offset, value }) => text.startsWith(value, offset)),
      }));
      return [{ path, text, sections: own.filter(({ references }) => references.length > 0) }];
    });
  }

  private readonly known = (uri: vscode.Uri): string | undefined => this.adapters.index.find(uri)?.text;

  /** `undefined` for a project that cannot be read: its row in the view says why. */
  private async readGen1(uri: vscode.Uri, read: ProjectFiles): Promise<Gen1Project | undefined> {
    try {
      // What the index has not seen yet it tells of later: a check that looked ahead would not be made again.
      return readProject(new Map([...(await readProjectForCheck(uri, this.known)), ...read]));
    } catch (error) {
      if (error instanceof UserError) return undefined;
      throw error;
    }
  }

  private async judge(root: CheckedRoot, isOff: boolean): Promise<void> {
    // With the rules it would be a large part of what activation loads.
    const { checkFiles } = await import('../../compatibility/files/checkFiles.js');
    const factsOf = (section: FileSection) => this.adapters.facts.find(section);
    const projectFacts = this.adapters.projectFacts.find(root.project);
    const found = isOff
      ? new Map<string, never>()
      : checkFiles({ ...root, factsOf, ...(projectFacts && { projectFacts }) });
    this.shown.replace(
      root.uri.toString(),
      [...found].map(([path, findings]) => ({
        uri: vscode.Uri.joinPath(root.uri, path),
        findings: this.placed(root, path, findings),
      })),
    );
  }

  private placed(root: CheckedRoot, path: string, findings: readonly FileFinding[]): PlacedFinding[] {
    const file = root.files.find((one) => one.path === path);
    const text = file?.text ?? root.texts.get(path)?.replace(/^\uFEFF/, '') ?? '';
    const rangeOf = rangesIn(text);
    return findings.map((found) => ({
      finding: found.finding,
      range: rangeOf(found.span),
      related: this.adapters.related(root, file ?? { path, text, sections: [] }, found),
      ...(path.startsWith('../') && { root: { uri: root.uri, isGen1: root.isGen1 } }),
    }));
  }

  /** Asks AWS for what is not known yet; only where a session is open already, and of the project's own account. */
  private async ask({ uri, files, project, gen2 }: CheckedRoot): Promise<boolean> {
    const { session, facts } = this.adapters;
    const { quiet } = session;
    if (!quiet) return false;
    const { signal } = this.abort;
    try {
      const accountId = await quiet.accountId(signal);
      const owners = accountsOf({ project, gen2 }, await readEnvironmentSettingsOf(uri));
      const sections = files
        .flatMap((file) => file.sections)
        .filter((section) => isOfAccount(section, owners, accountId));
      const { current = accountId } = owners;
      const held = quiet.heldTo({ name: project?.envName ?? '', accountIds: [current] });
      const news = await Promise.all([
        facts.ensure(sections, (region) => quiet.inRegion(region), signal),
        current === accountId && this.adapters.projectFacts.ensure(project, held, signal),
      ]);
      const isNew = news.some((one) => one);
      if (isNew) session.report(undefined);
      return isNew;
    } catch (error) {
      // Without credentials, too: what they have to do with a person is no business of a check.
      if (isCancellation(error)) return false;
      session.report(error);
      logError(error);
      return true;
    }
  }
}
