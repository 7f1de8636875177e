import * as l10n from '@vscode/l10n';
import { UserError } from '../errors';
import { authOperations, type FunctionAccess } from '../model/functionAccess';

/**
 * Reads every `--lambda-access NAME=create,read`: what several say of one function adds up. `NAME=none` takes the
 * access away, and nothing can be added to that. Throws UserError of kind `input`.
 */
export function readFunctionAccessOptions(values: readonly string[]): FunctionAccess[] {
  const all = values.map(readFunctionAccessOption);
  return [...new Set(all.map(({ functionName }) => functionName))].map((functionName) => {
    const own = all.filter((one) => one.functionName === functionName);
    const operations = authOperations.filter((one) => own.some((other) => other.operations.includes(one)));
    if (operations.length > 0 && own.some((one) => one.operations.length === 0)) {
      throw new UserError(
        l10n.t('"--lambda-access" both gives "{0}" access and takes it away.', functionName),
        l10n.t('Say one of them only.'),
        { kind: 'input' },
      );
    }
    return { functionName, operations };
  });
}

function readFunctionAccessOption(value: string): FunctionAccess {
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
