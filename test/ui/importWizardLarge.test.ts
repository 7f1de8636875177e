import assert from 'node:assert/strict';
import { poolWithClients } from '../support/troublesomePools';
import { useVsCode } from './useVsCode';
import { WizardPage } from './wizardPage';

describe('the page "Import Auth" of a pool with 200 app clients, under AWS\'s quotas', () => {
  const ui = useVsCode({ enforceQuotas: true });

  it('says how far it is, can be stopped, and goes on where it stopped', async function () {
    this.timeout(180_000);
    const { workbench, account } = ui;
    account.emulator.seed(poolWithClients(200));
    const wizard = new WizardPage(workbench);
    await wizard.open('us-east-1_ManyClient');
    // The first page of the listing is read; of the others some are.
    await wizard.frame.getByText(/^(6[1-9]|[789]\d) app clients read$/).waitFor();
    await wizard.press(wizard.button('Cancel'));
    await wizard.frame.getByText('Reading was stopped.').waitFor();
    await wizard.section('App clients').getByText('Not all app clients were read').waitFor();
    const rows = wizard.section('App clients').getByRole('rowheader');
    assert.equal(await rows.count(), 60);

    await wizard.press(wizard.button('Try again'));
    await wizard.frame.getByText(/^As of /).waitFor({ timeout: 90_000 });
    assert.equal(await rows.count(), 200);
    const { log } = account.emulator;
    assert.deepEqual(
      log.filter(({ error }) => /TooManyRequests|Throttling/.test(error ?? '')),
      [],
    );
    const first = log.filter(({ input }) => JSON.stringify(input).includes('many001web'));
    assert.equal(first.length, 1, 'what was read is not read again');
    await wizard.assertAccessible('200 clients');
  });
});
