import * as assert from 'node:assert/strict';
import type { ScratchAccount } from './scratchAccount';

/** One thing AWS promises, asked of whatever stands behind an endpoint. */
export interface ContractCheck {
  /** `service.Operation`, as in AWS's documentation; the service is the SigV4 signing name. */
  readonly operation: string;
  readonly title: string;
  run(aws: ScratchAccount): Promise<void>;
}

/** The key of a check in the lists of known differences. */
export const checkId = ({ operation, title }: ContractCheck): string => `${operation}: ${title}`;

/** Asserts that a request is refused with the error AWS names, and the words AWS uses where they matter. */
export const refuses = async (
  request: Promise<unknown>,
  name: string | RegExp,
  message?: RegExp,
): Promise<void> => {
  const error = await request.then(
    () => assert.fail(`accepted; AWS answers ${name.toString()}`),
    (reason: Error) => reason,
  );
  if (error instanceof assert.AssertionError) throw error;
  if (!isServiceError(error)) throw error;
  if (typeof name === 'string') assert.equal(error.name, name, error.message);
  else assert.match(error.name, name, error.message);
  if (message !== undefined) assert.match(error.message, message);
};

/** Whether AWS (or what stands in for it) answered this error, rather than the network or the test. */
export const isServiceError = (error: Error): boolean => '$metadata' in error && '$fault' in error;

/** Walks all pages; `asked` is the page size requested, and no page may be longer. */
export const readPages = async <Item>(
  asked: number,
  readPage: (
    token: string | undefined,
  ) => Promise<{ items: readonly Item[] | undefined; next: string | undefined }>,
): Promise<Item[][]> => {
  const pages: Item[][] = [];
  let token: string | undefined;
  do {
    const { items = [], next } = await readPage(token);
    assert.ok(items.length <= asked, `asked for ${asked}, a page had ${items.length}`);
    pages.push([...items]);
    token = next;
    assert.ok(pages.length < 1000, 'the listing does not end');
  } while (token !== undefined);
  return pages;
};
