import * as l10n from '@vscode/l10n';
import { checkCompatibility } from '../compatibility/checkCompatibility';
import { rules } from '../compatibility/rules';
import { UserError } from '../errors';
import type { AuthSnapshot } from '../model/authSnapshot';
import type { AuthSelections } from '../model/importSelection';
import { unreadParts } from '../model/unreadParts';
import type { Choice, LoadChoices } from './choiceList';
import { toClientChoice, toIdentityPoolChoice } from './importChoices';
import type { ImportReader } from './importReader';
import type { ImportState } from './importState';
import { readValue } from './readValue';
import { RefusedError, type Step } from './stepper';

export type ImportStepId = 'project' | 'type' | 'userPool' | 'webClient' | 'nativeClient' | 'identityPool';
type ImportStep = Step<ImportState> & { readonly id: ImportStepId };

/** The questions of an import, in the Amplify CLI's order: at most six, and those with one answer are not asked. */
export function importSteps(reader: ImportReader): readonly ImportStep[] {
  return [
    projectStep(reader),
    typeStep(reader),
    userPoolStep(reader),
    webClientStep(reader),
    nativeClientStep(reader),
    identityPoolStep(reader),
  ];
}

/** The Region in which the pool is looked up: its own when that is known, else the environment's. */
export async function regionOf(state: ImportState, reader: ImportReader): Promise<string> {
  return state.userPool?.region ?? state.region ?? (await reader.project(state.project?.id ?? '')).region;
}

const projectStep = (reader: ImportReader): ImportStep => ({
  id: 'project',
  title: () => l10n.t('Amplify project'),
  placeholder: () => l10n.t('Choose the Amplify project to import into'),
  applies: ({ project }) => project === undefined,
  load: () => async () => {
    const items = await reader.projects();
    if (items.length > 0) return { items: items.map((item) => ({ ...item, icon: 'folder' })) };
    throw new UserError(
      l10n.t('There is no Amplify Gen 1 project in the folders of this window.'),
      l10n.t('Open the folder that holds "amplify", or run "amplify init" first.'),
      { kind: 'files' },
    );
  },
  accept: (state, { id, label }) => ({ ...state, project: { id, name: label } }),
  skipped: ({ label }) => l10n.t('Project: {0}, the only one', label),
});

const typeStep = (reader: ImportReader): ImportStep => ({
  id: 'type',
  title: () => l10n.t('Kind of import'),
  placeholder: () => l10n.t('Choose what to import'),
  applies: ({ authSelections }) => authSelections === undefined,
  load: (state) => async () => {
    if (!state.change && state.project) await refuseProject(state, reader);
    return {
      items: [
        {
          id: 'identityPoolAndUserPool' satisfies AuthSelections,
          label: l10n.t('User pool and identity pool'),
          detail: l10n.t('Sign-in, and AWS credentials: what storage, analytics and APIs with IAM need'),
          icon: 'organization',
        },
        {
          id: 'userPoolOnly' satisfies AuthSelections,
          label: l10n.t('User pool only'),
          detail: l10n.t('Sign-in and tokens, without AWS credentials'),
          icon: 'person',
        },
      ],
    };
  },
  accept: (state, { id }) => ({ ...state, authSelections: id as AuthSelections }),
  skipped: ({ label }) => label,
});

const userPoolStep = (reader: ImportReader): ImportStep => ({
  id: 'userPool',
  title: () => l10n.t('User pool'),
  placeholder: () => l10n.t('Choose a user pool, or type the id of one'),
  applies: (state) => state.userPool?.region === undefined,
  load: (state) => async (token, signal) => {
    const region = await regionOf(state, reader);
    const { items, nextToken } = await reader.userPools(region, token, signal);
    if (items.length === 0 && token === undefined && nextToken === undefined) {
      throw new UserError(
        l10n.t('There is no user pool in {0}, the Region of the Amplify environment.', region),
        l10n.t('Choose another profile, or create a user pool in this Region.'),
        { kind: 'notFound' },
      );
    }
    const choices = items.map(({ Id, Name }): Choice => ({
      id: Id,
      label: Name,
      description: Id,
      icon: 'organization',
    }));
    return { items: sorted(choices), ...(nextToken !== undefined && { nextToken }) };
  },
  accept: (state, { id, label }) => ({ ...state, userPool: { id, name: label } }),
  typed: (text) =>
    /^[a-z]{2}(-[a-z]+)+-\d_[0-9A-Za-z]+$/.test(text.trim())
      ? {
          id: text.trim(),
          label: text.trim(),
          description: l10n.t('the user pool with this id'),
          icon: 'search',
        }
      : undefined,
  skipped: ({ label }) => l10n.t('User pool: {0}, the only one in the Region', label),
});

const webClientStep = (reader: ImportReader): ImportStep => ({
  id: 'webClient',
  title: () => l10n.t('Web app client'),
  placeholder: () => l10n.t('Choose the app client of the web app: one without client secret'),
  applies: ({ webClient }) => webClient === undefined,
  load: (state) => {
    let found = 0;
    return async (token, signal) => {
      const region = await regionOf(state, reader);
      const userPoolId = state.userPool?.id ?? '';
      const { items, nextToken } = await reader.userPoolClients(region, userPoolId, token, signal);
      const clients = items.filter((client) => !client.hasSecret);
      found += clients.length;
      if (found === 0 && nextToken === undefined) {
        const request = { userPoolId, parts: ['userPool', 'userPoolClients'] } as const;
        refusePool(await reader.snapshot(region, request, signal));
      }
      return { items: sorted(clients.map(toClientChoice)), ...(nextToken !== undefined && { nextToken }) };
    };
  },
  accept: (state, { id, label }) => ({ ...state, webClient: { id, name: label } }),
  skipped: ({ label }) => l10n.t('Web app client: {0}, the only one without client secret', label),
});

const nativeClientStep = (reader: ImportReader): ImportStep => ({
  id: 'nativeClient',
  title: () => l10n.t('Native app client'),
  placeholder: () => l10n.t('Choose the app client of the native app (iOS, Android, Flutter)'),
  applies: ({ nativeClient }) => nativeClient === undefined,
  load: (state) => async (token, signal) => {
    const region = await regionOf(state, reader);
    const { items, nextToken } = await reader.userPoolClients(
      region,
      state.userPool?.id ?? '',
      token,
      signal,
    );
    return { items: sorted(items.map(toClientChoice)), ...(nextToken !== undefined && { nextToken }) };
  },
  accept: (state, { id, label }) => ({ ...state, nativeClient: { id, name: label } }),
  // Two apps with a client each is what AWS recommends, so the other one is the likelier answer.
  preselect: (state, items) => items.find(({ id }) => id !== state.webClient?.id)?.id,
  skipped: ({ label }) => l10n.t('Native app client: {0}, the only app client of the user pool', label),
});

const identityPoolStep = (reader: ImportReader): ImportStep => ({
  id: 'identityPool',
  title: () => l10n.t('Identity pool'),
  placeholder: (state) => l10n.t('Choose an identity pool that trusts "{0}"', state.userPool?.name ?? ''),
  applies: ({ authSelections, identityPool }) =>
    authSelections !== 'userPoolOnly' && identityPool === undefined,
  load:
    (state): LoadChoices =>
    async (_token, signal) => {
      const region = await regionOf(state, reader);
      const clientIds = [...new Set([state.webClient?.id ?? '', state.nativeClient?.id ?? ''])];
      const userPoolId = state.userPool?.id ?? '';
      const parts = ['userPool', 'userPoolClients', 'identityPools'] as const;
      const snapshot = await reader.snapshot(region, { userPoolId, parts, clientIds }, signal);
      const identityPools = readValue(snapshot.parts.identityPools);
      if (identityPools.length === 0) refuseWithoutIdentityPool(snapshot, state);
      return {
        items: sorted(identityPools.map((pool) => toIdentityPoolChoice(pool, userPoolId, clientIds))),
      };
    },
  accept: (state, { id, label }) => ({ ...state, identityPool: { id, name: label } }),
  skipped: ({ label }) => l10n.t('Identity pool: {0}, the only one that trusts the user pool', label),
});

const sorted = (items: readonly Choice[]): Choice[] =>
  [...items].sort((a, b) => a.label.localeCompare(b.label) || a.id.localeCompare(b.id));

/** What can be told of a project before anything is chosen, for example that it has auth already. */
async function refuseProject(state: ImportState, reader: ImportReader): Promise<void> {
  const project = await reader.project(state.project?.id ?? '');
  const snapshot: AuthSnapshot = { region: project.region, userPoolId: '', takenAt: '', parts: unreadParts };
  // The name is ours to choose later, and is judged then.
  const input = { snapshot, project: { project, resourceName: 'auth' } };
  refuse(checkCompatibility(rules, input, ['gen1']));
}

function refusePool(snapshot: AuthSnapshot): void {
  refuse(checkCompatibility(rules, { snapshot, pool: {} }, ['gen1']));
}

function refuseWithoutIdentityPool(snapshot: AuthSnapshot, state: ImportState): void {
  const clients = readValue(snapshot.parts.userPoolClients);
  const webClient = clients.find((client) => client.ClientId === state.webClient?.id);
  const nativeClient = clients.find((client) => client.ClientId === state.nativeClient?.id);
  if (!webClient || !nativeClient) return;
  const selection = {
    authSelections: 'identityPoolAndUserPool',
    userPool: readValue(snapshot.parts.userPool),
    webClient,
    nativeClient,
  } as const;
  refuse(checkCompatibility(rules, { snapshot, selection: { selection } }, ['gen1']));
}

function refuse(findings: ReturnType<typeof checkCompatibility>): void {
  const blocking = findings.filter((finding) => finding.blocks.includes('gen1'));
  if (blocking.length > 0) throw new RefusedError(blocking);
}
