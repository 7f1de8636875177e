import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { promisify } from 'node:util';
import type { ProjectFiles } from '../../src/model/amplifyProject';
import { installThirdParty, thirdParty } from '../contract/thirdParty';
import { makeTemporaryFolder, temporaryFilesIn } from '../support/temporaryFolder';

/** The real `@aws-amplify/backend`, the CDK and TypeScript, of a lock file of their own. */
const folder = path.join(thirdParty, 'gen2');
export const inGen2Tools = (...parts: readonly string[]): string =>
  path.join(folder, 'node_modules', ...parts);

/** Installs them the first time: some hundred megabytes. */
export const installGen2Tools = (): Promise<void> => installThirdParty(folder);

/** Projects in a temporary folder below the installed packages: the CDK takes nothing from outside its project. */
export class ScratchBackends {
  readonly #folder = makeTemporaryFolder('.scratch', folder);
  readonly root = this.#folder.path;

  write(name: string, files: ProjectFiles): string {
    const project = path.join(this.root, name);
    for (const [file, text] of files) {
      mkdirSync(path.dirname(path.join(project, file)), { recursive: true });
      writeFileSync(path.join(project, file), text);
    }
    return project;
  }

  remove(): void {
    this.#folder.remove();
  }
}

/** Runs a tool with Node; rejects with what it said. */
export async function runTool(
  tool: string,
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd: string; readonly env?: Readonly<Record<string, string>> },
): Promise<string> {
  // tsx keeps what it has compiled.
  const temporary = makeTemporaryFolder('tool');
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [inGen2Tools(tool), ...args], {
      cwd,
      env: { ...process.env, ...temporaryFilesIn(temporary.path), ...env },
      maxBuffer: 50_000_000,
    });
    return stdout;
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    throw new Error(`${tool} failed:\n${stdout}${stderr}`, { cause: error });
  } finally {
    temporary.remove();
  }
}
