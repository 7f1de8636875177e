import { launchBrowser } from '../host/browser';
import { startVsCode, type VsCodeOptions } from '../host/startVsCode';

export interface ExtensionRun extends Pick<VsCodeOptions, 'version' | 'env' | 'log'> {
  /** Folder with the extension's package.json. */
  readonly extension: string;
  /** Module that exports `run()`. */
  readonly tests: string;
  /** Folder or `.code-workspace` file to open. */
  readonly workspace: string;
}

const timeoutMs = 5 * 60_000;

/**
 * Opens a window in which VS Code loads the extension from its folder and runs the tests in the extension host.
 * Rejects when `run()` did, or when no end came.
 */
export async function runInServer({ extension, tests, workspace, ...options }: ExtensionRun): Promise<void> {
  const vsCode = await startVsCode({ ...options, extensionTests: true });
  const browser = await launchBrowser();
  const said: string[] = [];
  try {
    const page = await browser.newPage();
    const exit = new Promise<number>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('The tests did not end.')), timeoutMs);
      void page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) =>
        said.push(args.join(' ')),
      );
      void page.exposeFunction('codeAutomationExit', (code: number) => {
        clearTimeout(timer);
        resolve(code);
      });
      page.on('crash', () => reject(new Error('The window crashed.')));
    });
    await page.goto(
      vsCode.windowUrl(workspace, [
        ['extensionDevelopmentPath', vsCode.remoteUri(extension)],
        ['extensionTestsPath', vsCode.remoteUri(tests)],
      ]),
    );
    const code = await exit;
    if (code !== 0) throw new Error(`VS Code ended the run with code ${code}.`);
  } catch (error) {
    throw new Error([(error as Error).message, ...said.slice(-40), vsCode.output().slice(-4000)].join('\n'), {
      cause: error,
    });
  } finally {
    await browser.close();
    await vsCode.stop();
  }
}
