import * as l10n from '@vscode/l10n';
import type { ComponentChildren } from 'preact';
import type { FindingGroup, FindingPlace, WayOut } from '../../src/importWizard/groupFindings';
import type { Host } from './Page';

const icons = { error: 'error', warning: 'warning', info: 'info' };

/** What one rule found: what is wrong with which resource, and what can be done about it. */
export function FindingItem({ group, host }: { readonly group: FindingGroup; readonly host: Host }) {
  const { rule, places, fixes } = group;
  const severity = places[0]?.findings[0].severity ?? 'info';
  const isOne = places.length === 1;
  const explain = (
    <button
      class="link"
      aria-label={l10n.t('Explain {0}', rule)}
      onClick={() => void host.call('explain', { rule })}
    >
      {l10n.t('Explain')}
    </button>
  );
  return (
    <li class={`finding ${severity}`}>
      <span class={`codicon codicon-${icons[severity]}`} aria-hidden="true" />
      <div class="finding-body">
        {places.map((place) => (
          <Place key={place.findings[0].key} place={place} host={host}>
            {isOne && explain}
          </Place>
        ))}
        {!isOne && (
          <div class="buttons for-all">
            <Fixes fixes={fixes} host={host} />
            {explain}
          </div>
        )}
      </div>
    </li>
  );
}

interface PlaceProps {
  readonly place: FindingPlace;
  readonly host: Host;
  readonly children: ComponentChildren;
}

/** One resource: the sentences about it, and where it can be seen and mended. */
function Place({ place: { findings, fixes }, host, children }: PlaceProps) {
  const [{ key, resource, blocks, file, canOpenConsole, canShowInTree }] = findings;
  return (
    <div class="place">
      {findings.map((finding) => (
        <p key={finding.key} class="finding-message">
          {finding.message}
        </p>
      ))}
      <p class="detail">
        {resource}
        {blocks && <span class="blocks">{l10n.t('Stops the import')}</span>}
      </p>
      <div class="buttons">
        <Fixes fixes={fixes} host={host} />
        {file !== undefined && (
          <button
            class="link"
            aria-label={l10n.t('Open file {0}', file)}
            onClick={() => void host.call('openFile', { key })}
          >
            {l10n.t('Open file')}
          </button>
        )}
        {children}
        {canOpenConsole && (
          <button
            class="link"
            aria-label={l10n.t('Open in console: {0}', resource)}
            onClick={() => void host.call('openConsole', { key })}
          >
            {l10n.t('Open in console')}
          </button>
        )}
        {canShowInTree && (
          <button
            class="link"
            aria-label={l10n.t('Show in tree: {0}', resource)}
            onClick={() => void host.call('showInTree', { key })}
          >
            {l10n.t('Show in tree')}
          </button>
        )}
      </div>
    </div>
  );
}

const Fixes = ({ fixes, host }: { readonly fixes: readonly WayOut[]; readonly host: Host }) => (
  <>
    {fixes.map(({ key, index, title }) => (
      <button class="secondary" key={title} onClick={() => void host.call('applyFix', { key, fix: index })}>
        {title}
      </button>
    ))}
  </>
);
