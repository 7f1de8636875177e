import assert from 'node:assert/strict';
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
