import { readFile } from 'node:fs/promises';

/** Where the emulator behind this process's AWS configuration is. */
export async function emulatorUrl(): Promise<string> {
  const config = await readFile(process.env.AWS_CONFIG_FILE ?? '', 'utf8');
  const url = /^endpoint_url = (.*)$/m.exec(config)?.[1];
  if (!url) throw new Error('The AWS configuration leads to no emulator.');
  return url;
}

/** The operations it was asked for, oldest first. */
export async function askedOperations(): Promise<string[]> {
  const answer = await fetch(`${await emulatorUrl()}/_emulator/log`);
  const log = (await answer.json()) as { operation: string }[];
  return log.map(({ operation }) => operation);
}

/** Waits until the condition holds, and says which one did not. */
export async function until(
  what: string,
  holds: () => Promise<boolean> | boolean,
  instead: () => string = () => '',
): Promise<void> {
  const giveUp = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > giveUp) throw new Error(`Did not happen within 20 s: ${what}. ${instead()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
