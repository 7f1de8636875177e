import assert from 'node:assert/strict';
import { isOnlyFurther, type WizardModel } from '../../../src/importWizard/wizardModel';

const model: WizardModel = {
  choice: { region: 'us-east-1', userPoolId: 'us-east-1_AbCdEfGhI' },
  phase: 'loading',
  progress: { text: '1 app client read' },
  projects: [],
  isComplete: false,
  hasAllClients: false,
  isPlannedWithoutConfig: false,
  findings: [],
  stopTarget: 'gen1',
  canOnlyTell: false,
  now: 0,
  staleAfter: 60_000,
  isTrusted: true,
};

describe('isOnlyFurther', () => {
  const further: WizardModel = { ...model, progress: { text: '2 app clients read' }, now: 1000 };

  it('is true when nothing but the progress is another', () => assert.ok(isOnlyFurther(model, further)));

  it('is false when anything else changed, came or went', () => {
    const { progress: _, ...ended } = further;
    for (const other of [{ ...further, findings: [] }, { ...further, announcement: 'Stopped.' }, ended])
      assert.equal(isOnlyFurther(model, other), false);
    assert.equal(isOnlyFurther({ ...model, announcement: 'Stopped.' }, further), false);
  });
});
