import * as l10n from '@vscode/l10n';
import type { Gen2Rows } from '../../src/importWizard/protocol';
import type { Gen2Choice } from '../../src/importWizard/wizardChoice';

interface Props {
  readonly gen2: Gen2Rows;
  readonly choose: (change: Gen2Choice) => void;
}

/** What each function of the backend may do with the users; closed where nothing is granted, for there is much to grant. */
export function GrantChoice({ gen2: { functions, actions }, choose }: Props) {
  const grant = (name: string, granted: readonly string[]) =>
    choose({
      access: functions
        .map((row) => ({ functionName: row.name, actions: row.name === name ? granted : row.actions }))
        .filter((row) => row.actions.length > 0),
    });
  return (
    <>
      {functions.map((row) => (
        <details key={row.name} open={row.actions.length > 0}>
          <summary>{l10n.t('What function "{0}" may do with the user pool', row.name)}</summary>
          <div class="grants">
            {actions.map((action) => (
              <label key={action}>
                <input
                  type="checkbox"
                  checked={row.actions.includes(action)}
                  onChange={({ currentTarget: { checked } }) =>
                    grant(
                      row.name,
                      actions.filter((one) => (one === action ? checked : row.actions.includes(one))),
                    )
                  }
                />
                {action}
              </label>
            ))}
          </div>
        </details>
      ))}
    </>
  );
}
