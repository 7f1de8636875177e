import assert from 'node:assert/strict';
import { UserError } from '../../../src/errors';
import type { WizardPlace } from '../../../src/importWizard/wizardReader';
import { aWizard } from '../../support/memoryWizard';
import { aSnapshot, aUserPool } from '../../support/snapshots';

describe('the page for a place in another account', () => {
  it('reads for another place as soon as it is chosen, where the account of the first could not be asked', async () => {
    const places = ['theirs', 'ours'].map((name) => ({
      ...{ id: `file:///${name}`, label: name, target: 'gen1', isProject: true },
    })) as readonly WizardPlace[];
    const asked: (string | undefined)[] = [];
    const { wizard, last } = aWizard({
      projects: () => Promise.resolve(places),
      pool: ({ projectUri }) => {
        asked.push(projectUri);
        return projectUri === 'file:///ours'
          ? Promise.resolve(aSnapshot({ userPool: aUserPool() }))
          : Promise.reject(new UserError('Another account.', 'Choose.', { kind: 'otherAccount' }));
      },
    });
    await wizard.checkAgain();
    const { phase, error, projects } = last();
    assert.deepEqual([phase, error?.canChooseProfile, error?.canSignIn], ['failed', true, false]);
    assert.equal(projects.length, 2);
    await wizard.choose({ projectUri: 'file:///ours' });
    assert.deepEqual([last().phase, last().error], ['ready', undefined]);
    assert.deepEqual(asked, ['file:///theirs', 'file:///ours']);
  });
});
