import * as l10n from '@vscode/l10n';
import { badInput } from './badInput';

/** An option's value as one of those it may have; throws a UserError of kind `input` that names them. */
export function oneOf<T extends string>(
  option: string,
  value: string | undefined,
  allowed: readonly T[],
  command?: string,
): T | undefined {
  if (value === undefined) return undefined;
  const found = allowed.find((other) => other === value);
  if (found) return found;
  throw badInput(l10n.t('"--{0}" is one of: {1}; not "{2}".', option, allowed.join(', '), value), command);
}
