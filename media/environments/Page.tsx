import * as l10n from '@vscode/l10n';
import type { CompareHost, ComparePage, CompareState } from '../../src/environmentsPage/protocol';
import type { RpcEnd } from '../../src/page/rpc';
import { Findings } from './Findings';
import { Matrix } from './Matrix';

export type Host = RpcEnd<ComparePage, CompareHost>;

export interface PartProps {
  readonly state: CompareState;
  readonly host: Host;
}

/** A heading with what can be done, what is mixed up, and the matrix. */
export function Page({ state, host }: PartProps) {
  const { title, isReading, asOf, columns } = state;
  return (
    <>
      <main aria-busy={isReading}>
        <h1>{l10n.t('Compare Environments')}</h1>
        <p class="subtitle">{title}</p>
        <div class="toolbar">
          <button type="button" disabled={isReading} onClick={() => void host.call('checkAgain', {})}>
            {l10n.t('Check again')}
          </button>
          <button
            type="button"
            class="secondary"
            disabled={columns.length === 0}
            onClick={() => void host.call('copyMarkdown', {})}
          >
            {l10n.t('Copy as Markdown')}
          </button>
          <span class="age">{isReading ? l10n.t('Reading from Cognito…') : asOf}</span>
        </div>
        <Findings state={state} host={host} />
        <Matrix state={state} host={host} />
      </main>
      <p role="status" class="announcement">
        {state.announcement}
      </p>
    </>
  );
}
