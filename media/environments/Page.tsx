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
  const isLonely = columns.length === 1 || (columns.length === 0 && !isReading);
  return (
    <>
      <main aria-busy={isReading}>
        <h1>{l10n.t('Compare Environments')}</h1>
        <p class="subtitle">{title}</p>
        <div class="toolbar">
          <button
            type="button"
            class={isLonely ? 'secondary' : ''}
            disabled={isReading}
            onClick={() => void host.call('checkAgain', {})}
          >
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
        {isLonely && <NothingToCompare state={state} host={host} />}
        <Findings state={state} host={host} />
        <Matrix state={state} host={host} />
      </main>
      <p role="status" class="announcement">
        {state.announcement}
      </p>
    </>
  );
}

/** One environment has nothing to be mixed up with: the way to a second one. */
function NothingToCompare({ state: { columns }, host }: PartProps) {
  const [only] = columns;
  return (
    <section class="part">
      <p>
        {only === undefined
          ? l10n.t('There is nothing to compare yet: the project has no environment.')
          : l10n.t('There is nothing to compare yet: the project has only the environment "{0}".', only.name)}
      </p>
      <div class="buttons">
        <button type="button" onClick={() => void host.call('addEnvironment', {})}>
          {l10n.t('Add environment…')}
        </button>
      </div>
    </section>
  );
}
