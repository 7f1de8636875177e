import assert from 'node:assert/strict';
import type { Finding } from '../../../src/compatibility/rule';
import { findingChoices } from '../../../src/importFlow/findingChoices';
import { aResourceOfEachType, typesInConsole } from '../../support/resourcesOfEachType';

const forBoth = { kind: 'selectClients', title: 'Use "web" for both', nativeClientId: 'web' } as const;

const aFinding = (message: string, differs: Partial<Finding> = {}): Finding => ({
  rule: 'oauth-settings-match',
  status: 'problem',
  severity: 'error',
  blocks: ['gen1'],
  targets: ['gen1'],
  resource: { type: 'userPoolClient', id: 'native', name: 'native' },
  message,
  fixes: [forBoth],
  ...differs,
});

const state = {
  webClient: { id: 'web', name: 'web' },
  nativeClient: { id: 'native', name: 'native' },
};

const choicesFor = (findings: readonly Finding[]) =>
  findingChoices(findings, { refused: true, state, asked: new Set(['webClient', 'nativeClient']) });

describe('findingChoices', () => {
  it('says the ways out once for several findings of one rule about one resource', () => {
    const choices = choicesFor([aFinding('URLs differ.'), aFinding('Scopes differ.')]);
    assert.deepEqual(
      choices.map(({ label, group }) => [group, label]),
      [
        ['Stops the import (1/1)', 'URLs differ.'],
        ['Stops the import (1/1)', 'Scopes differ.'],
        ['Stops the import (1/1)', 'Use "web" for both'],
        ['Stops the import (1/1)', 'Choose another native app client'],
        ['Stops the import (1/1)', 'Choose another web app client'],
        ['Stops the import (1/1)', 'Open in AWS console'],
        ['Or', 'Check again'],
      ],
    );
  });

  it('keeps other rules and other resources apart', () => {
    const other = { type: 'userPoolClient', id: 'other', name: 'other' } as const;
    const choices = choicesFor([
      aFinding('one'),
      aFinding('two', { resource: other }),
      aFinding('three', { rule: 'another-rule' }),
    ]);
    const groups = new Set(choices.map(({ group }) => group));
    assert.deepEqual(
      [...groups],
      ['Stops the import (1/3)', 'Stops the import (2/3)', 'Stops the import (3/3)', 'Or'],
    );
    assert.equal(choices.filter(({ label }) => label === 'Use "web" for both').length, 3);
  });

  it('has a row for each way that only one of the findings offers, and ids that are never the same', () => {
    const open = { kind: 'renameResource', title: 'Name it "shop"', resourceName: 'shop' } as const;
    const choices = choicesFor([aFinding('one'), aFinding('two', { fixes: [open] })]);
    assert.ok(choices.some(({ label }) => label === 'Name it "shop"'));
    assert.equal(new Set(choices.map(({ id }) => id)).size, choices.length);
  });

  it('leads to the console from each resource that has a page there, and from nothing else', () => {
    const leads = aResourceOfEachType().filter((resource) =>
      choicesFor([aFinding('one', { resource })]).some(({ action }) => action.kind === 'openConsole'),
    );
    assert.deepEqual(
      leads.map(({ type }) => type),
      typesInConsole,
    );
  });
});
