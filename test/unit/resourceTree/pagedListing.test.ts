import assert from 'node:assert/strict';
import type { Page } from '../../../src/model/summaries';
import { PagedListing } from '../../../src/resourceTree/pagedListing';

/** A listing over pages, and the tokens it was asked for. */
function listingOf(pages: Record<string, Page<string> | Error>) {
  const asked: (string | undefined)[] = [];
  const listing = new PagedListing<string>(
    (token) => {
      asked.push(token);
      const page = pages[token ?? 'first'] ?? new Error(`no page ${token}`);
      return page instanceof Error ? Promise.reject(page) : Promise.resolve(page);
    },
    (item) => item,
  );
  return { listing, asked };
}

const pages = { first: { items: ['a', 'b'], nextToken: '2' }, 2: { items: ['b', 'c'] } };

describe('PagedListing', () => {
  it('asks for nothing before somebody looks', () => {
    assert.deepEqual(listingOf(pages).asked, []);
  });

  it('reads the first page once, however often it is looked at', async () => {
    const { listing, asked } = listingOf(pages);
    await Promise.all([listing.first(), listing.first()]);
    await listing.first();
    assert.deepEqual(asked, [undefined]);
    assert.deepEqual(listing.items, ['a', 'b']);
    assert.equal(listing.hasMore, true);
  });

  it('follows the token, and says what was new', async () => {
    const { listing, asked } = listingOf(pages);
    await listing.first();
    assert.deepEqual(await listing.more(), ['c']);
    assert.deepEqual(asked, [undefined, '2']);
    assert.equal(listing.hasMore, false);
    assert.deepEqual(await listing.more(), []);
    assert.equal(asked.length, 2);
  });

  it('sends one request for two impatient clicks', async () => {
    const { listing, asked } = listingOf(pages);
    await listing.first();
    await Promise.all([listing.more(), listing.more()]);
    assert.deepEqual(asked, [undefined, '2']);
  });

  it('keeps a failure of the first page until it is reset', async () => {
    const { listing, asked } = listingOf({ first: new Error('denied') });
    await assert.rejects(listing.first(), /denied/);
    await assert.rejects(listing.first(), /denied/);
    assert.equal(asked.length, 1);
    listing.reset();
    await assert.rejects(listing.first(), /denied/);
    assert.equal(asked.length, 2);
  });

  it('keeps the pages it has when the next one fails, and tries that again', async () => {
    const failing: Record<string, Page<string> | Error> = { first: pages.first, 2: new Error('throttled') };
    const { listing } = listingOf(failing);
    await listing.first();
    await assert.rejects(listing.more(), /throttled/);
    assert.deepEqual(listing.items, ['a', 'b']);
    assert.match(String(listing.failure?.error), /throttled/);
    failing[2] = pages[2];
    assert.deepEqual(await listing.more(), ['c']);
    assert.equal(listing.failure, undefined);
  });

  it('shows what was found otherwise once, also when a page brings it', async () => {
    const { listing } = listingOf(pages);
    await listing.first();
    listing.add('c');
    await listing.more();
    assert.deepEqual(listing.items, ['a', 'b', 'c']);
  });

  it('ignores the answer to a request made before a reset', async () => {
    const answers: ((page: Page<string>) => void)[] = [];
    const listing = new PagedListing<string>(
      () => new Promise((resolve) => answers.push(resolve)),
      (item) => item,
    );
    const before = listing.first();
    listing.reset();
    const after = listing.first();
    answers[0]?.({ items: ['stale'] });
    await before;
    answers[1]?.({ items: ['fresh'] });
    await after;
    assert.deepEqual(listing.items, ['fresh']);
  });
});
