import * as vscode from 'vscode';
import { UserError } from '../../errors';
import type { ProjectRow } from '../../manifest';
import type { Gen1Project } from '../../model/amplifyProject';
import { authOperations, type AuthOperation, type FunctionAccess } from '../../model/functionAccess';
import type { ImportPlan } from '../../model/importPlan';
import { findImported } from '../../project/gen1/findImported';
import { functionNeeds } from '../../project/gen1/functionAccess/functionUse';
import { planFunctionAccess, readFunctionAccess } from '../../project/gen1/functionAccess/planFunctionAccess';
import { readProject } from '../../project/gen1/readProject';
import { readProjectFiles } from '../../workspace/readProjectFiles';
import { chooseProject } from './chooseProject';
import type { ImportAdapters } from './importAuthQuickPick';
import { isTrusted } from './isTrusted';
import { accessTexts } from './planTexts';
import { writeAndShow } from './showWritten';

/** Asks which functions may do what with the imported user pool, and writes that; AWS is not asked. */
export async function grantFunctionAccess(adapters: ImportAdapters, row?: ProjectRow): Promise<void> {
  if (!(await isTrusted())) return;
  const flow = vscode.l10n.t('Function Access');
  const placeholder = vscode.l10n.t('Choose the Amplify project of the functions');
  const chosen = await chooseProject(adapters, { flow, placeholder }, row);
  if (!chosen) return;
  const { projectId, reader } = chosen;
  const access = await askForAccess(flow, await reader.projectForCheck(projectId));
  if (!access) return;

  await writeAccess(adapters, vscode.Uri.parse(projectId, true), access);
}

/** Shows what lets functions use the imported user pool, and writes it once it is confirmed. */
export async function writeAccess(
  adapters: ImportAdapters,
  root: vscode.Uri,
  access: readonly FunctionAccess[],
): Promise<void> {
  let project = readProject(await readProjectFiles(root));
  await writeAndShow(adapters, {
    root,
    makePlan: async () => {
      project = readProject(await readProjectFiles(root));
      return planAccess(project, access);
    },
    textsOf: (plan) => accessTexts(plan, project, access),
    done: vscode.l10n.t('The access of the functions is written.'),
    undone: vscode.l10n.t('The access of the functions is as before.'),
  });
}

function planAccess(project: Gen1Project, access: readonly FunctionAccess[]): ImportPlan {
  const { resourceName, authSelections } = findImported(project);
  const changes = planFunctionAccess(project, resourceName, access);
  return { kind: 'access', resourceName, envName: project.envName, authSelections, changes, secrets: [] };
}

/** Which functions, then what: what they may do and what their code does is chosen already. */
async function askForAccess(flow: string, project: Gen1Project): Promise<FunctionAccess[] | undefined> {
  const { resourceName } = findImported(project);
  const known = readFunctionAccess(project.files, resourceName);
  if (known.length === 0) throw noFunctions();
  const needs = functionNeeds(project.files, resourceName);
  const wanted = (name: string): readonly AuthOperation[] => [
    ...(known.find(({ functionName }) => functionName === name)?.operations ?? []),
    ...(needs.find(({ functionName }) => functionName === name)?.operations ?? []),
  ];
  const functions = await vscode.window.showQuickPick(
    known.map(({ functionName, operations }) => ({
      label: functionName,
      description: operations.join(', '),
      detail: needs.some((need) => need.functionName === functionName)
        ? vscode.l10n.t('Its code calls Cognito: {0}', wanted(functionName).join(', '))
        : '',
      picked: wanted(functionName).length > 0,
    })),
    {
      title: vscode.l10n.t('{0}: Functions', flow),
      placeHolder: vscode.l10n.t('Choose the functions that may use the user pool'),
      canPickMany: true,
      ignoreFocusOut: true,
    },
  );
  if (!functions) return undefined;
  const names = functions.map(({ label }) => label);
  const operations = names.length === 0 ? [] : await askForOperations(flow, names.flatMap(wanted));
  return (
    operations &&
    known.map(({ functionName }) => ({
      functionName,
      operations: names.includes(functionName) ? operations : [],
    }))
  );
}

async function askForOperations(
  flow: string,
  wanted: readonly AuthOperation[],
): Promise<AuthOperation[] | undefined> {
  const details: Record<AuthOperation, string> = {
    create: vscode.l10n.t('Sign up, create users and groups, start authentication'),
    read: vscode.l10n.t('Look up and list users, groups and settings'),
    update: vscode.l10n.t('Change attributes, groups and settings'),
    delete: vscode.l10n.t('Delete users, attributes and groups'),
  };
  const chosen = await vscode.window.showQuickPick(
    authOperations.map((operation) => ({
      label: operation,
      description: details[operation],
      picked: wanted.includes(operation),
    })),
    {
      title: vscode.l10n.t('{0}: Operations', flow),
      placeHolder: vscode.l10n.t('Choose what they may do; nothing takes their access away'),
      canPickMany: true,
      ignoreFocusOut: true,
    },
  );
  return chosen?.map(({ label }) => label);
}

const noFunctions = (): UserError =>
  new UserError(
    vscode.l10n.t('The project has no Lambda function.'),
    vscode.l10n.t('Run "amplify add function" first.'),
    { kind: 'files' },
  );
