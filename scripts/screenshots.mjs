/** Takes the pictures of `docs/images` again: runs the UI tests that make them. */
import path from 'node:path';
import { spawn } from 'node:child_process';

const images = path.resolve(import.meta.dirname, '..', 'docs', 'images');
const mocha = ['node_modules/mocha/bin/mocha.js', 'out/test/ui/*.test.js', '--timeout', '120000'];
const tests = spawn(process.execPath, [...mocha, '--grep', '@screenshot'], {
  stdio: 'inherit',
  env: { ...process.env, SCREENSHOTS: images },
});
tests.on('close', (code) => (process.exitCode = code ?? 1));
