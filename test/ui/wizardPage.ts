import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import type { WizardState } from '../../src/importWizard/protocol';
import { findAccessibilityProblems } from './axe';
import { themes, type ThemeName, type Workbench } from './workbench';

/** The page "Import Auth" in the editor, as a person meets it. */
export class WizardPage {
  constructor(private readonly workbench: Workbench) {}

  /** Opens it from the palette for a pool of the list, or one whose id is typed, and waits for its title. */
  async open(pool: string): Promise<void> {
    const { quickInput } = this.workbench;
    await this.workbench.runCommand('Amplify: Import Auth');
    await quickInput.waitFor('Import Auth: User pool');
    await quickInput.option(/^perfect,/).waitFor();
    await quickInput.fill(pool);
    await quickInput.choose(pool.includes('_') ? new RegExp(pool) : new RegExp(`^${pool},`));
    await this.frame.getByRole('heading', { level: 1, name: /^Import Auth: / }).waitFor();
  }

  /** Opens it for a pool that need not be on the first page of the list. */
  async openById(userPoolId: string): Promise<void> {
    const { quickInput } = this.workbench;
    await this.workbench.runCommand('Amplify: Import Auth');
    await quickInput.option(/./).first().waitFor();
    await quickInput.fill(userPoolId);
    await quickInput.choose(new RegExp(userPoolId));
    await this.frame.getByRole('heading', { level: 1, name: /^Import Auth: / }).waitFor();
  }

  get frame(): FrameLocator {
    return this.workbench.webview();
  }

  /** Waits until everything is read and judged. */
  async checked(): Promise<void> {
    await this.button('Check again').waitFor();
    await this.frame.getByText(/^As of /).waitFor();
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** A numbered part of the page, by its title. */
  section(title: string): Locator {
    return this.frame.getByRole('region', { name: new RegExp(`^\\d ${title}`) });
  }

  /** The sentence a screen reader was told last. */
  announced(text: string | RegExp): Locator {
    return this.frame.getByRole('status').filter({ hasText: text });
  }

  /** Walks with the Tab key until something has the keyboard, and presses a key there. */
  async press(target: Locator, key = 'Enter'): Promise<void> {
    await target.waitFor();
    const { keyboard } = this.workbench.page;
    for (let step = 0; step < 80; step += 1) {
      if ((await target.and(this.frame.locator(':focus')).count()) > 0) return keyboard.press(key);
      await keyboard.press('Tab');
    }
    throw new Error(`The Tab key does not reach ${String(target)}.`);
  }

  /** Holds what is shown now to axe, and to the width of the window, in one theme or in all of them. */
  async assertAccessible(state: string, names: readonly ThemeName[] = ['dark']): Promise<void> {
    for (const name of names) {
      await this.setTheme(name);
      await this.assertNothingFound(`${state}, ${name}`);
    }
  }

  async setTheme(name: ThemeName): Promise<void> {
    await this.workbench.setTheme(name);
    await this.frame.locator(`body.${webviewClass[name]}`).waitFor();
  }

  /** The same in the theme that is on. */
  async assertNothingFound(state: string): Promise<void> {
    const frame = await this.workbench.webviewFrame();
    assert.deepEqual(await findAccessibilityProblems(frame), [], state);
    const overflow = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    assert.ok((await frame.evaluate<number>(overflow)) <= 0, `${state}: wider than the window`);
  }

  /** From now on the page shows what `draw` hands it, and no longer what the extension says. */
  async drawOnlyByTest(): Promise<void> {
    await (await this.workbench.webviewFrame()).evaluate(deafen);
  }

  /** Has the page draw a state, with the message the extension would send. */
  async draw(state: WizardState): Promise<void> {
    const message = { kind: 'call', id: 0, method: 'show', params: state, isOfTest: true };
    const frame = await this.workbench.webviewFrame();
    await frame.evaluate(`window.postMessage(${JSON.stringify(message)}, '*')`);
    await this.frame.getByRole('heading', { level: 1, name: `Import Auth: ${state.title}` }).waitFor();
  }
}

/** Runs in the page: messages of others end before they reach it. */
const deafen = `window.addEventListener(
  'message',
  (event) => { if (!event.data?.isOfTest) event.stopImmediatePropagation(); },
  true,
)`;

export const allThemes = Object.keys(themes) as ThemeName[];

/** What VS Code calls the kind of theme on the page's body. */
const webviewClass: Record<ThemeName, string> = {
  dark: 'vscode-dark',
  light: 'vscode-light',
  highContrast: 'vscode-high-contrast:not(.vscode-high-contrast-light)',
  highContrastLight: 'vscode-high-contrast-light',
};
