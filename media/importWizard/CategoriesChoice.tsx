import * as l10n from '@vscode/l10n';
import type { SectionProps } from './Page';
import { groupsOf, ticked } from './ticked';

/** Asks what the app will do, and lets the answer choose the kind of import. */
export function CategoriesChoice({ state, host }: SectionProps) {
  const { categories } = state;
  const choose = () => {
    const chosen = groupsOf('categories').flatMap((group) =>
      ticked(
        group,
        categories.map(({ id }) => id),
      ),
    );
    void host.call('choose', { categories: chosen });
  };
  return (
    <details open={categories.some(({ isChosen }) => isChosen)}>
      <summary>{l10n.t('Which categories will you use?')}</summary>
      <p class="detail">{l10n.t('What you tick chooses the kind of import, and is checked below.')}</p>
      <div class="categories">
        {categories.map(({ id, label, needs, isChosen, inProject }) => (
          <div class="checkbox" key={id}>
            <input
              type="checkbox"
              id={`category-${id}`}
              value={id}
              checked={isChosen}
              disabled={inProject !== undefined}
              aria-describedby={`category-${id}-needs`}
              onChange={choose}
            />
            <label for={`category-${id}`}>{label}</label>
            <span id={`category-${id}-needs`} class="detail">
              {needs} {inProject}
            </span>
          </div>
        ))}
      </div>
    </details>
  );
}
