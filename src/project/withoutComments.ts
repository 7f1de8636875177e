/** A script without its comments. What looks like one inside a text goes too, so this is for looking, not for running. */
export const withoutComments = (script: string): string =>
  script.replace(/\/\*[^]*?\*\//g, '').replace(/\/\/.*$/gm, '');
