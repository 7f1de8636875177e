import { spawnSync } from 'node:child_process';
import type { ContractTarget } from '../runContract';
import { freePort, startChildServer } from './childServer';

const hasMoto = () => spawnSync('python3', ['-c', 'import moto.server'], { stdio: 'ignore' }).status === 0;

/** moto, an independent AWS in Python; `REQUIRE_MOTO=1` makes its absence a failure. */
export const moto: ContractTarget = {
  name: 'moto',
  startTimeout: 30_000,

  async start() {
    if (!hasMoto()) {
      const missing = `moto is not installed. To run them: pip install 'moto[server]'`;
      if (process.env.REQUIRE_MOTO === '1') throw new Error(`REQUIRE_MOTO is set, but ${missing}`);
      return { missing };
    }
    const port = await freePort();
    const { url, stop } = await startChildServer({
      command: 'python3',
      args: ['-m', 'moto.server', '-H', '127.0.0.1', '-p', String(port)],
      port,
      env: { MOTO_IAM_LOAD_MANAGED_POLICIES: 'true' },
    });
    return { endpoint: url, region: 'us-east-1', stop };
  },
};
