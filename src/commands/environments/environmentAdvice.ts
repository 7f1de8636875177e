import * as vscode from 'vscode';
import type { TrackedEnvironment } from '../../environments/listEnvironments';
import type { TrackedProject } from '../../workspace/trackedProject';

/** Asks for the name of an environment that is not deployed yet, and says what deploys it. */
export async function askForNewEnvironment({ environments, root }: TrackedProject): Promise<void> {
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Add Environment'),
    prompt: vscode.l10n.t('Name of the new environment: 2 to 10 lowercase letters'),
    validateInput: (value) =>
      !/^[a-z]{2,10}$/.test(value)
        ? vscode.l10n.t('Use 2 to 10 lowercase letters: that is what the Amplify CLI takes.')
        : environments.some((one) => one.target.name === value)
          ? vscode.l10n.t('There is an environment "{0}" already.', value)
          : undefined,
  });
  if (name === undefined) return;
  const detail = [
    vscode.l10n.t('Only the Amplify CLI can deploy the stack of an environment:'),
    `amplify env add ${name}`,
    vscode.l10n.t(
      'It asks whether to import the same Cognito resource. Yes: it is recorded at once. No: choose "Amplify: Add Environment" again when it is done.',
    ),
  ].join('\n\n');
  await offerCommands(vscode.l10n.t('Deploy the environment "{0}" first.', name), detail, {
    commands: [`amplify env add ${name}`],
    folder: root,
  });
}

/** Says what it means that Amplify manages auth, which an environment cannot have for itself alone. */
export async function explainManaged(
  root: vscode.Uri,
  { name, isCheckedOut }: TrackedEnvironment,
): Promise<void> {
  const commands = [
    ...(isCheckedOut ? [] : [`amplify env checkout ${name}`]),
    'amplify remove auth',
    'amplify add auth',
    'amplify push',
  ];
  const detail = [
    vscode.l10n.t(
      'Amplify then creates a user pool of its own for "{0}". Whether auth is imported is written once for all environments: each of the others gets a user pool of its own too, at its next checkout and push.',
      name,
    ),
    vscode.l10n.t(
      'Unlink the import, then let Amplify add auth. Cognito keeps everything that was imported.',
    ),
    commands.join('\n'),
  ].join('\n\n');
  await offerCommands(vscode.l10n.t('Let Amplify manage auth in "{0}"', name), detail, {
    commands,
    folder: root,
  });
}

interface Commands {
  readonly commands: readonly string[];
  readonly folder?: vscode.Uri;
}

/** Shows commands to run, to copy or to begin in a terminal. */
export async function offerCommands(
  message: string,
  detail: string,
  { commands, folder }: Commands,
): Promise<void> {
  const copy = vscode.l10n.t('Copy Commands');
  const terminal = vscode.l10n.t('Open Terminal');
  const answer = await vscode.window.showInformationMessage(message, { modal: true, detail }, copy, terminal);
  if (answer === copy) await vscode.env.clipboard.writeText(`${commands.join('\n')}\n`);
  if (answer !== terminal) return;
  const opened = vscode.window.createTerminal({ name: 'Amplify', ...(folder && { cwd: folder }) });
  opened.show();
  // The person presses Enter.
  opened.sendText(commands[0] ?? '', false);
}
