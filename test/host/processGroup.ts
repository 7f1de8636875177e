import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Ends a process that was started with `detached: true`, and everything it started: first politely, then for good.
 * Resolves when none of them is left.
 */
export async function stopProcessGroup(child: ChildProcess, graceMs = 3000): Promise<void> {
  const { pid } = child;
  if (pid === undefined) return;
  if (process.platform === 'win32') return stopTree(pid);

  signalGroup(pid, 'SIGTERM');
  const end = Date.now() + graceMs;
  while (signalGroup(pid, 0)) {
    if (Date.now() > end) signalGroup(pid, 'SIGKILL');
    await delay(50);
  }
}

/** False when no member of the group is left. */
function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-pid, signal);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function stopTree(pid: number): Promise<void> {
  return new Promise((resolve) => {
    const killer = spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    killer.on('close', () => resolve());
    killer.on('error', () => resolve());
  });
}
