import * as l10n from '@vscode/l10n';
import type { Gen2Rows } from '../../src/importWizard/protocol';
import type { Gen2Choice } from '../../src/importWizard/wizardChoice';
import { groupsOf, ticked } from './ticked';

interface Props {
  readonly gen2: Gen2Rows;
  readonly choose: (change: Gen2Choice) => void;
}

/** What each function of the backend may do with the users; closed where nothing is granted, for there is much to grant. */
export function GrantChoice({ gen2: { functions, actions }, choose }: Props) {
  const grant = () => {
    const groups = groupsOf('grants');
    const access = functions.flatMap(({ name }, index) => {
      const group = groups[index];
      return group ? [{ functionName: name, actions: ticked(group, actions) }] : [];
    });
    choose({ access: access.filter((row) => row.actions.length > 0) });
  };
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
                  value={action}
                  checked={row.actions.includes(action)}
                  onChange={grant}
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
