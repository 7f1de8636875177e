import assert from 'node:assert/strict';
import { groupFindings } from '../../../src/importWizard/groupFindings';
import type { FindingRow, FixRow } from '../../../src/importWizard/protocol';

const choose: FixRow = { index: 0, title: 'Use app client "web" for both', isChoice: true };
const open: FixRow = { index: 1, title: 'Open the function', isChoice: false };

const aRow = (message: string, client: string, differs: Partial<FindingRow> = {}): FindingRow => ({
  key: `${client} ${message}`,
  rule: 'oauth-settings-match',
  severity: 'error',
  blocks: false,
  status: 'problem',
  message,
  resource: 'App client web',
  resourceKey: client,
  targets: ['gen1'],
  fixes: [],
  canOpenConsole: true,
  canShowInTree: true,
  ...differs,
});

const shapeOf = (rows: readonly FindingRow[]) =>
  groupFindings(rows).map(({ rule, places, fixes }) => ({
    rule,
    places: places.map((place) => [
      place.findings.map(({ message }) => message),
      place.fixes.map(({ key, title }) => `${key}: ${title}`),
    ]),
    fixes: fixes.map(({ key, title }) => `${key}: ${title}`),
  }));

describe('groupFindings', () => {
  it('says a way out once for several sentences about one resource', () => {
    const fixes = [choose, open];
    assert.deepEqual(shapeOf([aRow('callback URLs', 'a', { fixes }), aRow('scopes', 'a', { fixes })]), [
      {
        rule: 'oauth-settings-match',
        places: [
          [
            ['callback URLs', 'scopes'],
            ['a callback URLs: Use app client "web" for both', 'a callback URLs: Open the function'],
          ],
        ],
        fixes: [],
      },
    ]);
  });

  it('says a choice that serves all resources once, and what changes one of them beside it', () => {
    const fixes = [choose, open];
    assert.deepEqual(shapeOf([aRow('one', 'a', { fixes }), aRow('two', 'b', { fixes })]), [
      {
        rule: 'oauth-settings-match',
        places: [
          [['one'], ['a one: Open the function']],
          [['two'], ['b two: Open the function']],
        ],
        fixes: ['a one: Use app client "web" for both'],
      },
    ]);
  });

  it('leaves a choice that not every resource offers where it is offered', () => {
    const [group] = groupFindings([aRow('one', 'a', { fixes: [choose] }), aRow('two', 'b')]);
    assert.deepEqual(group?.fixes, []);
    assert.equal(group?.places[0]?.fixes.length, 1);
  });

  it('keeps apart what stops the import, other rules, and two resources of the same name', () => {
    const rows = [
      aRow('one', 'a', { blocks: true }),
      aRow('two', 'a'),
      aRow('three', 'b'),
      aRow('four', 'a', { rule: 'another' }),
    ];
    assert.deepEqual(
      groupFindings(rows).map(({ places }) => places.map(({ findings }) => findings.map((f) => f.message))),
      [[['one']], [['two'], ['three']], [['four']]],
    );
  });

  it('gives every group a key of its own', () => {
    const rows = [
      aRow('one', 'a', { blocks: true }),
      aRow('two', 'a'),
      aRow('three', 'a', { severity: 'info' }),
    ];
    assert.equal(new Set(groupFindings(rows).map(({ key }) => key)).size, 3);
  });
});
