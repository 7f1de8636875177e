import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stopProcessGroup } from '../../host/processGroup';

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

describe('stopProcessGroup', () => {
  it('ends a process and its children, also those that ignore a polite request', async function () {
    if (process.platform === 'win32') this.skip();
    const stubborn = `process.on('SIGTERM', () => {}); setInterval(() => {}, 1000);`;
    const program = `
      const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, ['-e', ${JSON.stringify(`${stubborn} console.log('up');`)}]);
      child.stdout.once('data', () => console.log(child.pid));
      setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['-e', program], {
      detached: true,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(parent.stdout, 'data')) as [Buffer];
    const childPid = Number(line.toString());
    assert.ok(isAlive(childPid));

    await stopProcessGroup(parent, 100);

    assert.equal(isAlive(childPid), false);
    assert.notEqual(parent.exitCode ?? parent.signalCode, null);
  });
});
