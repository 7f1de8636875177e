import type * as vscode from 'vscode';

/** The innermost of these roots that a file is in. */
export function rootAmong<Root extends { readonly uri: vscode.Uri }>(
  file: vscode.Uri,
  roots: readonly Root[],
): Root | undefined {
  const isAround = ({ uri }: Root): boolean =>
    uri.scheme === file.scheme &&
    uri.authority === file.authority &&
    file.path.startsWith(uri.path.replace(/\/?$/, '/'));
  return roots
    .filter(isAround)
    .reduce<Root | undefined>(
      (inner, root) => (inner && inner.uri.path.length >= root.uri.path.length ? inner : root),
      undefined,
    );
}
