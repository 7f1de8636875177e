import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findProgram } from '../../../src/amplifyTask/findProgram';
import { findTerminalLibrary } from '../../../src/amplifyTask/terminalLibrary';

describe('findProgram', () => {
  let home: string;
  const at = (...parts: string[]) => path.join(home, ...parts);
  before(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'programs-'));
    for (const [folder, mode] of [
      ['text', 0o644],
      ['one', 0o755],
      ['two', 0o755],
    ] as const) {
      await mkdir(at(folder));
      await writeFile(at(folder, 'amplify'), '#!/bin/sh\n');
      await chmod(at(folder, 'amplify'), mode);
    }
    await mkdir(at('folder', 'amplify'), { recursive: true });
  });
  after(() => rm(home, { recursive: true, force: true }));

  const find = (...folders: string[]) => findProgram('amplify', { PATH: folders.join(path.delimiter) });

  it('is the first of the search path that can be run', () => {
    assert.equal(find(at('none'), at('folder'), at('text'), at('one'), at('two')), at('one', 'amplify'));
  });
  it('is none where there is none, and never one of the folder one happens to be in', () => {
    assert.equal(find(at('text'), at('folder')), undefined);
    assert.equal(findProgram('amplify', {}), undefined);
    assert.equal(find('.', '', path.relative(process.cwd(), at('one'))), undefined);
  });
});

describe('findTerminalLibrary', () => {
  it('does without where VS Code has none', () => {
    assert.equal(findTerminalLibrary(undefined), undefined);
    assert.equal(findTerminalLibrary('/nowhere'), undefined);
  });
});
