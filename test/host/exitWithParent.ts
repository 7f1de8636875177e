/**
 * Loaded into the VS Code server before its own code (`node --require`): ends it when the process that started it is
 * gone, even by a signal that leaves no time to say so.
 */
const parent = process.ppid;

setInterval(() => {
  if (process.ppid !== parent || isGone(parent)) process.exit();
}, 1000).unref();

function isGone(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
