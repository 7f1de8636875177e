import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { ScratchProject, seedOf, withEmulator } from '../../support/cliRun';
import { filesAt, goldenCases } from '../../support/goldenCases';

const main = join(__dirname, '../../../src/cli/main.js');
const golden =
  goldenCases('imports').find(({ name }) => name.startsWith('12-')) ?? assert.fail('case 12 is gone');
const run = golden.frontends.javascript ?? assert.fail('case 12 lacks javascript');
const payload = golden.input.choices.mode === 'headless' ? golden.input.choices.payload : assert.fail();

function start(args: readonly string[], cwd: string) {
  const child = spawn(process.execPath, [main, ...args], { cwd, env: process.env });
  const out = { stdout: '', stderr: '' };
  child.stdout.on('data', (data) => (out.stdout += String(data)));
  child.stderr.on('data', (data) => (out.stderr += String(data)));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, ...out }));
  return { child, ended };
}

describe('the import-auth process', () => {
  it('imports from a pipe that stays open, and prints one JSON document', async () => {
    const project = new ScratchProject(filesAt(run, '0-before'));
    try {
      await withEmulator(seedOf(golden.input), async () => {
        const { child, ended } = start(['import', '--json'], project.root);
        child.stdin.write(`${JSON.stringify(payload)}\n`);
        const { code, stdout, stderr } = await ended;
        assert.deepEqual([code, stderr], [0, '']);
        assert.equal((JSON.parse(stdout) as { status: string }).status, 'done');
        for (const [path, text] of filesAt(run, '1-after-import'))
          assert.equal(project.read().get(path), text);
      });
    } finally {
      project.remove();
    }
  });

  it('is quiet where nobody reads to the end', async () => {
    const { child, ended } = start(['--help'], process.cwd());
    child.stdout.destroy();
    const { code, stderr } = await ended;
    assert.deepEqual([code, stderr], [0, '']);
  });

  it('stops at Ctrl+C in the middle, with nothing written', async () => {
    const project = new ScratchProject(filesAt(run, '0-before'));
    try {
      const before = project.read();
      await withEmulator(seedOf(golden.input), async ({ faults, log }) => {
        faults.add({ kind: 'latency', ms: 5000, operation: 'DescribeUserPoolClient' });
        const { child, ended } = start(['import'], project.root);
        child.stdin.end(JSON.stringify(payload));
        while (log.length === 0 && child.exitCode === null)
          await new Promise((resolve) => setTimeout(resolve, 10));
        await new Promise((resolve) => setTimeout(resolve, 100));
        child.kill('SIGINT');
        const { code, stdout, stderr } = await ended;
        assert.deepEqual([code, stdout], [130, '']);
        assert.match(stderr, /Stopped\. Nothing was written\./);
        assert.deepEqual(project.read(), before);
      });
    } finally {
      project.remove();
    }
  });
});
