import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { UserError } from '../../src/errors';
import { ErrorNode } from '../../src/resourceTree/errorNode';
import { findRow } from '../../src/resourceTree/findRow';
import { findTarget } from '../../src/resourceTree/findTarget';
import { isPageable } from '../../src/resourceTree/loadMoreNode';
import type { TreeNode } from '../../src/resourceTree/treeNode';
import { startEmulatedTree, type EmulatedTree } from '../support/emulatedTree';
import { askedOperations, until } from '../support/emulatorLog';

const region = 'us-east-1';
const inPool = (name: string, ...labels: string[]): [string, ...string[]] => [
  region,
  'User pools',
  name,
  ...labels,
];

describe('the view "Cognito"', () => {
  it('asks AWS for nothing before it is visible, and then for one page', async () => {
    await vscode.commands.executeCommand('amplifyAuth.showLog');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.deepEqual(await askedOperations(), []);

    await vscode.commands.executeCommand('amplifyAuth.cognito.focus');
    await until('the user pools are listed', async () => (await askedOperations()).includes('ListUserPools'));
    await until('the account is known', async () => (await askedOperations()).includes('GetCallerIdentity'));
    assert.deepEqual((await askedOperations()).sort(), ['GetCallerIdentity', 'ListUserPools']);
  });
});

describe('the tree of Cognito resources', () => {
  let at: EmulatedTree;
  beforeEach(async () => void (at = await startEmulatedTree()));
  afterEach(() => at.stop());

  const find = (text: string): Promise<TreeNode | undefined> => {
    const target = findTarget(text);
    assert.ok(target, text);
    return findRow(at.tree, target, { signal: new AbortController().signal, report: () => undefined });
  };
  const loadMore = async (...labels: string[]): Promise<TreeNode | undefined> => {
    const list = await at.rows.open(...labels);
    assert.ok(isPageable(list));
    return list.loadMore();
  };
  const retry = async (row: TreeNode | undefined): Promise<void> => {
    assert.ok(row instanceof ErrorNode);
    await row.retry();
  };

  it('shows the Region, and a page of its user pools for one request', async () => {
    assert.deepEqual(await at.rows.texts(), ['us-east-1 US East (N. Virginia)']);
    const pools = await at.rows.below(await at.rows.open(region, 'User pools'));
    assert.equal(pools.length, 61);
    assert.deepEqual(await at.rows.texts(await at.rows.open(region)), ['User pools 60+', 'Identity pools']);
    assert.deepEqual(at.operations(), ['ListUserPools']);
    assert.deepEqual(at.states, ['ready']);
  });

  it('reads the next page when asked to, and points at its first row', async () => {
    const list = await at.rows.open(region, 'User pools');
    await at.rows.below(list);
    const [first, same] = await Promise.all([loadMore(region, 'User pools'), loadMore(region, 'User pools')]);
    const pools = await at.rows.below(list);
    assert.equal(pools.indexOf(first as TreeNode), 60);
    assert.equal(same, first);
    assert.equal(await at.rows.text(list), `User pools ${pools.length}`);
    assert.deepEqual(at.operations(), ['ListUserPools', 'ListUserPools']);
    assert.doesNotMatch((await at.rows.item(list)).contextValue ?? '', /\bmore\b/);
  });

  it('describes a user pool when its row is opened, and only then its branches', async () => {
    const pool = await at.rows.open(...inPool('social-and-groups'));
    assert.deepEqual(await at.rows.texts(pool), [
      'App clients',
      'Linked identity pools',
      'Domain social-example',
      'Groups',
    ]);
    assert.deepEqual(at.operations(), ['ListUserPools', 'DescribeUserPool']);
    await at.rows.below(pool);
    assert.equal(at.operations().length, 2);
  });

  it('says of an app client whether it has a secret', async () => {
    const list = await at.rows.open(...inPool('social-and-groups', 'App clients'));
    assert.deepEqual(await at.rows.texts(list), ['social-web']);
    await until('the app client is described', async () =>
      (await at.rows.texts(list)).includes('social-web no client secret · OAuth'),
    );
    assert.deepEqual(at.operations().slice(2), ['ListUserPoolClients', 'DescribeUserPoolClient']);
  });

  it('shows groups with precedence and role', async () => {
    const groups = await at.rows.open(...inPool('social-and-groups', 'Groups'));
    const texts = await at.rows.texts(groups);
    assert.equal(texts.length, 2);
    assert.match(texts[0] ?? '', /^editors precedence 1 · /);
    assert.equal(await at.rows.text(groups), 'Groups 2');
  });

  it('finds the identity pools that accept a pool, with their providers and roles', async () => {
    const pool = await at.rows.open(
      ...inPool('social-and-groups', 'Linked identity pools', 'social_identities'),
    );
    const texts = await at.rows.texts(pool);
    assert.ok(
      texts.some((text) => text.startsWith('us-east-1_Social001 user pool, app client ')),
      texts.join('\n'),
    );
    assert.ok(texts.includes('Google accounts.google.com'));
    assert.ok(texts.some((text) => text.endsWith(' authenticated role')));
    assert.ok(texts.some((text) => text.endsWith(' unauthenticated role')));
  });

  it('shows identity pools that no user pool leads to', async () => {
    const list = await at.rows.open(region, 'Identity pools');
    const below = await at.rows.below(list);
    const asked = at.operations();
    assert.deepEqual(asked, ['ListUserPools', 'ListIdentityPools']);
    const [first] = below;
    assert.ok(first);
    assert.ok((await at.rows.below(first)).length > 0);
    assert.deepEqual(at.operations().slice(2).sort(), ['DescribeIdentityPool', 'GetIdentityPoolRoles']);
  });

  it('says that a list is empty', async () => {
    const pool = await at.rows.open(...inPool('team-app-01'));
    assert.ok(pool);
    const groups = await at.rows.open(...inPool('team-app-01', 'Groups'));
    assert.deepEqual(await at.rows.texts(groups), ['No groups']);
  });

  it('shows one denied branch as a row with the reason, and the other branches', async () => {
    at.emulator.faults.add({ kind: 'denied', operation: 'ListGroups' });
    const groups = await at.rows.open(...inPool('social-and-groups', 'Groups'));
    const [row] = await at.rows.below(groups);
    assert.ok(row instanceof ErrorNode);
    assert.ok(row.error instanceof UserError);
    assert.equal(row.error.action, 'cognito-idp:ListGroups');
    assert.equal(
      (await at.rows.below(await at.rows.open(...inPool('social-and-groups', 'App clients')))).length,
      1,
    );

    at.emulator.faults.clear();
    await retry(row);
    assert.equal((await at.rows.below(groups)).length, 2);
  });

  it('shows the branches of a pool that may not be described', async () => {
    at.emulator.faults.add({ kind: 'denied', operation: 'DescribeUserPool' });
    const pool = await at.rows.open(...inPool('social-and-groups'));
    const below = await at.rows.below(pool);
    const kinds = below.map((row) => row instanceof ErrorNode);
    assert.deepEqual(kinds, [false, false, true, false]);

    at.emulator.faults.clear();
    await retry(below[2]);
    assert.ok((await at.rows.texts(pool)).includes('Domain social-example'));
  });

  it('keeps the rows of the first page when the next one fails', async () => {
    const list = await at.rows.open(region, 'User pools');
    await at.rows.below(list);
    at.emulator.faults.add({ kind: 'denied', operation: 'ListUserPools' });
    assert.equal(await loadMore(region, 'User pools'), undefined);
    const below = await at.rows.below(list);
    assert.equal(below.length, 61);
    assert.ok(below[60] instanceof ErrorNode);

    at.emulator.faults.clear();
    await retry(below[60]);
    assert.ok((await at.rows.below(list)).length > 61);
  });

  it('shows identity pools although user pools may not be listed', async () => {
    at.emulator.faults.add({ kind: 'denied', operation: 'ListUserPools' });
    assert.equal((await at.rows.texts()).length, 1);
    const [row] = await at.rows.below(await at.rows.open(region, 'User pools'));
    assert.ok(row instanceof ErrorNode);
    assert.ok((await at.rows.below(await at.rows.open(region, 'Identity pools'))).length > 1);
    assert.deepEqual(at.states, ['ready']);
  });

  it('leaves the view to its welcome text when there is nothing to show', async () => {
    at.emulator.faults.add(
      { kind: 'denied', service: 'cognito-idp' },
      { kind: 'denied', service: 'cognito-identity' },
    );
    assert.deepEqual(await at.rows.texts(), []);
    assert.deepEqual(at.states, ['denied']);

    at.emulator.faults.clear();
    at.emulator.faults.add({ kind: 'expired' });
    at.tree.refresh();
    assert.deepEqual(await at.rows.texts(), []);
    assert.equal(at.session.status, 'invalid');

    at.emulator.faults.clear();
    await at.session.selectRegion('ap-northeast-1');
    at.tree.refresh();
    assert.deepEqual(await at.rows.texts(), []);

    await at.session.selectProfile('unknown');
    at.tree.refresh();
    assert.deepEqual(await at.rows.texts(), []);
    assert.deepEqual(at.states, ['denied', 'expired', 'empty', 'noCredentials']);
  });

  it('tells that AWS cannot be reached from credentials that do not work', async () => {
    at.emulator.faults.add({ kind: 'reset' });
    assert.deepEqual(await at.rows.texts(), []);
    assert.deepEqual(at.states, ['offline']);
    assert.notEqual(at.session.status, 'invalid');
  }).timeout(120_000);

  it('filters what is loaded, by name and id, whatever the case', async () => {
    await at.rows.texts();
    at.tree.setFilter('TEAM-app-1');
    const list = await at.rows.open(region, 'User pools');
    const texts = await at.rows.texts(list);
    assert.equal(texts.length, 11);
    assert.ok(texts.slice(0, 10).every((text) => text.startsWith('team-app-1')));
    at.tree.setFilter('_Perfect01');
    assert.deepEqual(await at.rows.texts(list), ['perfect us-east-1_Perfect01', 'Load more']);
    at.tree.setFilter('nowhere');
    assert.deepEqual(await at.rows.texts(list), ['Nothing among 60+ matches', 'Load more']);
    at.tree.setFilter('');
    assert.equal((await at.rows.below(list)).length, 61);
    assert.deepEqual(at.operations(), ['ListUserPools']);
  });

  it('finds a user pool on the page it has for no request, any other for one', async () => {
    const known = await find('us-east-1_SamlOnly1');
    assert.equal(known && (await at.rows.text(known)), 'saml-only us-east-1_SamlOnly1');
    assert.deepEqual(at.operations(), ['ListUserPools']);

    await loadMore(region, 'User pools');
    const last = (await at.rows.texts(await at.rows.open(region, 'User pools'))).at(-1) ?? '';
    at.tree.refresh();
    const id = last.split(' ').at(-1) ?? '';
    const before = at.operations().length;
    const row = await find(`arn:aws:cognito-idp:us-east-1:123456789012:userpool/${id}`);
    assert.equal(row && (await at.rows.text(row)), last);
    assert.deepEqual(at.operations().slice(before), ['ListUserPools', 'DescribeUserPool']);
    assert.ok((await at.rows.texts(await at.rows.open(region, 'User pools'))).includes(last));
  });

  it('finds an app client without knowing its pool', async () => {
    const list = await at.rows.open(...inPool('saml-only', 'App clients'));
    const [client] = await at.rows.below(list);
    assert.ok(client && 'resource' in client);
    const { id } = client.resource as { id: string };
    at.tree.refresh();
    const row = await find(id);
    assert.equal(row?.id, client.id);
    assert.equal(row.parent?.parent?.id, `${region}/userPools/us-east-1_SamlOnly1`);
  });

  it('says that a pool does not exist', async () => {
    await assert.rejects(
      find('us-east-1_Missing01'),
      (error) => error instanceof UserError && error.kind === 'notFound',
    );
  });

  it('reads everything anew after a refresh, and ignores answers that come too late', async () => {
    at.emulator.faults.add({ kind: 'latency', ms: 500, operation: 'ListUserPools', times: 1 });
    const slow = at.rows.texts();
    at.tree.refresh();
    assert.deepEqual(await at.rows.texts(), ['us-east-1 US East (N. Virginia)']);
    assert.deepEqual(await slow, []);
    assert.deepEqual(at.states, ['ready']);
  });

  it('gives every row a name for screen readers and an id of its own', async () => {
    const seen = new Set<string>();
    const visit = async (node?: TreeNode, depth = 0): Promise<void> => {
      for (const row of (await at.rows.below(node)).slice(0, 4)) {
        const item = await at.rows.item(row);
        assert.ok(item.accessibilityInformation?.label, item.id);
        assert.ok(item.id && !seen.has(item.id), item.id);
        assert.equal(at.tree.getParent(row), node);
        seen.add(item.id);
        const resolved = at.tree.resolveTreeItem(new vscode.TreeItem(''), row).tooltip;
        if (resolved instanceof vscode.MarkdownString) assert.ok(!resolved.isTrusted);
        if (depth < 6) await visit(row, depth + 1);
      }
    };
    await visit();
    assert.ok(seen.size > 30);
  });
});
