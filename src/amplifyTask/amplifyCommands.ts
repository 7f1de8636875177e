import * as l10n from '@vscode/l10n';

/** Commands of Amplify's own tools that are run for a project. Pure, and without any text of the project. */

export const amplifyCommandIds = [
  ...(['push', 'pull', 'status', 'codegen', 'checkout', 'sandbox', 'outputs'] as const),
] as const;
export type AmplifyCommandId = (typeof amplifyCommandIds)[number];

export interface AmplifyCommand {
  readonly id: AmplifyCommandId;
  readonly generation: 'gen1' | 'gen2';
  /** The program and its arguments, as they are: no shell reads them. */
  readonly program: 'amplify' | 'npx';
  readonly args: readonly string[];
  /** Runs until it is stopped. */
  readonly stays?: boolean;
  /** Of no use without arguments of the task: nothing lists it. */
  readonly needsArguments?: boolean;
}

const amplifyCommands: readonly AmplifyCommand[] = [
  { id: 'push', generation: 'gen1', program: 'amplify', args: ['push'] },
  { id: 'pull', generation: 'gen1', program: 'amplify', args: ['pull'] },
  { id: 'status', generation: 'gen1', program: 'amplify', args: ['status'] },
  { id: 'codegen', generation: 'gen1', program: 'amplify', args: ['codegen', 'add'] },
  { id: 'checkout', generation: 'gen1', program: 'amplify', args: ['env', 'checkout'], needsArguments: true },
  { id: 'sandbox', generation: 'gen2', program: 'npx', args: ['ampx', 'sandbox'], stays: true },
  { id: 'outputs', generation: 'gen2', program: 'npx', args: ['ampx', 'generate', 'outputs'] },
];

/** The commands of a generation that can be run as they are. */
export const commandsOf = (generation: AmplifyCommand['generation']): readonly AmplifyCommand[] =>
  amplifyCommands.filter((command) => command.generation === generation && command.needsArguments !== true);

export const findAmplifyCommand = (id: unknown): AmplifyCommand | undefined =>
  amplifyCommands.find((command) => command.id === id);

/** What a command does, in a few words. */
export function commandPurpose(id: AmplifyCommandId): string {
  switch (id) {
    case 'push':
      return l10n.t('deploys the backend, and tells it of an import');
    case 'pull':
      return l10n.t('fetches the backend of the environment');
    case 'status':
      return l10n.t('shows what a push would change');
    case 'codegen':
      return l10n.t('adds generated code for the API');
    case 'checkout':
      return l10n.t('makes the files those of another environment');
    case 'sandbox':
      return l10n.t('deploys your own copy of the backend until it is stopped');
    case 'outputs':
      return l10n.t('writes amplify_outputs.json');
  }
}

/** What is missing when a program cannot be found, and that nothing depends on it. Lines of a terminal. */
export const missingProgram = (program: AmplifyCommand['program']): readonly string[] =>
  program === 'amplify'
    ? [
        l10n.t('The Amplify CLI was not found. To get it:'),
        '  npm install -g @aws-amplify/cli',
        l10n.t('An import is complete without it: any later push, also in CI, uses the files as they are.'),
      ]
    : [
        l10n.t('The project does not have the Amplify tools for a backend in code. To get them:'),
        '  npm install --save-dev @aws-amplify/backend @aws-amplify/backend-cli',
        l10n.t(
          'The files are complete without them: any later deployment, also in CI, uses them as they are.',
        ),
      ];
