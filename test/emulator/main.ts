import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { sampleAccount } from './sampleAccount';
import type { Seed } from './seed';
import { startEmulator, type EmulatorOptions } from './server';
import type { UpdateSemantics } from './service';

const usage = `Usage: node out/test/emulator/main.js [--port N] [--sample | --seed FILE.json]
  [--update-semantics reset-all|measured|preserve-all] [--enforce-quotas] [--random-seed N]`;

const isUpdateSemantics = (text: string): text is UpdateSemantics =>
  ['reset-all', 'measured', 'preserve-all'].includes(text);

/** Starts an emulator from the shell, prints its URL and runs until it is told to stop. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string' },
      seed: { type: 'string' },
      sample: { type: 'boolean' },
      'update-semantics': { type: 'string' },
      'enforce-quotas': { type: 'boolean' },
      'random-seed': { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(usage);
  const semantics = values['update-semantics'];
  if (semantics !== undefined && !isUpdateSemantics(semantics)) throw new Error(usage);
  const options: EmulatorOptions = {
    port: Number(values.port ?? 0),
    enforceQuotas: values['enforce-quotas'] ?? false,
    ...(values.sample && { seed: sampleAccount }),
    ...(values.seed !== undefined && { seed: JSON.parse(readFileSync(values.seed, 'utf8')) as Seed }),
    ...(semantics !== undefined && { updateSemantics: semantics }),
    ...(values['random-seed'] !== undefined && { randomSeed: Number(values['random-seed']) }),
  };
  const emulator = await startEmulator(options);
  console.log(emulator.url);
  const stop = (): void => void emulator.close().then(() => process.exit(0), fail);
  process.on('SIGINT', stop).on('SIGTERM', stop);
}

function fail(error: unknown): never {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

main().catch(fail);
