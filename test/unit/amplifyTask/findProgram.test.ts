import assert from 'node:assert/strict';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findProgram } from '../../../src/amplifyTask/findProgram';
import { findTerminalLibrary } from '../../../src/amplifyTask/terminalLibrary';
import { makeTemporaryFolder, type TemporaryFolder } from '../../support/temporaryFolder';

describe('findProgram', () => {
  let home: TemporaryFolder;
  const at = (...parts: string[]) => path.join(home.path, ...parts);
  before(async () => {
    home = makeTemporaryFolder('programs');
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
  after(() => home.remove());

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
