import * as l10n from '@vscode/l10n';
import type { PlaceRow, WizardState } from './protocol';
import type { WizardModel } from './wizardModel';
import type { WizardPlace } from './wizardReader';

/** The places to import to, and the chosen one. */
export function placeRows({
  projects,
  choice,
}: Pick<WizardModel, 'projects' | 'choice'>): Pick<WizardState, 'projects' | 'placeId'> {
  const rows = projects.map((place): PlaceRow => ({
    id: idOf(place),
    label: place.label,
    detail: detailOf(place, projects.length > 1),
    projectUri: place.id,
    target: place.target,
  }));
  const { projectUri, target = 'gen1' } = choice;
  const chosen = projects.find((place) => place.id === projectUri && place.target === target);
  return { projects: rows, ...(chosen && { placeId: idOf(chosen) }) };
}

const idOf = ({ id, target }: WizardPlace): string => `${target} ${id}`;

function detailOf({ target, isProject, description }: WizardPlace, isOneOfMany: boolean): string {
  const where = isOneOfMany && description !== undefined ? ` · ${description}` : '';
  return `${kindOf(target, isProject)}${where}`;
}

function kindOf(target: WizardPlace['target'], isProject: boolean): string {
  switch (target) {
    case 'gen1':
      return 'Gen 1';
    case 'gen2':
      return isProject ? 'Gen 2' : l10n.t('new Gen 2 backend');
    case 'app':
      return l10n.t('only the configuration files of an app');
  }
}

/** That nothing is an Amplify project yet, and what there is in its place. */
export function noProject({ projects }: Pick<WizardModel, 'projects'>): Pick<WizardState, 'noProject'> {
  if (projects.some(({ isProject }) => isProject)) return {};
  return {
    noProject:
      projects.length === 0
        ? l10n.t('There is no Amplify project in this window. Open one to write files; checks work without.')
        : l10n.t('There is no Amplify project in this window. Choose what to write; checks work without.'),
  };
}

/** What the person does once the files are written. */
export function nextStep({ choice }: Pick<WizardModel, 'choice'>): string {
  switch (choice.target ?? 'gen1') {
    case 'gen1':
      return l10n.t('Next: run amplify push.');
    case 'gen2':
      return l10n.t('Next: run npx ampx sandbox, or push the branch.');
    case 'app':
      return l10n.t('Next: have the app read them.');
  }
}
