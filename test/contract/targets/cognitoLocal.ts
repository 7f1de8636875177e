import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { promisify } from 'node:util';
import type { ContractTarget } from '../runContract';
import { freePort, startChildServer } from './childServer';

const thirdParty = path.resolve(__dirname, '../../../../test/third-party');

/** Installs `test/third-party` exactly as locked, once per lock file. */
const installThirdParty = async (): Promise<void> => {
  const lock = createHash('sha256')
    .update(readFileSync(path.join(thirdParty, 'package-lock.json')))
    .digest('hex');
  const stamp = path.join(thirdParty, 'node_modules', '.installed-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await promisify(execFile)(npm, ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: thirdParty,
    shell: process.platform === 'win32',
  });
  writeFileSync(stamp, lock);
};

/** cognito-local, an independent user-pool server in Node; it keeps its data in a folder that is thrown away. */
export const cognitoLocal: ContractTarget = {
  name: 'cognito-local',
  services: ['cognito-idp'],
  startTimeout: 180_000,

  async start() {
    await installThirdParty();
    const port = await freePort();
    const cwd = mkdtempSync(path.join(tmpdir(), 'cognito-local-'));
    const removeFolder = () => rmSync(cwd, { recursive: true, force: true });
    const server = await startChildServer({
      command: process.execPath,
      args: [path.join(thirdParty, 'node_modules/cognito-local/lib/bin/start.js')],
      port,
      cwd,
      env: { HOST: '127.0.0.1', PORT: String(port), AWS_SDK_JS_SUPPRESS_MAINTENANCE_MODE_MESSAGE: '1' },
    }).catch((error: unknown) => {
      removeFolder();
      throw error;
    });
    return {
      endpoint: server.url,
      region: 'us-east-1',
      async stop() {
        await server.stop();
        removeFolder();
      },
    };
  },
};
