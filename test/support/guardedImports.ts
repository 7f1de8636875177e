import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { accountReader } from '../../src/commands/importAuth/accountReader';
import { changeImport } from '../../src/commands/importAuth/changeImport';
import { createGen2Reference } from '../../src/commands/importAuth/createGen2Reference';
import { importAuthQuickPick } from '../../src/commands/importAuth/importAuthQuickPick';
import { importGen2 } from '../../src/commands/importAuth/importGen2';
import { readSecrets } from '../../src/commands/importAuth/readSecrets';
import { undoLastImport } from '../../src/commands/importAuth/undoLastImport';
import { wizardActions } from '../../src/commands/importAuth/wizardActions';
import { writeLibraryFiles } from '../../src/commands/importAuth/writeLibraryFiles';
import { markOf } from '../../src/workspace/fileMark';
import { answeredCommand } from './answeredCommand';
import {
  adaptersOf,
  goesAway,
  refused,
  signal,
  userPoolId,
  type GuardedWays,
  type GuardedWindow,
} from './guardedWindow';
import { aClient, aSnapshot } from './snapshots';

/** A pool whose managed login styles are asked for. */
const managedLogin = {
  ...aSnapshot({ domains: [{ Domain: 'live', ManagedLoginVersion: 2 }], userPoolClients: [aClient()] }),
  userPoolId,
};
const slot = { placeholder: 'x', userPoolId, userPoolClientId: '2nativesitelive10000000000' };
const start = {
  userPool: { id: userPoolId, name: 'sitelive1', region: 'us-east-1' },
  webClient: { id: '1websitelive10000000000000', name: 'web' },
  identityPool: { id: 'us-east-1:99999999-8888-7777-6666-555555555555', name: 'site_live' },
};

/** What reads and writes for an import into an environment. */
export function guardedImports(window: () => GuardedWindow): GuardedWays {
  const importing = () => adaptersOf(window());
  const target = (root: vscode.Uri, kind: 'gen1' | 'gen2' | 'app') => ({
    region: 'us-east-1',
    userPoolId,
    projectUri: root.toString(),
    target: kind,
  });
  const wizardReads =
    (place: () => ReturnType<typeof target>, withProject = false) =>
    async () => {
      const choice = place();
      const reader = wizardActions(importing()).reader();
      const report = () => undefined;
      await refused(reader.pool(choice, signal, report));
      await refused(reader.clients(choice, undefined, signal, report));
      await refused(reader.brandings(choice, managedLogin, signal, report));
      if (withProject) {
        const project = await reader.project(choice.projectUri);
        const meta = 'amplify/backend/amplify-meta.json';
        const named = (project.files.get(meta) ?? '').replace(
          '"StackName"',
          '"AmplifyAppId": "d1", "StackName"',
        );
        const built = { ...project, files: new Map([...project.files, [meta, named]]) };
        await refused(reader.facts(choice, built, signal));
      }
    };

  return {
    'the pools to import, and the pool that is imported': async () => {
      const reader = accountReader(importing());
      await reader.project(window().site.toString());
      await refused(reader.userPools('us-east-1', undefined, signal));
      await refused(reader.userPoolClients('us-east-1', userPoolId, undefined, signal));
      await refused(reader.snapshot('us-east-1', { userPoolId, parts: ['userPool'] }, signal));
    },
    'an import by quick picks': () =>
      goesAway(() => importAuthQuickPick(importing(), { root: window().fresh }), {
        flow: [/^User pool only/],
      }),
    'a refresh': () =>
      refused(answeredCommand(() => changeImport(importing(), 'refresh', { root: window().site }))),
    'a relink': () =>
      goesAway(() => changeImport(importing(), 'relink', { root: window().site }), {
        flow: [/^User pool only/],
      }),
    'the secret that a file gets': () =>
      refused(readSecrets((pool) => window().sessions.forPlace(window().site, pool), [slot])),
    "the secret that an app's file gets": () =>
      refused(readSecrets((pool) => window().sessions.forPlace(window().app, pool), [slot])),
    'taking an import back whose files had a secret': async () => {
      const { site } = window();
      const path = 'amplify/backend/auth/sitea1b2c3d4/parameters.json';
      const file = vscode.Uri.joinPath(site, path);
      const now = await vscode.workspace.fs.readFile(file);
      const adapters = importing();
      // A pool that no environment uses any more.
      const secrets = [{ ...slot, placeholder: '<before>', userPoolId: 'us-east-1_Before001' }];
      await adapters.context.workspaceState.update('lastWrite', {
        root: site.toString(),
        done: 'Imported.',
        files: [{ path, before: '{ "AppClientSecret": "<before>" }', mark: markOf(now) }],
        secrets,
      });
      await refused(answeredCommand(() => undoLastImport(adapters), { buttons: ['Write 1 File'] }));
      assert.deepEqual(await vscode.workspace.fs.readFile(file), now);
    },
    'the page of an import into a project': wizardReads(() => target(window().site, 'gen1'), true),
    'what the page writes, read for another place': () =>
      refused(
        wizardActions(importing()).write({
          prepared: undefined as never,
          projectUri: window().cloud.toString(),
          choice: target(window().cloud, 'gen2'),
          findings: [],
        }),
      ),
    'the page of an import into a backend in code': wizardReads(() => target(window().cloud, 'gen2')),
    'the page of an app without a backend': wizardReads(() => target(window().app, 'app')),
    'an import into a backend in code': () => refused(importGen2(importing(), window().cloud, start)),
    'the pools to import into a backend in code': () =>
      goesAway(() => importGen2(importing(), window().cloud, {})),
    'a reference to what an environment imports': () =>
      refused(
        answeredCommand(() => createGen2Reference(importing(), { root: window().site, envName: 'live' }), {
          picks: [['mono/plain']],
        }),
      ),
    'the library configuration of an app': () =>
      goesAway(() => writeLibraryFiles(importing()), {
        picks: [['mono'], ['iOS']],
        flow: [/^User pool only/],
      }),
  };
}
