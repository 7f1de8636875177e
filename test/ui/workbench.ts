import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import type { VsCode } from '../host/startVsCode';
import { palettePng } from '../support/palettePng';
import { QuickInput } from './quickInput';

/** The themes every view must look right in: setting, and the class the workbench carries then. */
export const themes = {
  dark: { setting: 'Default Dark Modern', bodyClass: 'vs-dark' },
  light: { setting: 'Default Light Modern', bodyClass: 'vs' },
  highContrast: { setting: 'Default High Contrast', bodyClass: 'hc-black' },
  highContrastLight: { setting: 'Default High Contrast Light', bodyClass: 'hc-light' },
} as const;

export type ThemeName = keyof typeof themes;

/**
 * A window of VS Code as a person meets it: keys, and what is on the screen by role and name. Everything waits for
 * what it needs, nothing waits for time.
 */
export class Workbench {
  readonly quickInput: QuickInput;

  constructor(
    readonly page: Page,
    private readonly vsCode: VsCode,
  ) {
    this.quickInput = new QuickInput(page);
  }

  /** Opens a folder and waits until the window is drawn and knows its extensions. */
  async open(folder: string): Promise<void> {
    await this.page.goto(this.vsCode.windowUrl(folder));
    await this.viewContainer('Amplify Auth').waitFor();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.viewContainer('Amplify Auth').waitFor();
  }

  /** Waits until the browser has written a text to where VS Code keeps what it restores after a reload. */
  async whenStored(text: string): Promise<void> {
    const giveUp = Date.now() + 60_000;
    while (Date.now() < giveUp) {
      await this.page.evaluate(lookElsewhere);
      const stored = await this.page.evaluate<string>(storedText);
      // Values within values have their quotes escaped.
      if (stored.replaceAll('\\', '').includes(text)) return;
      await this.page.waitForTimeout(200);
    }
    throw new Error(`VS Code does not keep ${text}.`);
  }

  /**
   * Opens the command palette, and runs the command of exactly this title ("Amplify: Import Auth"). The palette shows
   * what is known when it opens: while extensions are still being found, it is opened again.
   */
  async runCommand(title: string): Promise<void> {
    // Recently used commands carry a hint after the title ("Amplify: Show Log, recently used").
    const option = this.quickInput.option(new RegExp(`^${escape(title)}(,.*)?$`)).first();
    for (let tries = 1; ; tries += 1) {
      await this.page.keyboard.press('F1');
      await this.quickInput.fill(`>${title}`);
      const found = await option.waitFor({ timeout: 3000 }).then(
        () => true,
        () => false,
      );
      if (found) return this.quickInput.chooseOption(option);
      await this.quickInput.cancel();
      if (tries === 10) throw new Error(`The palette does not offer "${title}".`);
    }
  }

  /** Titles the palette offers for a text, without opening any. */
  async findCommands(text: string): Promise<string[]> {
    await this.page.keyboard.press('F1');
    await this.quickInput.fill(`>${text}`);
    await this.quickInput.option(/./).first().waitFor();
    const labels = await this.quickInput.labels();
    await this.page.keyboard.press('Escape');
    return labels.map((label) => label.replace(/, [a-z][^,]*$/, ''));
  }

  /** The tab of a view container in the activity bar. */
  viewContainer(name: string): Locator {
    return this.page.getByRole('tablist', { name: 'Active View Switcher' }).getByRole('tab', { name });
  }

  /** Shows a view of ours, waits until it has rows or says why not, and puts the keyboard in it. */
  async focusView(container: string, view: string): Promise<void> {
    const command = `${container}: Focus on ${view} View`;
    await this.runCommand(command);
    const tree = this.page.getByRole('tree', { name: view });
    const row = tree.getByRole('treeitem').first();
    const welcome = this.page.locator('.welcome-view-content:visible').first();
    await row.or(welcome).first().waitFor();
    // The first command put the keyboard into a view that was still empty.
    const focused = tree.and(this.page.locator(':focus'));
    if ((await row.count()) > 0 && (await focused.count()) === 0) await this.runCommand(command);
  }

  /** A row of any tree; its accessible name is what a screen reader says. */
  treeRow(name: string | RegExp): Locator {
    return this.page.getByRole('treeitem', { name });
  }

  /** Walks to a row of the focused tree, and expands it. */
  async expandRow(name: string | RegExp): Promise<void> {
    const row = await this.selectRow(name);
    if ((await row.getAttribute('aria-expanded')) === 'false') await this.page.keyboard.press('ArrowRight');
    await this.page.locator('[role=treeitem][aria-expanded=true]').and(row).waitFor();
  }

  /**
   * Moves the focused tree to a row with the arrow keys. Rows out of sight are not in the document, so the walk goes
   * from the first to the last one, and again while rows are still being loaded.
   */
  async selectRow(name: string | RegExp): Promise<Locator> {
    const tree = this.page.locator('[role=tree]:focus');
    const found = this.page.locator('[role=treeitem].focused').and(this.treeRow(name));
    const giveUp = Date.now() + 30_000;
    while (Date.now() < giveUp) {
      await this.page.keyboard.press('Home');
      for (let last: string | null = ''; ; await this.page.keyboard.press('ArrowDown')) {
        if ((await found.count()) > 0) return found;
        const now = await tree.getAttribute('aria-activedescendant');
        if (now === last) break;
        last = now;
      }
      await this.page.waitForTimeout(200);
    }
    throw new Error(`The arrow keys do not reach the row ${String(name)}.`);
  }

  /** Toasts in the corner, by their text. */
  notification(text: string | RegExp): Locator {
    return this.page.locator('.notifications-toasts .notification-list-item').filter({ hasText: text });
  }

  /** A modal dialog of VS Code; `getByRole('button')` in it finds its choices. */
  dialog(text: string | RegExp): Locator {
    return this.page.locator('.monaco-dialog-box').filter({ hasText: text });
  }

  /** Answers a modal dialog by keyboard: moves to the button and presses Enter. */
  async answerDialog(text: string | RegExp, button: string | RegExp): Promise<void> {
    const dialog = this.dialog(text);
    await dialog.waitFor();
    const target = dialog.getByRole('button', { name: button, exact: true });
    for (let step = 0; step < 10; step += 1) {
      if ((await target.and(this.page.locator(':focus')).count()) > 0) {
        await this.page.keyboard.press('Enter');
        await dialog.waitFor({ state: 'detached' });
        return;
      }
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`The Tab key does not reach the button "${String(button)}".`);
  }

  /** Rows of the Problems view; opens it. */
  async problems(): Promise<Locator> {
    await this.runCommand('Problems: Focus on Problems View');
    return this.page.getByRole('tree', { name: /problem/i }).getByRole('treeitem');
  }

  editorTab(name: string | RegExp): Locator {
    return this.page.getByRole('tablist').getByRole('tab', { name });
  }

  statusBarItem(name: string | RegExp): Locator {
    return this.page.locator('.part.statusbar').getByRole('button', { name });
  }

  /** The document inside the webview panel that is shown. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  }

  /** The frame of that document, for scripts such as axe. */
  async webviewFrame(): Promise<Frame> {
    const element = await this.webview().locator('body').elementHandle();
    const frame = await element?.ownerFrame();
    if (!frame) throw new Error('No webview is shown.');
    return frame;
  }

  async setTheme(name: ThemeName): Promise<void> {
    const { setting, bodyClass } = themes[name];
    await this.vsCode.writeSettings({ 'workbench.colorTheme': setting });
    await this.page.locator(`.monaco-workbench.${bodyClass}`).waitFor();
  }

  /** Saves a picture, in a folder for this run only, or where `SCREENSHOTS` says; resolves to the file's path. */
  async screenshot(name: string): Promise<string> {
    const file = path.join(await screenshotFolder(), `${name}.png`);
    const picture = await this.page.screenshot({
      animations: 'disabled',
      caret: 'hide',
      style: withoutForeign,
    });
    // Pictures that stay are part of the extension.
    await writeFile(file, process.env['SCREENSHOTS'] ? palettePng(picture) : picture);
    return file;
  }
}

/** Runs in the window: all that VS Code's databases hold, as one text. */
const storedText = `(async () => {
  const result = (request) =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const texts = [];
  for (const { name } of await indexedDB.databases()) {
    if (!name.startsWith('vscode-web-state-db')) continue;
    const database = await result(indexedDB.open(name));
    if (database.objectStoreNames.contains('ItemTable'))
      texts.push(...(await result(database.transaction('ItemTable').objectStore('ItemTable').getAll())));
    database.close();
  }
  return texts.join();
})()`;

/** VS Code stores what it will restore once a minute, and when the person turns to another window. */
const lookElsewhere = `(async () => {
  document.hasFocus = () => false;
  for (const type of ['focus', 'blur']) window.dispatchEvent(new FocusEvent(type));
  await new Promise((resolve) => setTimeout(resolve, 300));
  delete document.hasFocus;
  window.dispatchEvent(new FocusEvent('focus'));
})()`;

/** What VS Code says of its own language server is not ours. */
const withoutForeign = '.notification-toast-container:has([aria-label*="tsserver"]) { display: none; }';

/** Where pictures go: `npm run screenshots` lets it be docs/images. */
export async function screenshotFolder(): Promise<string> {
  const folder = process.env['SCREENSHOTS'] ?? path.resolve(__dirname, '../../screenshots');
  await mkdir(folder, { recursive: true });
  return folder;
}

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
