import * as l10n from '@vscode/l10n';
import type { IdentityPoolRow } from '../../src/importWizard/protocol';
import type { SectionProps } from './Page';
import { Section } from './Section';
import { Select } from './Select';
import { VerdictBadge } from './VerdictBadge';

/** The identity pool that takes this user pool's tokens: its providers, roles and guest access. */
export function IdentityPoolSection({ state, host }: SectionProps) {
  const { choice, identityPools } = state;
  const chosen = identityPools.find((pool) => pool.id === choice.identityPoolId);
  return (
    <Section number={3} title={l10n.t('Identity pool')}>
      {choice.authSelections === 'userPoolOnly' ? (
        <p class="note">{l10n.t('Not part of this import.')}</p>
      ) : identityPools.length === 0 ? (
        <p class="note">
          {state.identityPoolsProblem ?? l10n.t('No identity pool has this user pool as a provider.')}
        </p>
      ) : (
        <>
          {identityPools.length > 1 ? (
            <Select
              label={l10n.t('Identity pool')}
              options={identityPools.map(({ id, name }) => ({ id, label: name, detail: id }))}
              value={choice.identityPoolId}
              onChange={(identityPoolId) => void host.call('choose', { identityPoolId })}
            />
          ) : (
            <p>{l10n.t('Only one identity pool has this user pool as a provider, so it is selected.')}</p>
          )}
          {chosen && <Details pool={chosen} />}
        </>
      )}
    </Section>
  );
}

function Details({ pool }: { readonly pool: IdentityPoolRow }) {
  return (
    <dl class="facts">
      <div>
        <dt>{l10n.t('Identity pool')}</dt>
        <dd>
          {pool.name}
          <span class="id">{pool.id}</span>
        </dd>
      </div>
      <div>
        <dt>{l10n.t('Guest access')}</dt>
        <dd>
          <VerdictBadge verdict={pool.guestAccess} />
        </dd>
      </div>
      {pool.roles.map((role) => (
        <div key={role.label}>
          <dt>{role.label}</dt>
          <dd>
            {role.name} <VerdictBadge verdict={role.verdict} />
          </dd>
        </div>
      ))}
      <div>
        <dt>{l10n.t('Providers')}</dt>
        <dd>
          {pool.providers.map((provider) => (
            <span class="url" key={provider}>
              {provider}
            </span>
          ))}
        </dd>
      </div>
    </dl>
  );
}
