import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/**
 * Which of these paths (relative to `root`, with `/`) git tracks; `undefined` where there is no git or no repository.
 * Nothing that the repository's own configuration names is run.
 */
export async function trackedFiles(
  root: string,
  paths: readonly string[],
  signal: AbortSignal,
): Promise<readonly string[] | undefined> {
  const plain = ['-c', 'core.fsmonitor=false', '--literal-pathspecs', '--no-optional-locks'];
  const args = [...plain, 'ls-files', '-z', '--', ...paths];
  try {
    const { stdout } = await promisify(execFile)('git', args, { cwd: root, signal, timeout: 5000 });
    return stdout.split('\0').filter((path) => path !== '');
  } catch {
    // Not a repository, no git, or one that belongs to somebody else.
    signal.throwIfAborted();
    return undefined;
  }
}
