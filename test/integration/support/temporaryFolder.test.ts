import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeTemporaryFolder } from '../../support/temporaryFolder';

describe('makeTemporaryFolder', () => {
  it('makes an empty folder of its own, until it is removed', () => {
    const [one, other] = [makeTemporaryFolder('same'), makeTemporaryFolder('same')];
    assert.notEqual(one.path, other.path);
    writeFileSync(path.join(one.path, 'file'), '');
    one.remove();
    assert.deepEqual([existsSync(one.path), existsSync(other.path)], [false, true]);
    other.remove();
  });

  it('leaves nothing when a process ends in an error', () => {
    const module = path.resolve(__dirname, '../../support/temporaryFolder.js');
    const code = `
      const { path } = require(${JSON.stringify(module)}).makeTemporaryFolder('failing');
      require('node:fs').mkdirSync(path + '/inner');
      console.log(path);
      throw new Error('on purpose');`;
    const { stdout, status } = spawnSync(process.execPath, ['-e', code], { encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stdout, /failing-\w+/);
    assert.ok(!existsSync(stdout.trim()));
  });
});
