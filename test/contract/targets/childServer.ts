import { spawn } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** Asks the system for a port of the loopback interface that is free now. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** A server in a process of its own. */
export interface ChildServer {
  readonly url: string;
  /** Ends the process and waits until it is gone. */
  readonly stop: () => Promise<void>;
}

/** Starts a program that serves HTTP on `port` and waits until it answers; it never outlives this process. */
export const startChildServer = async (options: {
  readonly command: string;
  readonly args: readonly string[];
  readonly port: number;
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}): Promise<ChildServer> => {
  const { command, args, port, cwd, env } = options;
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(command, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const keep = (data: Buffer) => void (output = `${output}${data.toString()}`.slice(-4000));
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);

  const ended = new Promise<void>((resolve) => {
    child.once('error', (error) => {
      output += error.message;
      resolve();
    });
    child.once('exit', () => resolve());
  });
  let running = true;
  void ended.then(() => void (running = false));
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);

  const stop = async () => {
    child.kill('SIGTERM');
    const patience = setTimeout(kill, 2000);
    await ended;
    clearTimeout(patience);
    process.removeListener('exit', kill);
  };

  for (const deadline = Date.now() + 20_000; ; await sleep(50)) {
    if (!running) {
      await stop();
      throw new Error(`${command} ended before it served ${url}:\n${output}`);
    }
    if (await answers(url)) return { url, stop };
    if (Date.now() > deadline) {
      await stop();
      throw new Error(`${command} did not serve ${url} in time:\n${output}`);
    }
  }
};

const answers = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(2000) }).then(
    async (response) => {
      await response.arrayBuffer();
      return true;
    },
    () => false,
  );
