import { spawn, type SpawnOptions } from 'node:child_process';

/** Runs a program to its end and returns its standard output. Rejects with everything it said when it fails. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (data: string) => (stdout += data));
    child.stderr?.setEncoding('utf8').on('data', (data: string) => (stderr += data));
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) return resolve(stdout);
      const ending = signal ? `was stopped by ${signal}` : `ended with code ${code}`;
      reject(new Error(`${[command, ...args].join(' ')} ${ending}\n${stdout}${stderr}`));
    });
  });
}

/**
 * Runs npm, the one that started this process where there is one, so that its registry, proxy and certificates are
 * those of the person's own configuration.
 */
export function runNpm(args: readonly string[], cwd: string): Promise<string> {
  const quiet = ['--loglevel=error', '--no-fund', '--no-audit', '--no-update-notifier'];
  const env = { ...process.env };
  // `npm start` hands its own flags on as variables; --prefix and the like must not move this installation.
  for (const name of ['npm_config_prefix', 'npm_config_local_prefix', 'npm_config_global_prefix'])
    delete env[name];
  const cli = process.env['npm_execpath'];
  if (cli && /npm-cli\.c?js$/.test(cli))
    return runCommand(process.execPath, [cli, ...args, ...quiet], { cwd, env });
  return process.platform === 'win32'
    ? runCommand('npm.cmd', [...args, ...quiet], { cwd, env, shell: true })
    : runCommand('npm', [...args, ...quiet], { cwd, env });
}
