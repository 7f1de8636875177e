import * as l10n from '@vscode/l10n';
import type { ComparedCell } from '../../src/environments/compareEnvironments';
import type { CompareColumn } from '../../src/environmentsPage/protocol';
import type { Host, PartProps } from './Page';

/** One column an environment, one row a thing to compare. */
export function Matrix({ state, host }: PartProps) {
  const { columns, rows } = state;
  if (columns.length === 0) return null;
  const label = columns.length === 1 ? l10n.t('Environment') : l10n.t('Environments side by side');
  return (
    <section class="part">
      <h2>{label}</h2>
      <div class="table-scroll" role="region" aria-label={label} tabIndex={0}>
        <table class="matrix">
          <thead>
            <tr>
              <td />
              {columns.map((column) => (
                <th key={column.name} scope="col">
                  <ColumnHead column={column} host={host} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, label: rowLabel, isDifferent, cells }) => (
              <tr key={key} class={isDifferent ? 'different' : ''}>
                <th scope="row">
                  {rowLabel}
                  {isDifferent && <span class="mark">{l10n.t('differs')}</span>}
                </th>
                {cells.map((cell, index) => (
                  <td key={columns[index]?.name}>
                    <Cell cell={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function ColumnHead({ column, host }: { readonly column: CompareColumn; readonly host: Host }) {
  const { name, isCheckedOut, isChosen, problem } = column;
  const facts = [
    ...(isCheckedOut ? [l10n.t('checked out')] : []),
    ...(isChosen ? [l10n.t('in use')] : []),
  ].join(' · ');
  return (
    <>
      <span class="env-name">{name}</span>
      {facts !== '' && <span class="aside">{facts}</span>}
      {!isChosen && (
        <button type="button" class="link" onClick={() => void host.call('switchTo', { name })}>
          {l10n.t('Switch to {0}', name)}
        </button>
      )}
      {problem !== undefined && (
        <span class="problem">
          <span class="codicon codicon-warning" aria-hidden="true" /> {problem}
        </span>
      )}
    </>
  );
}

function Cell({ cell }: { readonly cell: ComparedCell }) {
  const { state, text, sharedWith } = cell;
  if (state === 'unknown') return <span class="detail">{l10n.t('unknown')}</span>;
  if (state === 'none') return <span class="detail">{l10n.t('none')}</span>;
  return (
    <>
      <span class="value">{text}</span>
      {sharedWith.length > 0 && (
        <span class="shared">
          <span class="codicon codicon-warning" aria-hidden="true" />{' '}
          {l10n.t('shared with {0}', sharedWith.join(', '))}
        </span>
      )}
    </>
  );
}
