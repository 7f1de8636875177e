import * as vscode from 'vscode';

/** Asks for the code an MFA device shows. It goes to AWS and nowhere else. Throws an AbortError when nobody enters it. */
export async function askForMfaCode(serial: string): Promise<string> {
  const code = await vscode.window.showInputBox({
    title: vscode.l10n.t('MFA code'),
    prompt: vscode.l10n.t('Enter the code of the device {0}', serial),
    placeHolder: '123456',
    password: true,
    ignoreFocusOut: true,
    validateInput: (text) =>
      /^\d{6}$/.test(text.trim()) ? undefined : vscode.l10n.t('The code has six digits.'),
  });
  // Not a CancellationError: this one passes through the SDK, and every layer below knows an AbortError.
  if (code === undefined) throw Object.assign(new Error('No MFA code.'), { name: 'AbortError' });
  return code.trim();
}
