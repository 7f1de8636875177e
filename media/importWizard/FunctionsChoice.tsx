import * as l10n from '@vscode/l10n';
import { authOperations } from '../../src/model/functionAccess';
import type { SectionProps } from './Page';
import { groupsOf, ticked } from './ticked';

/** What the project's functions may do with the user pool. */
export function FunctionsChoice({ state, host }: SectionProps) {
  const choose = () => {
    const groups = groupsOf('functionAccess');
    const functionAccess = state.functions.flatMap(({ name }, index) => {
      const group = groups[index];
      return group ? [{ functionName: name, operations: ticked(group, authOperations) }] : [];
    });
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
                value={operation}
                checked={row.operations.includes(operation)}
                onChange={choose}
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
