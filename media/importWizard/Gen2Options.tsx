import * as l10n from '@vscode/l10n';
import type { Gen2Rows, GroupRow } from '../../src/importWizard/protocol';
import type { Gen2Choice } from '../../src/importWizard/wizardChoice';
import { Checkbox } from './Checkbox';
import { GrantChoice } from './GrantChoice';
import { OutputsChoice } from './OutputsChoice';
import type { SectionProps } from './Page';
import { RadioGroup } from './RadioGroup';
import { WithoutConfig } from './WithoutConfig';

/** How the code of the backend is to name the pools, and what is written beside it. */
export function Gen2Options({ state, host, gen2 }: SectionProps & { readonly gen2: Gen2Rows }) {
  const choose = (change: Gen2Choice) =>
    void host.call('choose', { gen2: { ...state.choice.gen2, ...change } });
  const withOutputs = state.choice.withLibraryConfig ?? true;
  return (
    <>
      <RadioGroup
        name="way"
        legend={l10n.t('What the backend does with the pools')}
        choices={[
          {
            value: 'reference',
            label: l10n.t('Reference them'),
            detail: l10n.t('With referenceAuth: data, storage and functions of the backend can use them'),
          },
          {
            value: 'addOutput',
            label: l10n.t('Only tell the app about the pools'),
            detail: l10n.t(
              'With backend.addOutput: no part of the backend can use them, and no role gets a policy',
            ),
          },
        ]}
        value={gen2.way}
        onChange={(way) => choose({ way })}
      />
      {gen2.way === 'reference' && (
        <>
          <RadioGroup
            name="values"
            legend={l10n.t('Where the ids stand')}
            choices={[
              {
                value: 'literals',
                label: l10n.t('Ids in the code'),
                detail: l10n.t('One pool for all branches and sandboxes'),
              },
              {
                value: 'variables',
                label: l10n.t('Ids from variables'),
                detail: l10n.t('Each branch and sandbox sets its own; which to set is shown afterwards'),
              },
            ]}
            value={gen2.values}
            onChange={(values) => choose({ values })}
          />
          {gen2.groups.length > 0 && <Groups groups={gen2.groups} choose={choose} />}
          <GrantChoice gen2={gen2} choose={choose} />
        </>
      )}
      <Checkbox
        id="withLibraryConfig"
        label={l10n.t('Write {0} now', gen2.outputsPath)}
        detail={l10n.t('What a deployment writes, so that the app can sign in before the first one.')}
        isChecked={withOutputs}
        onChange={(withLibraryConfig) => void host.call('choose', { withLibraryConfig })}
      />
      {state.libraryConfigProblem !== undefined && <WithoutConfig state={state} host={host} />}
      {withOutputs && (
        <div class="fields">
          <OutputsChoice platforms={gen2.platforms} versions={gen2.versions} choose={choose} />
        </div>
      )}
    </>
  );
}

interface GroupsProps {
  readonly groups: readonly GroupRow[];
  readonly choose: (change: Gen2Choice) => void;
}

function Groups({ groups, choose }: GroupsProps) {
  const toggle = (row: GroupRow, isOn: boolean) =>
    choose({
      groups: groups.filter((group) => (group === row ? isOn : group.isChosen)).map(({ name }) => name),
    });
  return (
    <fieldset>
      <legend>{l10n.t('Groups that the code names')}</legend>
      {groups.map((group) => (
        <Checkbox
          key={group.name}
          id={`group-${group.name}`}
          label={group.name}
          detail={group.detail}
          isChecked={group.isChosen}
          disabled={!group.hasRole}
          onChange={(isOn) => toggle(group, isOn)}
        />
      ))}
    </fieldset>
  );
}
