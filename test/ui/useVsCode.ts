import type { Browser, BrowserContext } from 'playwright-core';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { launchBrowser } from '../host/browser';
import { startSample, type Sample, type SampleOptions } from '../host/startSample';
import { screenshotFolder, Workbench } from './workbench';

const vsix = path.resolve(__dirname, '../../amplify-import-auth.vsix');

/** What a test file's tests share: one VS Code with one account, and for each test a window of its own. */
export interface UiFixture {
  readonly workbench: Workbench;
  readonly sample: Sample;
}

type UiOptions = Partial<Omit<SampleOptions, 'vsix' | 'log'>> & {
  readonly viewport?: { readonly width: number; readonly height: number };
};

/**
 * Starts VS Code with the packed extension before the tests of the surrounding `describe`, opens the workspace in a
 * new window before each, and ends everything afterwards. A test that fails leaves a picture of its window.
 */
export function useVsCode(options: UiOptions = {}): UiFixture {
  let sample: Sample | undefined;
  let browser: Browser | undefined;
  let context: BrowserContext | undefined;
  let workbench: Workbench | undefined;

  before(async function () {
    this.timeout(180_000);
    [browser, sample] = await Promise.all([
      launchBrowser(),
      startSample({ ...options, vsix, log: (message) => console.log(message) }),
    ]);
  });

  beforeEach(async () => {
    context = await browser?.newContext({ viewport: options.viewport ?? { width: 1280, height: 800 } });
    const page = await context?.newPage();
    if (!page || !sample) throw new Error('VS Code has not started.');
    workbench = new Workbench(page, sample.vsCode);
    await workbench.open(sample.folder);
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed' && workbench) {
      const name = this.currentTest.fullTitle().replaceAll(/\W+/g, '-');
      console.log(`\n  picture: ${await workbench.screenshot(`failed-${name}`)}`);
      const aria = path.join(await screenshotFolder(), `failed-${name}.yml`);
      await writeFile(aria, await workbench.page.locator('body').ariaSnapshot());
    }
    await context?.close();
  });

  after(async () => {
    await browser?.close();
    await sample?.stop();
  });

  const started = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('Only tests and hooks may use what VS Code shows.');
    return value;
  };
  return {
    get workbench() {
      return started(workbench);
    },
    get sample() {
      return started(sample);
    },
  };
}
