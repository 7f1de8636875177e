/**
 * The VS Code releases every suite runs on. The npm package `code-server` carries the complete VS Code server and
 * workbench of the release it is named after, so the registry is the only thing a test machine must reach.
 */
export interface VsCodeVersion {
  /** As `vscode.version` says it. */
  readonly vsCode: string;
  readonly codeServer: string;
  /** Major version of Node that this release runs on. */
  readonly node: string;
}

/** `oldest` is what `engines.vscode` promises, `newest` the release the screenshots show. */
export const vsCodeVersions = {
  newest: { vsCode: '1.139.1', codeServer: '4.139.1', node: '24' },
  oldest: { vsCode: '1.103.2', codeServer: '4.103.2', node: '22' },
} as const satisfies Record<string, VsCodeVersion>;

export type VsCodeVersionName = keyof typeof vsCodeVersions;
