import { commands, type Command } from './amplifyCommands';
import { Enquirer, forgetParameters, printer, type Question } from './amplifyPackages';

/** A process of its own, because the Amplify CLI lives by the current folder and by memory: runs the commands it is sent. */

export interface Request extends Command {
  readonly project: string;
}

export type Answer =
  | { readonly isDone: true; readonly told: readonly string[]; readonly asked: readonly string[] }
  | { readonly isDone: false; readonly error: string; readonly stack: string };

let answers: NonNullable<Command['answers']> = {};
let asked: string[] = [];
let told: string[] = [];

async function answer(question: Question): Promise<Record<string, string | boolean>> {
  const { name, choices, validate } = question;
  const given = answers[name];
  if (asked.includes(name) || given === undefined) throw new Error(`There is no answer to "${name}".`);
  asked.push(name);
  if (typeof given === 'boolean') return { [name]: given };
  if (choices && !choices.some(({ value }) => value === given)) {
    throw new Error(`"${name}" does not offer "${given}".`);
  }
  const valid = (await validate?.(given)) ?? true;
  if (valid !== true) throw new Error(valid);
  return { [name]: given };
}
Enquirer.prototype.prompt = answer;
Object.defineProperty(Enquirer, 'prompt', { get: () => answer });
for (const kind of ['info', 'warn', 'error', 'success', 'debug', 'blankLine'])
  printer[kind] = (text) => void (text !== undefined && told.push(text));

async function run({ project, ...command }: Request): Promise<Answer> {
  answers = command.answers ?? {};
  asked = [];
  told = [];
  forgetParameters();
  process.chdir(project);
  try {
    await commands[command.name](command, () => {
      asked.push('confirm');
      return Promise.resolve(answers['confirm'] === true);
    });
    return { isDone: true, told, asked };
  } catch (error) {
    let cause = error as Error & { readonly downstreamException?: Error };
    while (cause.downstreamException) cause = cause.downstreamException;
    return { isDone: false, error: cause.message, stack: cause.stack ?? '' };
  }
}

process.on('message', (request) => void run(request as Request).then((result) => process.send?.(result)));
process.send?.('ready');
