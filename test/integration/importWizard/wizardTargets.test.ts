import assert from 'node:assert/strict';
import type { ImportWizard } from '../../../src/importWizard/importWizard';
import type { TargetKind, WizardChoice } from '../../../src/importWizard/wizardChoice';
import type { WizardPlace, WizardReader } from '../../../src/importWizard/wizardReader';
import { toWizardState } from '../../../src/importWizard/wizardState';
import type { ProjectFiles } from '../../../src/model/amplifyProject';
import { readGen2Project } from '../../../src/project/gen2/readGen2Project';
import { reportIn, runHere, ScratchProject, withEmulator } from '../../support/cliRun';
import { wizardOver } from '../../support/emulatedWizard';
import { perfectPayload } from '../../support/headlessProject';
import { sampleAccount } from '../../emulator/sampleAccount';
import { useEmulatorSession } from '../../support/useEmulatorSession';

const backend = "import { defineBackend } from '@aws-amplify/backend';\n\ndefineBackend({});\n";
const hello =
  "import { defineFunction } from '@aws-amplify/backend';\nexport const hello = defineFunction({});\n";
const gen2Files = new Map([
  ['amplify/backend.ts', backend],
  ['amplify/functions/hello/resource.ts', hello],
]);
const root = 'file:///shop';
const place = (target: TargetKind, isProject = true): WizardPlace => ({
  id: root,
  label: 'shop',
  target,
  isProject,
});
const resource = 'amplify/auth/resource.ts';
const outputs = 'amplify_outputs.json';

describe('the wizard, by what an import writes', () => {
  const aws = useEmulatorSession();

  async function checked(differs: Partial<WizardReader>, more: Partial<WizardChoice> = {}) {
    const choice = { region: 'us-east-1', userPoolId: 'us-east-1_Perfect01', ...more };
    const wizard = wizardOver(aws.session, choice, differs);
    await wizard.checkAgain();
    return wizard;
  }
  const inGen2 = (files: ProjectFiles = gen2Files, more: Partial<WizardChoice> = {}): Promise<ImportWizard> =>
    checked({ projects: () => Promise.resolve([place('gen2')]), gen2: () => readGen2Project(files) }, more);
  const state = (wizard: ImportWizard) => toWizardState(wizard.model);
  const written = (wizard: ImportWizard, path: string) =>
    wizard.model.plan?.changes.find((change) => change.path === path)?.after ?? '';

  it('plans a reference in a Gen 2 project, and judges for nothing but Gen 2', async () => {
    const wizard = await inGen2();
    const { notYet, files, findings, target, gen2, functions, nextStep } = state(wizard);
    assert.equal(notYet, undefined);
    assert.equal(target, 'gen2');
    assert.deepEqual(
      files.map(({ path, change }) => [path, change]),
      [
        [resource, 'create'],
        ['amplify/backend.ts', 'edit'],
        [outputs, 'create'],
      ],
    );
    assert.ok(findings.every(({ targets }) => targets.some((one) => one === 'gen2' || one === 'runtime')));
    assert.deepEqual(functions, []);
    assert.deepEqual(gen2?.functions, [{ name: 'hello', actions: [] }]);
    assert.match(nextStep, /ampx sandbox/);
  });

  it('writes byte for byte what the command line does', async () => {
    const access = [{ functionName: 'hello', actions: ['getUser', 'listUsers'] }];
    const wizard = await inGen2(gen2Files, { gen2: { access, outputsVersion: '1.4', values: 'literals' } });
    const { nativeClientId: _, ...payload } = perfectPayload;
    const project = new ScratchProject(gen2Files);
    const args = ['--with-library-config', '--outputs-version', '1.4', '--access', 'hello=getUser,listUsers'];
    try {
      const report = await withEmulator(sampleAccount, async () =>
        reportIn(
          await runHere(['import', '--gen2', '--json', ...args], { cwd: project.root, stdin: payload }),
        ),
      );
      const files = project.read();
      assert.ok(report.changes.includes(outputs));
      for (const path of report.changes) assert.equal(written(wizard, path), files.get(path), path);
      assert.equal(wizard.model.plan?.changes.length, report.changes.length);
    } finally {
      project.remove();
    }
  });

  it('takes the ids from variables, leaves groups out, and asks no function', async () => {
    const wizard = await inGen2();
    await wizard.choose({ gen2: { values: 'variables', groups: [] } });
    assert.match(written(wizard, resource), /AUTH_USER_POOL_ID/);
    assert.doesNotMatch(written(wizard, resource), /us-east-1_Perfect01/);
    assert.ok(state(wizard).fileNotes.some((note) => note.includes('AUTH_USER_POOL_ID')));
    assert.ok(wizard.model.plan?.variables?.some(({ value }) => value === 'us-east-1_Perfect01'));
  });

  it('leaves the outputs away, or writes those of another platform', async () => {
    const wizard = await inGen2();
    await wizard.choose({ gen2: { platform: 'flutter' } });
    assert.match(written(wizard, 'lib/amplify_outputs.dart'), /us-east-1_Perfect01/);
    assert.equal(state(wizard).gen2?.outputsPath, 'lib/amplify_outputs.dart');
    await wizard.choose({ withLibraryConfig: false });
    assert.ok(!state(wizard).files.some(({ path }) => path.includes('outputs')));
  });

  it('stops a reference without identity pool, and offers only to tell the app', async () => {
    const wizard = await inGen2();
    await wizard.choose({ authSelections: 'userPoolOnly' });
    assert.match(state(wizard).notYet ?? '', /stop/);
    assert.equal(state(wizard).canOnlyTell, true);
    assert.ok(state(wizard).findings.some(({ blocks, rule }) => blocks && rule === 'gen2-has-identity-pool'));
    await wizard.choose({ gen2: { way: 'addOutput' } });
    assert.equal(state(wizard).notYet, undefined);
    assert.equal(state(wizard).canOnlyTell, false);
    assert.match(written(wizard, 'amplify/backend.ts'), /backend\.addOutput/);
    assert.ok(state(wizard).fileNotes.some((note) => /only told to the app/.test(note)));
  });

  it('has code to paste for a script it does not understand', async () => {
    const files = new Map([
      ['amplify/backend.ts', backend.replace('{}', '{ ...parts }')],
      [resource, 'export const auth = make();\n'],
    ]);
    const wizard = await inGen2(files, { withLibraryConfig: false });
    assert.deepEqual(
      state(wizard).toPaste.map(({ path }) => path),
      [resource, 'amplify/backend.ts'],
    );
    assert.ok(!state(wizard).files.some(({ path }) => path === resource || path === 'amplify/backend.ts'));
  });

  it('says that outputs of another form are not touched, and writes the code without them', async () => {
    const wizard = await inGen2(new Map([...gen2Files, [outputs, '{"aws_project_region": "x"}']]));
    assert.match(state(wizard).libraryConfigProblem ?? '', /not of the form/);
    await wizard.choose({ withLibraryConfig: false });
    assert.equal(state(wizard).notYet, undefined);
  });

  it('waits for a choice where nothing is a project yet', async () => {
    const places = [place('gen2', false), place('app', false)];
    const wizard = await checked({ projects: () => Promise.resolve(places) });
    assert.match(state(wizard).notYet ?? '', /Choose where to import to/);
    assert.equal(state(wizard).placeId, undefined);
    assert.match(state(wizard).noProject ?? '', /no Amplify project/);
    await wizard.choose({ projectUri: root, target: 'gen2' });
    assert.equal(state(wizard).notYet, undefined);
    assert.ok(state(wizard).files.some(({ path }) => path === 'amplify/backend.ts'));
    await wizard.choose({ projectUri: root, target: 'app' });
    assert.deepEqual(
      state(wizard).files.map(({ path }) => path),
      [outputs],
    );
  });

  it('writes only the configuration files of an app, in the format that it has', async () => {
    const files = new Map([['src/aws-exports.js', 'const awsmobile = {};\nexport default awsmobile;\n']]);
    const app = (own: ProjectFiles) =>
      checked(
        { projects: () => Promise.resolve([place('app', false)]), app: () => Promise.resolve(own) },
        { projectUri: root, target: 'app' },
      );
    const wizard = await app(files);
    assert.equal(state(wizard).app?.formats.chosen, 'library');
    assert.match(written(wizard, 'src/aws-exports.js'), /us-east-1_Perfect01/);
    await wizard.choose({ app: { format: 'outputs', platform: 'android', outputsVersion: '1.1' } });
    assert.deepEqual(
      state(wizard).files.map(({ path }) => path),
      ['app/src/main/res/raw/amplify_outputs.json'],
    );
    assert.equal(state(wizard).app?.versions?.chosen, '1.1');
    assert.equal(state(await app(new Map())).app?.formats.chosen, 'outputs');
  });

  it('switches between what is written without asking AWS again', async () => {
    const places = [place('gen1'), place('app', false)];
    const wizard = await checked({ projects: () => Promise.resolve(places) });
    const asked = aws.emulator.log.length;
    assert.equal(state(wizard).target, 'gen1');
    await wizard.choose({ projectUri: root, target: 'app' });
    assert.equal(state(wizard).target, 'app');
    assert.equal(state(wizard).notYet, undefined);
    await wizard.choose({ projectUri: root, target: 'gen1' });
    assert.ok(state(wizard).files.some(({ path }) => path.endsWith('parameters.json')));
    assert.equal(aws.emulator.log.length, asked);
  });

  it('corrects what the Amplify CLI gets wrong only when told to, in the files or by a module', async () => {
    const userPoolId = 'us-east-1_CustomDom';
    const wizard = wizardOver(aws.session, { region: 'us-east-1', userPoolId });
    await wizard.checkAgain();
    assert.match(state(wizard).wrongInConfig ?? '', /auth\.example\.com/);
    const exports = 'src/aws-exports.js';
    const overrides = 'src/aws-exports-overrides.js';
    assert.doesNotMatch(written(wizard, exports), /"domain": "auth\.example\.com"/);
    assert.equal(written(wizard, overrides), '');
    await wizard.choose({ corrections: 'module' });
    assert.match(written(wizard, overrides), /domain: "auth\.example\.com"/);
    await wizard.choose({ corrections: 'files' });
    assert.match(written(wizard, exports), /"domain": "auth\.example\.com"/);
    await wizard.choose({ withLibraryConfig: false });
    assert.equal(state(wizard).wrongInConfig, undefined);
  });
});
