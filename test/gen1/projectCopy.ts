import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import type { ProjectFiles } from '../../src/model/amplifyProject';
import { ScratchProject } from '../support/cliRun';

/** In texts, `/PROJECT` stands for the folder of the copy. */
const here = '/PROJECT';

/** A project in a folder, for commands that read where it is; two of them are compared as if they were in one place. */
export class ProjectCopy {
  readonly #scratch = new ScratchProject(new Map());
  readonly root = this.#scratch.root;

  constructor(files: ProjectFiles) {
    this.write(files);
  }

  write(files: ProjectFiles): void {
    for (const [path, text] of files) this.#scratch.write(path, text.replaceAll(here, this.root));
  }

  /** Removes a file, or a folder with all that is in it. */
  delete(path: string): void {
    rmSync(this.#scratch.at(path), { recursive: true, force: true });
  }

  /** What is there now, without the moments of pushes. */
  files(): ProjectFiles {
    return new Map(
      [...this.#scratch.read()]
        .filter(([path]) => !path.endsWith('/'))
        .map(([path, text]) => [path, comparable(text.replaceAll(this.root, here))]),
    );
  }

  remove(): void {
    this.#scratch.remove();
  }
}

const comparable = (text: string): string =>
  text.replace(/"lastPushTimeStamp": "[^"]+"/g, '"lastPushTimeStamp": "2026-01-02T03:04:05.678Z"');

/** What the client libraries read. */
export const isLibrary = (path: string): boolean => /(aws-exports|configuration)\.(js|json|dart)$/.test(path);

/** Fails unless both have the same files of those that count, byte for byte. */
export function assertSameFiles(
  actual: ProjectFiles,
  expected: ProjectFiles,
  counts: (path: string) => boolean = () => true,
): void {
  const pathsOf = (files: ProjectFiles) => [...files.keys()].filter(counts).sort();
  assert.deepEqual(pathsOf(actual), pathsOf(expected));
  for (const path of pathsOf(expected)) assert.equal(actual.get(path), expected.get(path), path);
}
