import type { Locator, Page } from 'playwright-core';

/** The box at the top of the window: command palette, quick picks, input boxes. */
export class QuickInput {
  private readonly widget: Locator;

  constructor(private readonly page: Page) {
    this.widget = page.locator('.quick-input-widget:visible');
  }

  /** Waits for a quick pick or input box of this title or placeholder. */
  async waitFor(text: string | RegExp): Promise<void> {
    const titled = this.widget.locator('.quick-input-title, .quick-input-message').filter({ hasText: text });
    await titled.or(this.widget.getByPlaceholder(text)).first().waitFor();
  }

  get box(): Locator {
    return this.widget.locator('input.input:visible');
  }

  /** Replaces what stands in the box. */
  async fill(text: string): Promise<void> {
    await this.box.waitFor();
    await this.box.fill(text);
  }

  /** Types and accepts: for input boxes. */
  async enter(text: string): Promise<void> {
    await this.fill(text);
    await this.page.keyboard.press('Enter');
  }

  option(name: string | RegExp): Locator {
    return this.widget.getByRole('option', { name });
  }

  /** What the list offers, as a screen reader says it; also what is out of sight, which is not in the document. */
  async labels(): Promise<string[]> {
    const found = new Map<number, string>();
    const giveUp = Date.now() + 30_000;
    while (Date.now() < giveUp) {
      // In one go: rows come and go while the list is being filled.
      const rows = await this.page.evaluate<readonly ListRow[]>(visibleRows);
      for (const { place, label } of rows) found.set(place, label);
      const size = rows[0]?.size ?? 0;
      const places = Array.from({ length: size }, (_, index) => index + 1);
      if (size > 0 && places.every((place) => found.has(place)))
        return places.map((place) => found.get(place) ?? '');
      await this.page.keyboard.press('PageDown');
    }
    throw new Error(`The list does not end: ${[...found.values()].join('\n')}`);
  }

  /** Walks to an option with the arrow keys and accepts it. */
  async choose(name: string | RegExp): Promise<void> {
    await this.chooseOption(this.option(name).first());
  }

  async chooseOption(option: Locator): Promise<void> {
    await option.waitFor();
    for (let step = 0; step < 200; step += 1) {
      if (/\bfocused\b/.test((await option.getAttribute('class')) ?? '')) {
        await this.page.keyboard.press('Enter');
        return;
      }
      await this.page.keyboard.press('ArrowDown');
    }
    throw new Error(`The arrow keys do not reach ${String(option)}.`);
  }

  /** Ticks options of a list that takes several, and accepts. */
  async chooseSeveral(names: readonly (string | RegExp)[]): Promise<void> {
    for (const name of names) {
      const option = this.option(name).or(this.widget.getByRole('checkbox', { name })).first();
      await option.waitFor();
      await option.getByRole('checkbox').first().check();
    }
    // Enter would go to the box that was ticked last.
    await this.widget.getByRole('button', { name: 'OK' }).click();
  }

  async cancel(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.widget.waitFor({ state: 'hidden' });
  }
}

interface ListRow {
  /** Counted from 1, of so many. */
  readonly place: number;
  readonly size: number;
  readonly label: string;
}

/** Runs in the window. */
const visibleRows = `[...document.querySelectorAll('.quick-input-widget [role=option]')].map((row) => ({
  place: Number(row.getAttribute('aria-posinset')),
  size: Number(row.getAttribute('aria-setsize')),
  label: row.getAttribute('aria-label') ?? '',
}))`;
