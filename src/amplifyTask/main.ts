import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as l10n from '@vscode/l10n';
import { UserError } from '../errors';
import { runAmplifyTask } from './runAmplifyTask';

/**
 * The process that a task of the type "amplify" runs: it looks up the keys of the chosen profile, hands them to the one
 * program it starts and to nothing else, and explains the errors that program writes.
 */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      profile: { type: 'string' },
      region: { type: 'string' },
      environment: { type: 'string' },
      account: { type: 'string', multiple: true },
      file: { type: 'string' },
      vscode: { type: 'string' },
      texts: { type: 'string' },
    },
  });
  const { texts, ...options } = values;
  if (texts !== undefined && existsSync(texts)) l10n.config({ fsPath: texts });
  const [id, ...more] = positionals;
  return runAmplifyTask(id, more, options);
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    const lines = error instanceof UserError ? [error.message, error.resolution] : [String(error)];
    process.stderr.write(`${lines.join('\n')}\n`);
    process.exitCode = 1;
  },
);
