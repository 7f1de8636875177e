import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { rootAmong } from '../../../src/workspace/rootAmong';
import { pathBelow } from '../../../src/workspace/pathBelow';

const uri = (path: string, authority = '') => ({ scheme: 'file', authority, path }) as vscode.Uri;
const roots = ['/shop', '/shop/inner', '/shopping'].map((path) => ({ uri: uri(path) }));
const found = (path: string) => rootAmong(uri(path), roots)?.uri.path;

describe('rootAmong', () => {
  it('finds the innermost root around a file', () => {
    assert.equal(found('/shop/src/a.js'), '/shop');
    assert.equal(found('/shop/inner/a.js'), '/shop/inner');
    assert.equal(found('/shop/inner2/a.js'), '/shop');
  });

  it('finds none around a file that only begins like one, or is elsewhere', () => {
    assert.equal(found('/shop2/a.js'), undefined);
    assert.equal(rootAmong(uri('/shop/a.js', 'other'), roots), undefined);
  });

  it('takes the root of the file system for one', () => {
    assert.equal(rootAmong(uri('/a.js'), [{ uri: uri('/') }])?.uri.path, '/');
  });
});

describe('pathBelow', () => {
  it('is relative to the folder, with or without a slash at its end', () => {
    assert.equal(pathBelow(uri('/shop'), uri('/shop/src/a.js')), 'src/a.js');
    assert.equal(pathBelow(uri('/'), uri('/shop/a.js')), 'shop/a.js');
    assert.equal(pathBelow(uri('/shop/'), uri('/shop/inner/')), 'inner');
    assert.equal(pathBelow(uri('/shop'), uri('/shop')), '');
  });
});
