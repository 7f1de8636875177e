import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { selectEnvironment } from '../../src/commands/selectEnvironment';
import { followProjects } from '../../src/importsTree/followProjects';
import { readProjectEnvironments } from '../../src/workspace/projectEnvironments';
import { createStatusBarItem } from '../../src/session/statusBarItem';
import { ProjectIndex } from '../../src/workspace/findProjects';
import { startEmulatedTree } from './emulatedTree';
import { until } from './emulatorLog';
import { StatusBarItems } from './statusBarItems';

const team = 'amplify/team-provider-info.json';
/** Roots of the two projects of the workspace "environments". */
const folderOf = (name: string): vscode.Uri =>
  vscode.workspace.workspaceFolders?.find((folder) => folder.name === name)?.uri ?? assert.fail(name);
const shop = (): vscode.Uri => vscode.Uri.joinPath(folderOf('mono'), 'packages/shop');
const site = (): vscode.Uri => folderOf('site');
const settingsOfSite = (): vscode.Uri => vscode.Uri.joinPath(site(), '.vscode/settings.json');

/** Two folders, each with environments of its own. */
export const describeFolderChoices = () =>
  describe('the environment of a window with several folders', () => {
    it('is chosen folder by folder, and the status bar follows the file a person looks at', async () => {
      const at = await startEmulatedTree();
      const { session } = at;
      const index = new ProjectIndex();
      const bars = new StatusBarItems();
      const bar = createStatusBarItem(session);
      const files = new vscode.EventEmitter<void>();
      const following = followProjects(index, session, bar, files.event);
      const shows = (text: string) =>
        until(`the status bar shows ${text}`, () => bars.text() === `$(organization) ${text}`, bars.text);
      const open = (root: vscode.Uri) => vscode.window.showTextDocument(vscode.Uri.joinPath(root, team));
      const choose = async (root: vscode.Uri, envName: string) => {
        const environments = async () => (await readProjectEnvironments(index)).all;
        assert.ok(await selectEnvironment(session, environments, { root, envName }));
      };
      const settings = (envName: string, region: string) =>
        JSON.stringify({ 'amplifyAuth.environments': { [envName]: { profile: 'sample', region } } });
      await vscode.workspace.fs.writeFile(settingsOfSite(), Buffer.from(settings('live', 'eu-west-1')));
      try {
        await open(shop());
        await shows('sample · dev');
        await choose(shop(), 'prod');
        await shows('sample · us-east-1 · prod');

        await open(site());
        await shows('sample · live');
        assert.equal(session.chosenIn(site().toString()), undefined);
        await choose(site(), 'live');
        await shows('sample · eu-west-1 · live');
        assert.equal(session.chosenIn(shop().toString())?.name, 'prod');

        // A file of the folder beside the project counts for it, and one of no folder for none.
        await vscode.window.showTextDocument(settingsOfSite());
        await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content: 'mine' }));
        await open(shop());
        await shows('sample · us-east-1 · prod');
        await session.leaveEnvironment();
        await shows('sample · dev');
        assert.equal(session.chosenIn(site().toString())?.name, 'live');
        assert.deepEqual(at.emulator.log, []);
      } finally {
        await vscode.workspace.fs.delete(settingsOfSite());
        await vscode.commands.executeCommand('workbench.action.closeAllEditors');
        bars.restore();
        vscode.Disposable.from(following, bar, files, index).dispose();
        await at.stop();
      }
    });
  });
