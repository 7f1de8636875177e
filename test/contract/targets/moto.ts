import { spawnSync } from 'node:child_process';
import type { ContractTarget, RunningTarget } from '../runContract';
import { freePort, startChildServer } from './childServer';

const hasMoto = () => spawnSync('python3', ['-c', 'import moto.server'], { stdio: 'ignore' }).status === 0;

/** Starts moto, or says why it cannot run; `REQUIRE_MOTO=1` makes its absence a failure. */
export async function startMoto(
  env: NodeJS.ProcessEnv = {},
): Promise<RunningTarget | { readonly missing: string }> {
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
    env,
  });
  return { endpoint: url, region: 'us-east-1', stop };
}

/** moto, an independent AWS in Python. */
export const moto: ContractTarget = {
  name: 'moto',
  startTimeout: 30_000,
  start: () => startMoto({ MOTO_IAM_LOAD_MANAGED_POLICIES: 'true' }),
};
