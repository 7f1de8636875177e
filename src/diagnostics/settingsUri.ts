import * as vscode from 'vscode';

/** The file system of user pools and identity pools: what of AWS can be opened as a document. */
export const settingsScheme = 'cognito';

/** The pool a document shows. */
export interface SettingsOf {
  readonly type: 'userPool' | 'identityPool';
  readonly accountId: string;
  readonly region: string;
  readonly id: string;
}

/** `cognito:/123456789012/us-east-1/us-east-1_AbCdEfGhI.userpool.json` */
export const settingsUri = ({ type, accountId, region, id }: SettingsOf): vscode.Uri =>
  vscode.Uri.from({
    scheme: settingsScheme,
    path: `/${accountId}/${region}/${id}.${type === 'userPool' ? 'userpool' : 'identitypool'}.json`,
  });

/** The pool of a document's URI; `undefined` for every other path of the file system. */
export function settingsOf({ scheme, path }: vscode.Uri): SettingsOf | undefined {
  if (scheme !== settingsScheme) return undefined;
  const match = /^\/(\d{12})\/([a-z0-9-]+)\/([\w:-]+)\.(userpool|identitypool)\.json$/.exec(path);
  const [, accountId = '', region = '', id = '', kind] = match ?? [];
  if (!match) return undefined;
  return { type: kind === 'userpool' ? 'userPool' : 'identityPool', accountId, region, id };
}
