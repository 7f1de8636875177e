import * as vscode from 'vscode';
import { redact } from './redact';

let channel: vscode.LogOutputChannel | undefined;

const output = (): vscode.LogOutputChannel =>
  (channel ??= vscode.window.createOutputChannel('Import Auth for Amplify', { log: true }));

/** The extension's one log. It stays in English, and everything written to it is redacted first. */
export const log = {
  debug: (message: string): void => output().debug(redact(message)),
  info: (message: string): void => output().info(redact(message)),
  warn: (message: string): void => output().warn(redact(message)),
  error: (message: string): void => output().error(redact(message)),
  show: (): void => output().show(),
  dispose: (): void => {
    channel?.dispose();
    channel = undefined;
  },
};
