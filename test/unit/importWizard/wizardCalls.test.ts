import assert from 'node:assert/strict';
import type { HostApi } from '../../../src/importWizard/protocol';
import { RpcEnd } from '../../../src/page/rpc';
import { findChoice, validateCall } from '../../../src/importWizard/wizardCalls';

describe('validateCall', () => {
  it('takes a choice of the person', () => {
    assert.deepEqual(validateCall('choose', { webClientId: 'abc' }), { webClientId: 'abc' });
  });

  const refused: Record<string, [string, unknown]> = {
    'a call that does not exist': ['deleteUserPool', {}],
    'an inherited name': ['constructor', {}],
    'another pool than the panel was opened for': ['choose', { userPoolId: 'us-east-1_Other' }],
    'members nobody asked for': ['cancel', { now: true }],
    'a rule that is a path': ['explain', { rule: '../../etc/passwd' }],
    'a fix that is no index': ['applyFix', { key: 'a', fix: -1 }],
  };
  for (const [name, [method, params]] of Object.entries(refused)) {
    it(`refuses ${name}`, () => assert.throws(() => validateCall(method, params)));
  }
});

describe('a page whose messages are malformed', () => {
  it('is answered with an error, and nothing is done', async () => {
    const done: string[] = [];
    const note = (name: string) => () => void done.push(name);
    type Some = Pick<HostApi, 'choose' | 'applyFix' | 'explain'>;
    const answers: unknown[] = [];
    const host = new RpcEnd<Some, object>(
      (message) => answers.push(message),
      { choose: note('choose'), applyFix: note('applyFix'), explain: note('explain') },
      validateCall,
    );
    const calls: readonly (readonly [method: string, params: unknown])[] = [
      ['choose', { webClientId: 7 }],
      ['choose', null],
      ['choose', { categories: ['everything'] }],
      ['applyFix', { key: 'a'.repeat(3000), fix: 0 }],
      ['applyFix', { key: 'a', fix: '0' }],
      ['explain', { rule: 'a', more: true }],
      ['toString', {}],
    ];
    for (const [id, [method, params]] of calls.entries())
      await host.receive({ kind: 'call', id, method, params });
    assert.deepEqual(done, []);
    assert.deepEqual(
      answers.map((answer) => (answer as { kind: string }).kind),
      calls.map(() => 'error'),
    );
    await host.receive({ kind: 'call', id: 99, method: 'choose', params: { webClientId: 'abc' } });
    assert.deepEqual(done, ['choose']);
  });
});

describe('findChoice', () => {
  it('finds the choice that the page kept', () => {
    const choice = { region: 'us-east-1', userPoolId: 'us-east-1_AbCdEfGhI' };
    assert.deepEqual(findChoice({ choice }), choice);
  });

  it('finds none in a state of another version', () => {
    assert.equal(findChoice({ choice: { pool: 1 } }), undefined);
    assert.equal(findChoice(undefined), undefined);
  });
});
