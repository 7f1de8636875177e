import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { vsCodeVersions, type VsCodeVersionName } from '../host/vsCodeVersions';
import { makeTemporaryFolder } from '../support/temporaryFolder';
import type { ExtensionRun } from './runInServer';

/** Fetches the desktop's VS Code from Microsoft on first use. Resolves to its program. */
export async function fetchElectron(name: VsCodeVersionName): Promise<string> {
  const version = vsCodeVersions[name].vsCode;
  return downloadAndUnzipVSCode(version).catch((error: unknown) => {
    throw new Error(
      `VS Code ${version} could not be downloaded from update.code.visualstudio.com: the extension suites did ` +
        'not run. "npm run test:extension" runs them in the VS Code that the npm registry has.',
      { cause: error },
    );
  });
}

/** The same run in the desktop's VS Code. */
export async function runInElectron(run: ExtensionRun): Promise<void> {
  const vscodeExecutablePath = await fetchElectron(run.version ?? 'newest');
  const userData = makeTemporaryFolder('vscode-user');
  const isRoot = process.getuid?.() === 0;
  try {
    await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: run.extension,
      extensionTestsPath: run.tests,
      extensionTestsEnv: { ...run.env },
      launchArgs: [
        run.workspace,
        '--disable-workspace-trust',
        '--disable-extensions',
        `--user-data-dir=${userData.path}`,
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    });
  } finally {
    userData.remove();
  }
}
