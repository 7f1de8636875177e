/** Whether a .gitignore names a file, by its path or by its name. Patterns beyond that are not understood. */
export const isIgnored = (gitignore: string, path: string): boolean =>
  gitignore
    .split(/\r?\n/)
    .map((line) =>
      line
        .trim()
        .replace(/^\/|^\*\*\//, '')
        .replace(/\\(.)/g, '$1'),
    )
    .some(
      (line) =>
        line === path || line === path.split('/').at(-1) || (line.endsWith('/') && path.startsWith(line)),
    );
