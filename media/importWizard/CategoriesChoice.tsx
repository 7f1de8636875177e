import * as l10n from '@vscode/l10n';
import type { CategoryId } from '../../src/importWizard/wizardChoice';
import type { SectionProps } from './Page';

/** Asks what the app will do, and lets the answer choose the kind of import. */
export function CategoriesChoice({ state, host }: SectionProps) {
  const { categories } = state;
  const chosen = categories.filter(({ isChosen, inProject }) => isChosen && inProject === undefined);
  const toggle = (id: CategoryId, isOn: boolean) => {
    const others = chosen.map((category) => category.id).filter((other) => other !== id);
    void host.call('choose', { categories: isOn ? [...others, id] : others });
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
              checked={isChosen}
              disabled={inProject !== undefined}
              aria-describedby={`category-${id}-needs`}
              onChange={(event) => toggle(id, event.currentTarget.checked)}
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
