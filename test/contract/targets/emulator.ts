import { startEmulator } from '../../emulator/server';
import type { ContractTarget } from '../runContract';

/** The emulator of this repository: it has no known differences. Stopping it fails if an answer broke a schema. */
export const emulator: ContractTarget = {
  name: 'emulator',
  startTimeout: 5_000,

  async start() {
    const server = await startEmulator();
    return { endpoint: server.url, region: 'us-east-1', stop: () => server.close() };
  },
};
