import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { promisify } from 'node:util';

export const thirdParty = path.resolve(__dirname, '../../../test/third-party');

/** Installs `test/third-party`, or a folder below it, exactly as locked, once per lock file. */
export const installThirdParty = async (folder = thirdParty): Promise<void> => {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(folder, 'package-lock.json')))
    .digest('hex');
  const stamp = path.join(folder, 'node_modules', '.installed-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = [
    'ci',
    '--ignore-scripts',
    '--legacy-peer-deps',
    '--prefer-offline',
    '--no-audit',
    '--no-fund',
  ];
  try {
    await promisify(execFile)(npm, args, { cwd: folder, shell: process.platform === 'win32' });
  } catch (error) {
    const { stderr = '' } = error as { readonly stderr?: string };
    throw new Error(
      `Nothing was compared: the packages of ${folder} could not be installed from the npm registry.\n${stderr}`,
      { cause: error },
    );
  }
  writeFileSync(stamp, lock);
};
