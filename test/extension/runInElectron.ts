import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { downloadAndUnzipVSCode, runTests } from '@vscode/test-electron';
import { vsCodeVersions } from '../host/vsCodeVersions';
import type { ExtensionRun } from './runInServer';

/** The same run in the desktop's VS Code, which is downloaded from Microsoft on first use. */
export async function runInElectron(run: ExtensionRun): Promise<void> {
  const version = vsCodeVersions[run.version ?? 'newest'].vsCode;
  const vscodeExecutablePath = await downloadAndUnzipVSCode(version).catch((error: unknown) => {
    throw new Error(
      `VS Code ${version} could not be downloaded from update.code.visualstudio.com. ` +
        'Where that is not possible, "npm run test:extension" runs the same suites from the npm registry.',
      { cause: error },
    );
  });
  const userData = await mkdtemp(path.join(os.tmpdir(), 'vscode-user-'));
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
        `--user-data-dir=${userData}`,
        ...(isRoot ? ['--no-sandbox'] : []),
      ],
    });
  } finally {
    await rm(userData, { recursive: true, force: true, maxRetries: 5 });
  }
}
