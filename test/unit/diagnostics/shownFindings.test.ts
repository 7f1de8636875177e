import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { PlacedFinding } from '../../../src/diagnostics/findingsBoard';
import { ShownFindings } from '../../../src/diagnostics/shownFindings';

const uri = (path: string) => ({ path, toString: () => `file://${path}` }) as vscode.Uri;
const finding = (rule: string) => ({ finding: { rule } }) as PlacedFinding;

describe('ShownFindings', () => {
  let board: Map<string, string[]>;
  let shown: ShownFindings;
  beforeEach(() => {
    board = new Map();
    shown = new ShownFindings(({ path }, findings) => {
      const rules = findings.map((one) => one.finding.rule);
      if (rules.length > 0) board.set(path, rules);
      else board.delete(path);
    });
  });
  const found = (path: string, ...rules: string[]) => ({ uri: uri(path), findings: rules.map(finding) });

  it('takes away what a check no longer finds', () => {
    shown.replace('shop', [found('/shop/a', 'one'), found('/shop/b', 'two')]);
    shown.replace('shop', [found('/shop/b', 'three')]);
    assert.deepEqual([...board], [['/shop/b', ['three']]]);
  });

  it('takes everything away of a project that is gone', () => {
    shown.replace('shop', [found('/shop/a', 'one')]);
    shown.replace('mobile', [found('/mobile/a', 'two')]);
    shown.replace('shop', []);
    assert.deepEqual([...board], [['/mobile/a', ['two']]]);
  });

  it('keeps what each of several projects says of one document', () => {
    shown.replace('shop', [found('/settings', 'one')]);
    shown.replace('mobile', [found('/settings', 'two')]);
    assert.deepEqual(board.get('/settings'), ['one', 'two']);
    shown.replace('mobile', []);
    assert.deepEqual(board.get('/settings'), ['one']);
  });

  it('shows nothing any more once it is cleared', () => {
    shown.replace('shop', [found('/settings', 'one')]);
    shown.replace('mobile', [found('/settings', 'two'), found('/mobile/a', 'three')]);
    shown.clear();
    assert.deepEqual([...board], []);
  });
});
