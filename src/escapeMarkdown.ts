/** Text as Markdown that shows it: a pool may be called `| <b>`, and what comes from AWS or from files is no markup. */
export const escapeMarkdown = (text: string): string =>
  text.replace(/[\\`*_{}[\]<>|#]/g, '\\$&').replace(/\s+/g, ' ');
