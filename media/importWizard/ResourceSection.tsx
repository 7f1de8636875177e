import * as l10n from '@vscode/l10n';
import type { ComponentChildren } from 'preact';
import type { AuthSelections } from '../../src/model/importSelection';
import type { SectionProps } from './Page';
import { CategoriesChoice } from './CategoriesChoice';
import { Section } from './Section';
import { Select } from './Select';

/** Into which project and environment, and what of Cognito is taken. */
export function ResourceSection({ state, host }: SectionProps) {
  const { choice } = state;
  const needsIdentityPool = choice.authSelections === 'identityPoolAndUserPool';
  return (
    <Section number={1} title={l10n.t('Resource')}>
      <div class="fields">
        <Field label={l10n.t('User pool')}>
          {state.title}{' '}
          <button class="link" onClick={() => void host.call('chooseUserPool', {})}>
            {l10n.t('Choose another…')}
          </button>
        </Field>
        {state.projects.length > 0 ? (
          <Select
            label={l10n.t('Project')}
            options={state.projects}
            value={choice.projectUri}
            onChange={(projectUri) => void host.call('choose', { projectUri })}
          />
        ) : (
          <Field label={l10n.t('Project')}>{state.noProject}</Field>
        )}
        {state.environment && <Field label={l10n.t('Environment')}>{state.environment}</Field>}
      </div>
      <fieldset>
        <legend>{l10n.t('What to import')}</legend>
        <TypeRadio
          state={state}
          host={host}
          value="userPoolOnly"
          label={l10n.t('User pool only')}
          detail={l10n.t('Sign-in, and APIs that check the user pool’s tokens.')}
        />
        <TypeRadio
          state={state}
          host={host}
          value="identityPoolAndUserPool"
          label={l10n.t('User pool and identity pool')}
          detail={l10n.t('Also AWS credentials for the signed-in user and for guests.')}
        />
      </fieldset>
      <CategoriesChoice state={state} host={host} />
      {state.poolFacts.length > 0 && (
        <dl class="facts">
          {state.poolFacts.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      {needsIdentityPool && state.identityPoolsProblem && <p class="note">{state.identityPoolsProblem}</p>}
    </Section>
  );
}

/** What is not chosen here, beside what is. */
const Field = ({ label, children }: { readonly label: string; readonly children: ComponentChildren }) => (
  <p class="field">
    <span class="fact-label">{label}</span>
    <span class="fact">{children}</span>
  </p>
);

interface TypeRadioProps extends SectionProps {
  readonly value: AuthSelections;
  readonly label: string;
  readonly detail: string;
}

function TypeRadio({ state, host, value, label, detail }: TypeRadioProps) {
  const id = `type-${value}`;
  return (
    <div class="radio">
      <input
        type="radio"
        name="authSelections"
        id={id}
        checked={state.choice.authSelections === value}
        aria-describedby={`${id}-detail`}
        onChange={() => void host.call('choose', { authSelections: value })}
      />
      <label for={id}>{label}</label>
      <span id={`${id}-detail`} class="detail">
        {detail}
      </span>
    </div>
  );
}
