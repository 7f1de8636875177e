import * as l10n from '@vscode/l10n';

/** Why a script is not edited: each a shape in which an edit would be a guess. */
export type ShapeReason =
  'syntax' | 'noCall' | 'severalCalls' | 'notALiteral' | 'computed' | 'nameTaken' | 'otherAuth' | 'inUse';

/** A script that is not of a shape we know. The user gets the code to paste instead. */
export class ShapeProblem extends Error {
  constructor(
    readonly reason: ShapeReason,
    /** What it is about: a property, a name. */
    readonly what = '',
  ) {
    super(`${reason} ${what}`);
    this.name = 'ShapeProblem';
  }
}

/** The reason as a sentence about a file. */
export function shapeText(path: string, { reason, what }: ShapeProblem): string {
  switch (reason) {
    case 'syntax':
      return l10n.t('"{0}" cannot be parsed.', path);
    case 'noCall':
      return l10n.t('"{0}" has no call of {1} that can be edited.', path, what);
    case 'severalCalls':
      return l10n.t('"{0}" calls {1} several times.', path, what);
    case 'notALiteral':
      return l10n.t('"{0}" does not call {1} with a plain object.', path, what);
    case 'computed':
      return l10n.t('"{0}" computes "{1}".', path, what);
    case 'nameTaken':
      return l10n.t('"{0}" uses the name "{1}" for something else.', path, what);
    case 'otherAuth':
      return l10n.t('"{0}" takes "auth" from another place than amplify/auth/resource.', path);
    case 'inUse':
      return l10n.t('"{0}" uses "{1}" in other places too.', path, what);
  }
}
