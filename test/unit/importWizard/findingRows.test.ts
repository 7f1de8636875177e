import assert from 'node:assert/strict';
import type { Finding } from '../../../src/compatibility/rule';
import { findingOfKey, findingRows } from '../../../src/importWizard/findingRows';
import { aResourceOfEachType, typesInConsole } from '../../support/resourcesOfEachType';

const aFinding = (message: string, differs: Partial<Finding> = {}): Finding => ({
  rule: 'web-client-has-no-secret',
  status: 'problem',
  severity: 'error',
  blocks: [],
  targets: ['gen1'],
  resource: { type: 'userPool', id: 'us-east-1_AbCdEfGhI', name: 'web' },
  message,
  ...differs,
});

describe('findingRows', () => {
  it('puts the worst first, and among their like those that stop the import', () => {
    const findings = [
      aFinding('a note', { severity: 'info' }),
      aFinding('an error'),
      aFinding('an error that stops', { blocks: ['gen1'] }),
      aFinding('an error for Gen 2', { blocks: ['gen2'] }),
      aFinding('a warning', { severity: 'warning' }),
    ];
    assert.deepEqual(
      findingRows(findings, 'gen1').map(({ message, blocks }) => [message, blocks]),
      [
        ['an error that stops', true],
        ['an error', false],
        ['an error for Gen 2', false],
        ['a warning', false],
        ['a note', false],
      ],
    );
  });

  it('gives each a key that finds it again', () => {
    const findings = [aFinding('one'), aFinding('two'), aFinding('two', { property: ['MfaConfiguration'] })];
    const rows = findingRows(findings, 'gen1');
    assert.equal(new Set(rows.map(({ key }) => key)).size, 3);
    for (const { key, message } of rows) assert.equal(findingOfKey(findings, key)?.message, message);
  });

  it('offers the console for each resource that has a page there, and for nothing else', () => {
    const resources = aResourceOfEachType();
    const rows = findingRows(
      resources.map((resource) => aFinding(resource.type, { resource })),
      'gen1',
    );
    assert.deepEqual(
      rows.filter(({ canOpenConsole }) => canOpenConsole).map(({ message }) => message),
      typesInConsole,
    );
  });

  it('offers every fix', () => {
    const fixes: Finding['fixes'] = [
      { kind: 'selectClients', title: 'Use another', webClientId: 'abc' },
      { kind: 'writeLibraryConfig', title: 'Write it anew' },
      {
        kind: 'setHostingVariables',
        title: 'Set the ids',
        envName: 'dev',
        branch: { appId: 'd1abcdefghijkl', appName: 'shop', branchName: 'main' },
      },
    ];
    const [row] = findingRows([aFinding('one', { fixes })], 'gen1');
    assert.deepEqual(row?.fixes, [
      { index: 0, title: 'Use another', isChoice: true },
      { index: 1, title: 'Write it anew', isChoice: false },
      { index: 2, title: 'Fix: Set the ids…', isChoice: false },
    ]);
  });
});
