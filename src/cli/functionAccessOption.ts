import * as l10n from '@vscode/l10n';
import { UserError } from '../errors';
import { authOperations, type FunctionAccess } from '../model/functionAccess';

/** Reads `--lambda-access NAME=create,read`; `NAME=none` takes the access away. Throws UserError of kind `input`. */
export function readFunctionAccessOption(value: string): FunctionAccess {
  const [, functionName, list] = /^([A-Za-z0-9_-]+)=([a-z,]+)$/.exec(value) ?? [];
  const operations = list === 'none' ? [] : (list ?? '').split(',');
  const known: readonly string[] = authOperations;
  if (functionName === undefined || operations.some((operation) => !known.includes(operation))) {
    throw new UserError(
      l10n.t('"--lambda-access {0}" is not of the form NAME=OPERATION,…', value),
      l10n.t('Operations are {0}; "none" takes the access away.', authOperations.join(', ')),
      { kind: 'input' },
    );
  }
  return { functionName, operations: authOperations.filter((operation) => operations.includes(operation)) };
}
