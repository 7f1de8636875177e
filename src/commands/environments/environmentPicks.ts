import * as vscode from 'vscode';
import type { TrackedEnvironment } from '../../environments/listEnvironments';
import { sharesPlace } from '../../environments/sharesPlace';
import { joined } from '../../resourceTree/row';
import type { TrackedProject } from '../../workspace/trackedProject';
import { environmentFacts } from '../selectEnvironment';

/** `record`: only what the environment imports. `checkout`: all files of the project become its own. */
export type FileChoice = 'record' | 'checkout';

/** The environment to import into: one that is deployed, or `new` for one that is not yet. */
export async function pickTarget(
  { environments, project }: TrackedProject,
  envName: string | undefined,
): Promise<TrackedEnvironment | 'new' | undefined> {
  const deployed = environments.filter(
    ({ target }) => target.kind === 'environment' && project.envNames.includes(target.name),
  );
  const clicked = deployed.find(({ name }) => name === envName);
  if (clicked) return clicked;
  const items = deployed.map((environment) => ({
    label: environment.name,
    iconPath: new vscode.ThemeIcon('server-environment'),
    description: joined(
      environment.isCheckedOut ? vscode.l10n.t('checked out') : undefined,
      environment.auth.kind === 'imported'
        ? vscode.l10n.t('has an import')
        : vscode.l10n.t('nothing imported'),
    ),
    detail:
      environment.auth.kind === 'imported'
        ? environmentFacts(environment)
        : vscode.l10n.t('A new or cloned environment has to import by itself.'),
    environment,
  }));
  items.sort(
    (a, b) => Number(a.environment.auth.kind === 'imported') - Number(b.environment.auth.kind === 'imported'),
  );
  const another = {
    label: vscode.l10n.t('Another environment…'),
    iconPath: new vscode.ThemeIcon('add'),
    detail: vscode.l10n.t('The Amplify CLI deploys it first; what to run is shown'),
  };
  const picked = await vscode.window.showQuickPick<
    vscode.QuickPickItem & { environment?: TrackedEnvironment }
  >([...items, another], {
    title: vscode.l10n.t('Add Environment'),
    placeHolder: vscode.l10n.t('Choose the environment that shall import'),
  });
  return picked && (picked.environment ?? 'new');
}

/** Where the environment's Cognito resources come from. */
export async function pickSource(
  { environments }: TrackedProject,
  target: TrackedEnvironment,
): Promise<TrackedEnvironment | 'different' | 'managed' | undefined> {
  const others = environments.filter(({ auth, name }) => auth.kind === 'imported' && name !== target.name);
  const elsewhere = others.filter(({ facts }) => !sharesPlace(facts, target.facts));
  const same = others
    .filter((one) => !elsewhere.includes(one))
    .map((environment) => ({
      label: vscode.l10n.t('Use the same as "{0}"', environment.name),
      iconPath: new vscode.ThemeIcon('copy'),
      description: environmentFacts(environment),
      detail:
        environment.recorded.identityPoolId === undefined
          ? vscode.l10n.t('Both environments then have the same users.')
          : vscode.l10n.t(
              'Both then have the same users and roles; CloudFormation refuses policies of both on one role.',
            ),
      value: environment,
    }));
  const items = [
    {
      label: vscode.l10n.t('Import different resources…'),
      iconPath: new vscode.ThemeIcon('cloud-download'),
      description: joined(target.facts.accountId, target.facts.region),
      detail: vscode.l10n.t('A user pool of its own, so that test users are not among real ones'),
      value: 'different' as const,
    },
    ...same,
    {
      label: vscode.l10n.t('Let Amplify manage auth…'),
      iconPath: new vscode.ThemeIcon('info'),
      detail: vscode.l10n.t('What that means, and what to run'),
      value: 'managed' as const,
    },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Add Environment: {0}', target.name),
    placeHolder:
      elsewhere.length === 0
        ? vscode.l10n.t('Choose what "{0}" imports', target.name)
        : vscode.l10n.t(
            'Choose what "{0}" imports (not from another account or Region: {1})',
            target.name,
            elsewhere.map(({ name }) => name).join(', '),
          ),
    matchOnDescription: true,
  });
  return picked?.value;
}

/** Of the environment that is checked out all files are written; of another one a person may choose. */
export async function pickFiles(
  { project }: TrackedProject,
  { isCheckedOut, name }: TrackedEnvironment,
): Promise<FileChoice | undefined> {
  if (isCheckedOut) return 'checkout';
  const items = [
    {
      label: vscode.l10n.t('Record what it imports'),
      iconPath: new vscode.ThemeIcon('save'),
      detail: vscode.l10n.t(
        'team-provider-info.json only; "amplify env checkout {0}" then takes it over',
        name,
      ),
      value: 'record' as const,
    },
    {
      label: vscode.l10n.t('Check it out here'),
      iconPath: new vscode.ThemeIcon('arrow-swap'),
      detail: vscode.l10n.t('The files "amplify env add" leaves, instead of those of "{0}"', project.envName),
      value: 'checkout' as const,
    },
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Add Environment: {0}', name),
    placeHolder: vscode.l10n.t('Choose the files to write'),
  });
  return picked?.value;
}
