import * as l10n from '@vscode/l10n';
import { authOperations, type AuthOperation } from '../../src/model/functionAccess';
import type { FunctionRow } from '../../src/importWizard/protocol';
import type { SectionProps } from './Page';

/** What the project's functions may do with the user pool. */
export function FunctionsChoice({ state, host }: SectionProps) {
  const choose = (row: FunctionRow, operations: readonly AuthOperation[]) => {
    const functionAccess = state.functions.map((other) => ({
      functionName: other.name,
      operations: other === row ? operations : other.operations,
    }));
    void host.call('choose', {
      functionAccess: functionAccess.filter((one) => one.operations.length > 0),
    });
  };
  return (
    <>
      {state.functions.map((row) => (
        <fieldset key={row.name} class="functionAccess">
          <legend>{l10n.t('What function "{0}" may do with the user pool', row.name)}</legend>
          {authOperations.map((operation) => (
            <label key={operation}>
              <input
                type="checkbox"
                checked={row.operations.includes(operation)}
                onChange={({ currentTarget: { checked } }) =>
                  choose(row, toggled(row.operations, operation, checked))
                }
              />
              {operation}
            </label>
          ))}
          {row.calls.length > 0 && (
            <span class="detail">{l10n.t('Its code calls Cognito: {0}', row.calls.join(', '))}</span>
          )}
        </fieldset>
      ))}
    </>
  );
}

const toggled = (
  operations: readonly AuthOperation[],
  operation: AuthOperation,
  isOn: boolean,
): AuthOperation[] => authOperations.filter((one) => (one === operation ? isOn : operations.includes(one)));
