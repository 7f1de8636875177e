import * as l10n from '@vscode/l10n';
import type { FindingRow } from '../../src/importWizard/protocol';
import type { Host } from './Page';

const icons = { error: 'error', warning: 'warning', info: 'info' };

/** One finding: what is wrong, with which resource, and what can be done about it. */
export function FindingItem({ finding, host }: { readonly finding: FindingRow; readonly host: Host }) {
  const { key, rule } = finding;
  return (
    <li class={`finding ${finding.severity}`}>
      <span class={`codicon codicon-${icons[finding.severity]}`} aria-hidden="true" />
      <div class="finding-body">
        <p class="finding-message">{finding.message}</p>
        <p class="detail">
          {finding.resource}
          {finding.blocks && <span class="blocks">{l10n.t('Stops the import')}</span>}
        </p>
        <div class="buttons">
          {finding.fixes.map(({ index, title }) => (
            <button key={title} onClick={() => void host.call('applyFix', { key, fix: index })}>
              {title}
            </button>
          ))}
          {finding.file !== undefined && (
            <button
              class="link"
              aria-label={l10n.t('Open file {0}', finding.file)}
              onClick={() => void host.call('openFile', { key })}
            >
              {l10n.t('Open file')}
            </button>
          )}
          <button
            class="link"
            aria-label={l10n.t('Explain {0}', rule)}
            onClick={() => void host.call('explain', { rule })}
          >
            {l10n.t('Explain')}
          </button>
          {finding.canOpenConsole && (
            <button
              class="link"
              aria-label={l10n.t('Open in console: {0}', finding.resource)}
              onClick={() => void host.call('openConsole', { key })}
            >
              {l10n.t('Open in console')}
            </button>
          )}
          {finding.canShowInTree && (
            <button
              class="link"
              aria-label={l10n.t('Show in tree: {0}', finding.resource)}
              onClick={() => void host.call('showInTree', { key })}
            >
              {l10n.t('Show in tree')}
            </button>
          )}
        </div>
      </div>
    </li>
  );
}
