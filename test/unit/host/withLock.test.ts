import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withLock } from '../../host/withLock';
import { makeTemporaryFolder } from '../../support/temporaryFolder';

describe('withLock', () => {
  let folder = '';
  let remove = (): void => undefined;
  beforeEach(() => ({ path: folder, remove } = makeTemporaryFolder('lock')));
  afterEach(() => remove());

  it('lets one work after the other', async () => {
    const lock = path.join(folder, 'lock');
    const seen: string[] = [];
    const work = (name: string) => async () => {
      seen.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 20));
      seen.push(`${name} ends`);
    };
    await Promise.all([
      withLock(lock, work('first'), { pollMs: 5 }),
      withLock(lock, work('second'), { pollMs: 5 }),
    ]);
    const [one] = seen[0]?.split(' ') ?? [];
    const other = one === 'first' ? 'second' : 'first';
    assert.deepEqual(seen, [`${one} begins`, `${one} ends`, `${other} begins`, `${other} ends`]);
  });

  it('frees the lock when the work fails', async () => {
    const lock = path.join(folder, 'lock');
    await assert.rejects(
      withLock(lock, () => Promise.reject(new Error('broken'))),
      /broken/,
    );
    assert.equal(await withLock(lock, () => Promise.resolve('done')), 'done');
  });

  it('takes over the lock of a process that is gone', async () => {
    const lock = path.join(folder, 'lock');
    await mkdir(lock);
    // Above the highest process id of any supported system.
    await writeFile(path.join(lock, 'pid'), '99999999');
    assert.equal(await withLock(lock, () => Promise.resolve('done'), { pollMs: 5 }), 'done');
  });
});
