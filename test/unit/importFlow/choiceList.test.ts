import assert from 'node:assert/strict';
import { ChoiceList, type Choice } from '../../../src/importFlow/choiceList';

const choice = (id: string): Choice => ({ id, label: id });
const pages =
  (...names: string[][]) =>
  (token: string | undefined) => {
    const index = Number(token ?? 0);
    const more = index + 1 < names.length;
    return Promise.resolve({
      items: (names[index] ?? []).map(choice),
      ...(more && { nextToken: `${index + 1}` }),
    });
  };
const idsOf = (list: ChoiceList) => list.items.map(({ id }) => id);

describe('ChoiceList', () => {
  it('appends page after page', async () => {
    const list = new ChoiceList(pages(['a'], ['b'], ['c']));
    await list.loadMore();
    assert.deepEqual([idsOf(list), list.hasMore], [['a'], true]);
    await list.loadMore();
    await list.loadMore();
    assert.deepEqual([idsOf(list), list.hasMore], [['a', 'b', 'c'], false]);
  });

  it('goes on over pages in which nothing can be chosen', async () => {
    const list = new ChoiceList(pages([], [], ['c'], ['d']));
    await list.loadMore();
    assert.deepEqual([idsOf(list), list.hasMore], [['c'], true]);
  });

  it('shows an item that two pages have once', async () => {
    const list = new ChoiceList(pages(['a', 'b'], ['b', 'c']));
    await list.loadMore();
    await list.loadMore();
    assert.deepEqual(idsOf(list), ['a', 'b', 'c']);
  });

  it('knows the only item when the whole list is there, not before', async () => {
    const list = new ChoiceList(pages(['a'], []));
    const only = () => list.onlyItem?.id;
    await list.loadMore();
    assert.equal(only(), undefined);
    await list.loadMore();
    assert.equal(only(), 'a');
  });

  it('keeps what it has when a page fails, and reads that page again', async () => {
    let failures = 1;
    const load = pages(['a'], ['b']);
    const list = new ChoiceList((token) =>
      token === '1' && failures-- > 0 ? Promise.reject(new Error('throttled')) : load(token),
    );
    await list.loadMore();
    await list.loadMore();
    assert.deepEqual([list.status, String(list.error), idsOf(list)], ['failed', 'Error: throttled', ['a']]);
    await list.loadMore();
    assert.deepEqual([list.status, list.error, idsOf(list)], ['ready', undefined, ['a', 'b']]);
  });

  it('aborts what it reads and says nothing more once disposed', async () => {
    let aborted = false;
    let changes = 0;
    const list = new ChoiceList(
      (_token, signal) =>
        new Promise((_, reject) =>
          signal.addEventListener('abort', () => {
            aborted = true;
            reject(new Error('aborted'));
          }),
        ),
    );
    list.onChange(() => changes++);
    const loading = list.loadMore();
    list.dispose();
    await loading;
    assert.deepEqual([aborted, changes, list.error], [true, 1, undefined]);
  });
});
