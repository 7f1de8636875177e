import * as l10n from '@vscode/l10n';
import { useState } from 'preact/hooks';
import type { ClientRow } from '../../src/importWizard/protocol';
import type { SectionProps } from './Page';
import { Section } from './Section';
import { VerdictBadge } from './VerdictBadge';

/** The app clients side by side, with a choice for the web and one for native apps. */
export function ClientsSection({ state, host }: SectionProps) {
  const { clients, choice } = state;
  const oneForBoth = choice.webClientId !== undefined && choice.webClientId === choice.nativeClientId;
  const canUseOne = choice.webClientId !== undefined && !oneForBoth;
  return (
    <Section
      number={2}
      title={l10n.t('App clients')}
      aside={clients.length > 0 || !state.clientsLoading ? countOf(clients) : undefined}
    >
      {clients.length > 0 && <Comparison state={state} host={host} />}
      {state.clientsLoading && <p class="note">{state.clientsLoading}</p>}
      {clients.length === 0 && !state.clientsLoading && (
        <p class="note">{l10n.t('The user pool has no app client.')}</p>
      )}
      {clients.length > 0 && state.target !== 'gen2' && (
        <div class="buttons">
          <button
            class="secondary"
            disabled={!canUseOne}
            onClick={() =>
              choice.webClientId && void host.call('choose', { nativeClientId: choice.webClientId })
            }
          >
            {l10n.t('Use one client for both')}
          </button>
          {oneForBoth && <span class="detail">{l10n.t('One app client serves web and native apps.')}</span>}
        </div>
      )}
    </Section>
  );
}

/** More app clients than this are searched, not looked through. */
const manyClients = 12;

/** The table scrolls by itself where the window is too narrow for it. */
function Comparison({ state, host }: SectionProps) {
  const [filter, setFilter] = useState('');
  const { clients, choice } = state;
  const isShown = ({ id, name }: ClientRow) =>
    id === choice.webClientId ||
    id === choice.nativeClientId ||
    `${name} ${id}`.toLowerCase().includes(filter.trim().toLowerCase());
  const shown = clients.length > manyClients ? clients.filter(isShown) : clients;
  return (
    <>
      {clients.length > manyClients && (
        <div class="field search">
          <label for="client-filter">{l10n.t('Filter by name or id')}</label>
          <input
            type="search"
            id="client-filter"
            value={filter}
            onInput={(event) => setFilter(event.currentTarget.value)}
          />
          <span class="detail">{l10n.t('{0} of {1} shown', shown.length, clients.length)}</span>
        </div>
      )}
      <div class="table-scroll" role="region" tabIndex={0} aria-label={l10n.t('App clients, comparison')}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="pick">
                {state.target === 'gen2' ? l10n.t('App') : l10n.t('Web')}
              </th>
              {state.target !== 'gen2' && (
                <th scope="col" class="pick">
                  {l10n.t('Native')}
                </th>
              )}
              <th scope="col">{l10n.t('App client')}</th>
              <th scope="col">{l10n.t('Client secret')}</th>
              <th scope="col">{l10n.t('Sign-in flows')}</th>
              <th scope="col">{l10n.t('OAuth')}</th>
              <th scope="col">{l10n.t('Identity pool')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((client) => (
              <Row key={client.id} client={client} state={state} host={host} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Row({ client, state, host }: SectionProps & { readonly client: ClientRow }) {
  const { webClientId, nativeClientId } = state.choice;
  const isNative = state.target !== 'gen2' && client.id === nativeClientId;
  const chosen = client.id === webClientId || isNative;
  return (
    <tr class={chosen ? 'chosen' : ''}>
      <td class="pick">
        <input
          type="radio"
          name="webClient"
          disabled={client.notWeb !== undefined}
          title={client.notWeb}
          aria-label={
            client.notWeb
              ? l10n.t('"{0}" cannot be the web client: {1}', client.name, client.notWeb)
              : l10n.t('Use "{0}" as the web client', client.name)
          }
          checked={client.id === webClientId}
          onChange={() => void host.call('choose', { webClientId: client.id })}
        />
      </td>
      {state.target !== 'gen2' && (
        <td class="pick">
          <input
            type="radio"
            name="nativeClient"
            aria-label={l10n.t('Use "{0}" as the native client', client.name)}
            checked={client.id === nativeClientId}
            onChange={() => void host.call('choose', { nativeClientId: client.id })}
          />
        </td>
      )}
      <th scope="row">
        {client.name}
        <span class="id">{client.id}</span>
      </th>
      <td>
        <VerdictBadge verdict={client.secret} />
      </td>
      <td>{client.flows.join(', ')}</td>
      <td>
        {client.oauth}
        <Urls label={l10n.t('Callback URLs')} urls={client.callbackUrls} />
        <Urls label={l10n.t('Sign-out URLs')} urls={client.signOutUrls} />
        {client.differs.length > 0 && (
          <span class="verdict warning">
            <span class="codicon codicon-warning" aria-hidden="true" />{' '}
            {l10n.t('Unlike the web client: {0}', client.differs.join(', '))}
          </span>
        )}
      </td>
      <td>
        <VerdictBadge verdict={client.linked} />
      </td>
    </tr>
  );
}

function Urls({ label, urls }: { readonly label: string; readonly urls: readonly string[] }) {
  if (urls.length === 0) return null;
  return (
    <div class="urls">
      <span class="detail">{label}</span>
      <ul>
        {urls.map((url) => (
          <li class="url" key={url}>
            {url}
          </li>
        ))}
      </ul>
    </div>
  );
}

const countOf = (clients: readonly ClientRow[]) =>
  clients.length === 1 ? l10n.t('1 app client') : l10n.t('{0} app clients', clients.length);
