import * as l10n from '@vscode/l10n';
import type { ComponentChildren } from 'preact';
import type { PlaceRow } from '../../src/importWizard/protocol';
import type { SectionProps } from './Page';
import { CategoriesChoice } from './CategoriesChoice';
import { RadioGroup } from './RadioGroup';
import { Section } from './Section';
import { Select } from './Select';

/** Into which project and environment, and what of Cognito is taken. */
export function ResourceSection({ state, host }: SectionProps) {
  const { choice } = state;
  const choosePlace = (place: PlaceRow | undefined) =>
    place && void host.call('choose', { projectUri: place.projectUri, target: place.target });
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
            label={l10n.t('Import to')}
            options={state.projects}
            value={state.placeId}
            placeholder={l10n.t('Choose…')}
            onChange={(id) => choosePlace(state.projects.find((place) => place.id === id))}
          />
        ) : (
          <Field label={l10n.t('Import to')}>{state.noProject}</Field>
        )}
        {state.environment && <Field label={l10n.t('Environment')}>{state.environment}</Field>}
      </div>
      {state.projects.length > 0 && state.noProject !== undefined && <p class="note">{state.noProject}</p>}
      <RadioGroup
        name="authSelections"
        legend={l10n.t('What to import')}
        choices={[
          {
            value: 'userPoolOnly',
            label: l10n.t('User pool only'),
            detail: l10n.t('Sign-in, and APIs that check the user pool’s tokens.'),
          },
          {
            value: 'identityPoolAndUserPool',
            label: l10n.t('User pool and identity pool'),
            detail: l10n.t('Also AWS credentials for the signed-in user and for guests.'),
          },
        ]}
        value={choice.authSelections}
        onChange={(authSelections) => void host.call('choose', { authSelections })}
      />
      {state.target === 'gen1' && <CategoriesChoice state={state} host={host} />}
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
