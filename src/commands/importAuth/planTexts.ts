import * as vscode from 'vscode';
import type { Finding } from '../../compatibility/rule';
import type { AppImport, AppPlan } from '../../importFlow/appImport';
import { lostElsewhere } from '../../compatibility/checkUnlink';
import { unlinkedElsewhere } from '../../importFlow/unlinkedElsewhere';
import { otherCategoriesRemark } from '../../importFlow/otherCategoriesRemark';
import { policyLines } from '../../importFlow/policyLines';
import type { PreparedImport } from '../../importFlow/prepareImport';
import type { Gen1Project } from '../../model/amplifyProject';
import { secretRemarks } from '../../importFlow/secretRemarks';
import type { FunctionAccess } from '../../model/functionAccess';
import type { ImportPlan } from '../../model/importPlan';
import { sections } from '../../repairFlow/sections';
import type { PlanTexts } from '../../workspace/writePlanned';
import {
  accountLine,
  fileLines,
  findingLines,
  identityPoolLines,
  named,
  noteLines,
  userPoolLine,
  warningLines,
} from './planLines';

/** What the confirmation of an import names: where it goes, what it takes, and what there is to know about it. */
export function importTexts(
  plan: ImportPlan,
  prepared: PreparedImport,
  notes: readonly string[],
  remarks: readonly string[] = [],
): PlanTexts {
  const { project, snapshot, selection, findings } = prepared;
  const { userPool, webClient, nativeClient } = selection;
  return {
    previewTitle: vscode.l10n.t(
      'Import Auth: {0} → {1} ({2})',
      userPool.Name,
      project.projectName,
      project.envName,
    ),
    question: vscode.l10n.t(
      'Import "{0}" into the environment "{1}" of the Amplify project "{2}"?',
      userPool.Name,
      project.envName,
      project.projectName,
    ),
    detail: sections(
      [
        ...placeOf(project, snapshot.accountId),
        userPoolLine(selection),
        vscode.l10n.t('Web app client: {0}', named(webClient.ClientName, webClient.ClientId)),
        vscode.l10n.t('Native app client: {0}', named(nativeClient.ClientName, nativeClient.ClientId)),
        ...identityPoolLines(selection),
      ],
      noteLines(notes),
      accountWarning(project, snapshot.accountId),
      policyLines(project, selection),
      warningLines([
        ...otherCategoriesRemark(project, plan),
        ...secretRemarks(plan, project.files),
        ...remarks,
      ]),
      findingLines(findings),
      fileLines(plan),
    ),
  };
}

/** What the confirmation of an app's configuration files names. */
export function appTexts(
  plan: AppPlan,
  { selection, snapshot, files }: AppImport,
  { root, findings }: { readonly root: vscode.Uri; readonly findings: readonly Finding[] },
): PlanTexts {
  const { userPool, webClient } = selection;
  const app = root.path.split('/').at(-1) ?? root.path;
  return {
    previewTitle: vscode.l10n.t('Library Configuration: {0}', app),
    question: vscode.l10n.t('Tell the app of "{1}" about "{0}"?', userPool.Name, app),
    detail: sections(
      [
        accountLine(snapshot.accountId),
        vscode.l10n.t('Region: {0}', snapshot.region),
        userPoolLine(selection),
        vscode.l10n.t('App client: {0}', named(webClient.ClientName, webClient.ClientId)),
      ],
      warningLines([...secretRemarks(plan, files), ...plan.notes]),
      findingLines(findings),
      fileLines(plan),
    ),
  };
}

/** What the confirmation of an unlink names, first of all that Cognito loses nothing. */
export function unlinkTexts(plan: ImportPlan, project: Gen1Project): PlanTexts {
  const { projectName, categories } = project;
  const { resourceName, envName, otherEnvNames } = plan;
  const environments = [envName, ...(otherEnvNames ?? [])];
  const elsewhere = environments.filter((name) => name !== project.envName);
  const lost = envName === project.envName && !otherEnvNames ? lostElsewhere(project) : undefined;
  const dependants = ['api', 'storage', 'function'].flatMap((category) =>
    (categories[category] ?? []).map((name) => `${category}/${name}`),
  );
  return {
    previewTitle: vscode.l10n.t('Unlink Auth: {0} ({1})', projectName, environments.join(', ')),
    question:
      environments.length > 1
        ? vscode.l10n.t(
            'Unlink "{0}" from the environments {1} of the Amplify project "{2}"?',
            ...[resourceName, environments.map((name) => `"${name}"`).join(', '), projectName],
          )
        : vscode.l10n.t(
            'Unlink "{0}" from the environment "{1}" of the Amplify project "{2}"?',
            ...[resourceName, envName, projectName],
          ),
    detail: sections(
      [
        vscode.l10n.t(
          'Cognito keeps everything: the user pool, its app clients and users, and the identity pool stay as they are.',
        ),
      ],
      placeOf({ ...project, envName: environments.join(', ') }, project.accountId),
      elsewhere.length > 0 ? [unlinkedElsewhere(elsewhere)] : [],
      warningLines(lost === undefined ? [] : [lost]),
      dependants.length > 0 ? [vscode.l10n.t('These may depend on it: {0}', dependants.join(', '))] : [],
      fileLines(plan),
    ),
  };
}

/** What the confirmation of a change to functions names: who may do what, and from where. */
export function accessTexts(
  plan: ImportPlan,
  project: Gen1Project,
  access: readonly FunctionAccess[],
): PlanTexts {
  const { projectName, envName } = project;
  return {
    previewTitle: vscode.l10n.t('Function Access: {0} ({1})', projectName, envName),
    question: vscode.l10n.t(
      'Write what functions of "{0}" may do with "{1}"?',
      projectName,
      plan.resourceName,
    ),
    detail: sections(
      access.map(({ functionName, operations }) =>
        operations.length === 0
          ? vscode.l10n.t('{0}: no access', functionName)
          : vscode.l10n.t('{0}: {1}', functionName, operations.join(', ')),
      ),
      [
        vscode.l10n.t(
          'The policy names the user pool of the environment that is pushed, so that it fits every environment.',
        ),
      ],
      placeOf(project, project.accountId),
      fileLines(plan),
    ),
  };
}

const placeOf = ({ projectName, envName, region }: Gen1Project, accountId: string | undefined): string[] => [
  vscode.l10n.t('Project: {0}', projectName),
  vscode.l10n.t('Environment: {0}', envName),
  accountLine(accountId),
  vscode.l10n.t('Region: {0}', region),
];

const accountWarning = ({ envName, accountId }: Gen1Project, poolAccountId: string | undefined): string[] =>
  accountId !== undefined && poolAccountId !== undefined && accountId !== poolAccountId
    ? [
        vscode.l10n.t(
          '⚠ The environment "{0}" is deployed in account {1}, the user pool is in account {2}.',
          envName,
          accountId,
          poolAccountId,
        ),
      ]
    : [];
