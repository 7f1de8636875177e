import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline/promises';
import * as l10n from '@vscode/l10n';
import { explainLog } from '../compatibility/explainLog';
import { UserError } from '../errors';
import { readJsonFile } from '../project/jsonFile';
import { textAt } from '../project/jsonValue';
import { findAmplifyCommand, missingProgram, type AmplifyCommand } from './amplifyCommands';
import { problemLines } from './problemLines';
import { notFoundCode, runProgram } from './runProgram';
import { meantBy } from './taskEnvironment';
import { findTerminalLibrary } from './terminalLibrary';

export interface AmplifyTaskOptions {
  /** A profile of the AWS configuration files; without one, whatever the AWS CLI would use. */
  readonly profile?: string | undefined;
  readonly region?: string | undefined;
  /** The environment that the command is for, and the accounts it may be in; without them it gets keys of any. */
  readonly environment?: string | undefined;
  readonly account?: readonly string[] | undefined;
  /** The file of the project that known errors are shown at. */
  readonly file?: string | undefined;
  /** Folder of the VS Code that runs the task. */
  readonly vscode?: string | undefined;
}

/** As much of the output as is kept to be explained. */
const keptCharacters = 1_000_000;

/** Runs one of Amplify's commands in the current folder and resolves to its exit code. */
export async function runAmplifyTask(
  id: string | undefined,
  more: readonly string[],
  options: AmplifyTaskOptions,
): Promise<number> {
  const command = findAmplifyCommand(id);
  if (!command) throw new Error(`There is no task "${id}".`);
  const say = (lines: readonly string[]) => process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  await checkEnvironment(meantBy(command, more).kind, options);
  const env = await environmentFor(command, options);
  let log = '';
  const code = await runProgram({
    program: command.program,
    args: [...command.args, ...more],
    cwd: process.cwd(),
    env,
    terminals: findTerminalLibrary(options.vscode),
    onOutput: (text, stream) => {
      log = (log + text.toString()).slice(-keptCharacters);
      process[stream].write(text);
    },
  });
  if (code === notFoundCode) say(['', ...missingProgram(command.program)]);
  else if (code !== 0 && log === '')
    say([
      '',
      l10n.t('To have an error explained, select it here and run "Amplify: Explain Amplify Error…".'),
    ]);
  const found = code === 0 ? [] : explainLog(log);
  if (found.length > 0) {
    const known = l10n.t('The cause is known. "Amplify: Explain Amplify Error…" says more:');
    say(['', known, ...problemLines(found, options.file ?? 'amplify')]);
  }
  return code;
}

/** The files may have become another environment's since the task was made. */
async function checkEnvironment(
  meant: ReturnType<typeof meantBy>['kind'],
  { environment }: AmplifyTaskOptions,
): Promise<void> {
  if (environment === undefined || meant !== 'checkedOut') return;
  const text = await readFile('amplify/.config/local-env-info.json', 'utf8').catch(() => '{}');
  const envName = textAt(readJsonFile('local-env-info.json', text), 'envName');
  if (envName === undefined || envName === environment) return;
  throw new UserError(
    l10n.t('The files are of the environment "{0}", and this task was made for "{1}".', envName, environment),
    l10n.t('Run the command again from "Run Task".'),
    { kind: 'files' },
  );
}

/** The environment of the program: keys that every tool understands, in the place of a profile that some do not. */
async function environmentFor(
  { generation }: AmplifyCommand,
  options: AmplifyTaskOptions,
): Promise<NodeJS.ProcessEnv> {
  const keys = await findKeys(options);
  // This made a plain Node of VS Code's program.
  const { ELECTRON_RUN_AS_NODE, ...own } = process.env;
  if (!keys) return own;
  // A profile would win over keys, and a token of the environment does not belong to these.
  const { AWS_PROFILE, AWS_DEFAULT_PROFILE, AWS_SESSION_TOKEN, ...rest } = own;
  void [ELECTRON_RUN_AS_NODE, AWS_PROFILE, AWS_DEFAULT_PROFILE, AWS_SESSION_TOKEN];
  const { AWS_REGION, ...login } = keys;
  // The Region of a Gen 1 environment is in its files.
  const where = generation === 'gen2' && AWS_REGION !== undefined ? { AWS_REGION } : {};
  return { ...rest, ...login, ...where };
}

/** Without a chosen profile, what cannot be found is left to the program; what was found and does not fit is not. */
async function findKeys({
  profile,
  region,
  environment = '',
  account = [],
}: AmplifyTaskOptions): Promise<Readonly<Record<string, string>> | undefined> {
  const { keysOfProfile } = await import('../aws/keysOfProfile.js');
  const login = profile === undefined ? {} : { profile };
  const owner = { name: environment, accountIds: account };
  try {
    return await keysOfProfile({ ...login, region, owner, mfaCodeProvider: askForCode });
  } catch (error) {
    if (profile === undefined && account.length === 0 && error instanceof UserError) return undefined;
    throw error;
  }
}

async function askForCode(serial: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await terminal.question(l10n.t('MFA code of {0}: ', serial));
  } finally {
    terminal.close();
  }
}
