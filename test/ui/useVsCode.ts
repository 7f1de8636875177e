import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from '../host/browser';
import { startSampleAccount, type SampleAccount } from '../host/sampleAccount';
import { startVsCode, type VsCode, type VsCodeOptions } from '../host/startVsCode';
import { copyWorkspace, type ScratchWorkspace } from '../support/scratchWorkspace';
import { screenshotFolder, Workbench } from './workbench';

const vsix = path.resolve(__dirname, '../../amplify-import-auth.vsix');

/** What a test meets: its own window, its own copy of the workspace, the account as it was seeded. */
export interface UiFixture {
  readonly workbench: Workbench;
  /** Folder that the window shows. */
  readonly folder: string;
  readonly account: SampleAccount;
  readonly vsCode: VsCode;
}

interface UiOptions extends Pick<VsCodeOptions, 'version' | 'trust' | 'settings' | 'env'> {
  /** Folder under `test/fixtures/workspaces`. */
  readonly workspace?: string;
  /** Whether AWS refuses requests above its documented rates. */
  readonly enforceQuotas?: boolean;
  /** Language of VS Code, for what extensions say: `ja`. */
  readonly language?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
}

interface Shared {
  readonly browser: Browser;
  readonly context: BrowserContext;
  readonly account: SampleAccount;
  readonly vsCode: VsCode;
}

interface Own {
  readonly workspace: ScratchWorkspace;
  readonly page: Page;
  readonly workbench: Workbench;
}

/**
 * Starts VS Code with the packed extension before the tests of the surrounding `describe`; gives each test a new
 * window; ends everything afterwards. A test that fails leaves a picture of its window.
 */
export function useVsCode(options: UiOptions = {}): UiFixture {
  let shared: Shared | undefined;
  let own: Own | undefined;

  before(async function () {
    this.timeout(180_000);
    shared = await start(options);
  });

  beforeEach(async () => {
    own = await openWindow(given(shared), options.workspace ?? 'sample-gen1');
  });

  afterEach(async function () {
    if (!own) return;
    if (this.currentTest?.state === 'failed') await keepPicture(own.workbench, this.currentTest.fullTitle());
    await own.page.close();
    own.workspace.remove();
    own = undefined;
  });

  after(async () => {
    await shared?.browser.close();
    await shared?.vsCode.stop();
    await shared?.account.stop();
  });

  return {
    get workbench() {
      return given(own).workbench;
    },
    get folder() {
      return given(own).workspace.folder;
    },
    get account() {
      return given(shared).account;
    },
    get vsCode() {
      return given(shared).vsCode;
    },
  };
}

async function start({
  viewport,
  env,
  language,
  enforceQuotas = false,
  ...options
}: UiOptions): Promise<Shared> {
  const account = await startSampleAccount(undefined, { enforceQuotas });
  const [browser, vsCode] = await Promise.all([
    launchBrowser(),
    startVsCode({
      ...options,
      vsix,
      env: { ...account.env, ...env },
      log: (message) => console.log(message),
    }),
  ]);
  // One context for all windows: the workbench's scripts are loaded and compiled once.
  const context = await browser.newContext({ viewport: viewport ?? { width: 1280, height: 800 } });
  // Where a language pack says so. VS Code's own texts stay English: they come with the pack.
  if (language !== undefined) await context.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = '${language}'`);
  return { browser, context, account, vsCode };
}

async function openWindow({ context, vsCode, account }: Shared, name: string): Promise<Own> {
  account.emulator.reset();
  const workspace = await copyWorkspace(name);
  const page = await context.newPage();
  const workbench = new Workbench(page, vsCode);
  await workbench.open(workspace.folder);
  return { workspace, page, workbench };
}

async function keepPicture(workbench: Workbench, title: string): Promise<void> {
  const file = path.join(await screenshotFolder(), title.replaceAll(/\W+/g, '-'));
  await workbench.page.screenshot({ path: `${file}.png` });
  await writeFile(`${file}.yml`, await workbench.page.locator('body').ariaSnapshot());
  console.log(`\n  The window when it failed: ${file}.png, ${file}.yml`);
}

function given<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('VS Code is there for tests and hooks only.');
  return value;
}
