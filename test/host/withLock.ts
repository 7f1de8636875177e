import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

interface LockOptions {
  readonly onWait?: () => void;
  readonly pollMs?: number;
}

/** Runs `work` while no other process holds the same lock folder. A lock whose owner is dead is taken over. */
export async function withLock<T>(
  folder: string,
  work: () => Promise<T>,
  { onWait, pollMs = 500 }: LockOptions = {},
): Promise<T> {
  await mkdir(path.dirname(folder), { recursive: true });
  for (let told = false; !(await take(folder)); told = true) {
    if (!told) onWait?.();
    await delay(pollMs);
  }
  try {
    return await work();
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function take(folder: string): Promise<boolean> {
  try {
    await mkdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    if (await isAbandoned(folder)) await rm(folder, { recursive: true, force: true });
    return false;
  }
  await writeFile(path.join(folder, 'pid'), String(process.pid));
  return true;
}

/** The owner's id is written just after the folder is made: without one, give the owner a moment. */
async function isAbandoned(folder: string): Promise<boolean> {
  const pid = Number(await readFile(path.join(folder, 'pid'), 'utf8').catch(() => ''));
  if (pid > 0) return !isAlive(pid);
  const made = await stat(folder).catch(() => undefined);
  return made !== undefined && Date.now() - made.mtimeMs > 10_000;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
