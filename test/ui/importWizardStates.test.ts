import assert from 'node:assert/strict';
import type { WizardState } from '../../src/importWizard/protocol';
import { useVsCode } from './useVsCode';
import { allThemes, WizardPage } from './wizardPage';
import { wizardStates } from './wizardStates';

describe('the page "Import Auth" in every state', () => {
  const ui = useVsCode();
  let states: readonly (readonly [name: string, state: WizardState])[] = [];

  before(async function () {
    this.timeout(120_000);
    states = Object.entries(await wizardStates());
  });

  /** Opens the page, and lets nobody but the test draw on it. */
  async function openPage(): Promise<WizardPage> {
    const wizard = new WizardPage(ui.workbench);
    await wizard.open('perfect');
    await wizard.checked();
    await wizard.drawOnlyByTest();
    return wizard;
  }

  it('is a list that has them all', () => {
    const phases = new Set(states.map(([, { phase }]) => phase));
    assert.deepEqual([...phases].sort(), ['done', 'failed', 'importing', 'loading', 'ready']);
    const state = Object.fromEntries(states);
    assert.ok(state['findings']?.findings.some(({ blocks }) => blocks));
    assert.ok(state['expired']?.error?.canSignIn);
    assert.match(state['denied']?.identityPoolsProblem ?? '', /ListIdentityPools/);
    assert.ok(state['stale']?.isStale);
    assert.ok(state['configuration of its own']?.libraryConfigProblem);
  });

  for (const theme of allThemes)
    it(`gives axe nothing to find in the theme ${theme}`, async function () {
      this.timeout(300_000);
      const wizard = await openPage();
      await wizard.setTheme(theme);
      for (const [name, state] of states) {
        await wizard.draw(state);
        await wizard.assertNothingFound(`${name}, ${theme}`);
        await ui.workbench.screenshot(`state-${theme}-${name.replaceAll(' ', '-')}`);
      }
    });

  const sizes = {
    'in a window of 320 pixels': { width: 372, height: 800 },
    'at 400 % in a window of 1280 × 1024 pixels': { width: 320, height: 256 },
  };
  for (const [name, size] of Object.entries(sizes))
    it(`reflows ${name}`, async function () {
      this.timeout(300_000);
      const { workbench } = ui;
      const wizard = await openPage();
      await workbench.runCommand('View: Close Primary Side Bar');
      await workbench.page.setViewportSize(size);
      const frame = await workbench.webviewFrame();
      assert.ok((await frame.evaluate<number>('innerWidth')) <= 330);
      for (const [state, drawn] of states) {
        await wizard.draw(drawn);
        await wizard.assertNothingFound(`${state}, ${name}`);
        // Nothing is hidden behind the bar of actions when it is reached.
        assert.deepEqual(await frame.evaluate(coveredControls), [], `${state}, ${name}: covered`);
      }
      await workbench.page.setViewportSize({ width: 1280, height: 800 });
    });

  it('stands still when motion is to be reduced', async () => {
    const { workbench } = ui;
    const wizard = await openPage();
    const loading = states.find(([name]) => name === 'loading')?.[1] ?? assert.fail('no state');
    const moves = async () => {
      await wizard.draw({ ...loading, progress: { text: 'Reading the user pool…' } });
      const bar = wizard.frame.getByRole('progressbar');
      const first = await bar.screenshot({ animations: 'allow' });
      for (let look = 0; look < 5; look += 1) {
        await workbench.page.waitForTimeout(130);
        if (!first.equals(await bar.screenshot({ animations: 'allow' }))) return true;
      }
      return false;
    };
    assert.ok(await moves(), 'the bar does not move at all');
    await workbench.page.emulateMedia({ reducedMotion: 'reduce' });
    assert.equal(await moves(), false);
  });
});

/** Runs in the page: the controls that something else lies over once they have been scrolled to by the keyboard. */
const coveredControls = `[...document.querySelectorAll('button:enabled, input:enabled, select, summary')]
  .filter((control) => {
    control.focus();
    const { left, top, width, height } = control.getBoundingClientRect();
    const hit = document.elementFromPoint(left + width / 2, top + height / 2);
    return width > 0 && !(hit && (control.contains(hit) || hit.contains(control)));
  })
  .map((control) => control.outerHTML)`;
