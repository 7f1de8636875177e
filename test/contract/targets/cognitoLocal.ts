import * as path from 'node:path';
import { makeTemporaryFolder } from '../../support/temporaryFolder';
import type { ContractTarget } from '../runContract';
import { installThirdParty, thirdParty } from '../thirdParty';
import { freePort, startChildServer } from './childServer';

/** cognito-local, an independent user-pool server in Node; it keeps its data in a folder that is thrown away. */
export const cognitoLocal: ContractTarget = {
  name: 'cognito-local',
  services: ['cognito-idp'],
  startTimeout: 180_000,

  async start() {
    await installThirdParty();
    const port = await freePort();
    const { path: cwd, remove } = makeTemporaryFolder('cognito-local');
    const server = await startChildServer({
      command: process.execPath,
      args: [path.join(thirdParty, 'node_modules/cognito-local/lib/bin/start.js')],
      port,
      cwd,
      env: { HOST: '127.0.0.1', PORT: String(port), AWS_SDK_JS_SUPPRESS_MAINTENANCE_MODE_MESSAGE: '1' },
    }).catch((error: unknown) => {
      remove();
      throw error;
    });
    return {
      endpoint: server.url,
      region: 'us-east-1',
      async stop() {
        await server.stop();
        remove();
      },
    };
  },
};
