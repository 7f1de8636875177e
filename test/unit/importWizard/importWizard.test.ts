import assert from 'node:assert/strict';
import { UserError } from '../../../src/errors';
import type { WizardState } from '../../../src/importWizard/protocol';
import type { WizardPlace, WizardReader } from '../../../src/importWizard/wizardReader';
import { toWizardState } from '../../../src/importWizard/wizardState';
import type { UserPoolClient } from '../../../src/model/authSnapshot';
import { aProject, aWizard, server, web } from '../../support/memoryWizard';
import { aClient, aSnapshot, aUserPool } from '../../support/snapshots';

describe('ImportWizard', () => {
  it('reads, chooses what is probably meant, judges and plans', async () => {
    const { wizard, last } = aWizard();
    await wizard.checkAgain();
    const { phase, choice: chosen, files, notYet, clients } = last();
    assert.equal(phase, 'ready');
    assert.equal(notYet, undefined);
    assert.deepEqual(
      [chosen.authSelections, chosen.webClientId, chosen.nativeClientId],
      ['identityPoolAndUserPool', web.ClientId, server.ClientId],
    );
    assert.deepEqual(
      clients.map(({ name, notWeb }) => [name, notWeb !== undefined]),
      [
        ['server', true],
        ['web', false],
      ],
    );
    assert.ok(files.some(({ path, change }) => change === 'create' && path.endsWith('/parameters.json')));
    assert.ok(files.some(({ path }) => path === 'src/aws-exports.js'));
  });

  it('judges whose credentials are in use', async () => {
    const caller = {
      accountId: '210987654321',
      arn: 'arn:aws:iam::210987654321:user/somebody',
      credentials: 'keys',
    } as const;
    const { wizard, last } = aWizard({ facts: () => Promise.resolve({ caller }) });
    await wizard.checkAgain();
    const rules = () => last().findings.map(({ rule }) => rule);
    assert.ok(rules().includes('credentials-are-of-project-account'));
    await wizard.choose({ projectUri: 'file:///project' });
    assert.ok(rules().includes('credentials-are-of-project-account'));
  });

  it('judges another choice without asking AWS again', async () => {
    const { wizard, requests, last } = aWizard();
    await wizard.checkAgain();
    const asked = requests.length;
    await wizard.choose({ webClientId: server.ClientId });
    assert.equal(requests.length, asked);
    assert.ok(last().findings.some(({ rule, blocks }) => blocks && rule === 'web-client-has-no-secret'));
    assert.match(last().notYet ?? '', /stop/);
  });

  it('plans for the project chosen last, also when another one takes longer to be read', async () => {
    let release = (): void => undefined;
    const slow = new Promise<void>((resolve) => (release = resolve));
    const places = ['slow', 'fast'].map((name) => ({
      id: `file:///${name}`,
      label: name,
      target: 'gen1' as const,
      isProject: true,
    }));
    const { wizard, last } = aWizard({
      projects: () => Promise.resolve(places),
      project: async (id) => {
        if (id === 'file:///slow') await slow;
        return { ...aProject(), projectName: id.slice(-4) };
      },
    });
    await wizard.choose({ projectUri: 'file:///fast' });
    await wizard.checkAgain();
    assert.ok(last().files.length > 0);
    const first = wizard.choose({ projectUri: 'file:///slow' });
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(last().files, []);
    await wizard.choose({ projectUri: 'file:///fast' });
    release();
    await first;
    assert.equal(wizard.model.project?.projectName, 'fast');
    assert.ok(last().files.length > 0);
  });

  it('writes no library configuration when that is switched off', async () => {
    const { wizard, last } = aWizard();
    await wizard.checkAgain();
    await wizard.choose({ withLibraryConfig: false });
    assert.ok(!last().files.some(({ path }) => path === 'src/aws-exports.js'));
  });

  it('keeps what was read when it is cancelled, and goes on from there', async () => {
    let stop = true;
    const { wizard, requests, last } = aWizard({
      clients: (_choice, token) => {
        requests.push(`clients ${token ?? 'first'}`);
        if (token !== undefined && stop) {
          wizard.cancel();
          return Promise.reject(new DOMException('aborted', 'AbortError'));
        }
        return Promise.resolve(token === undefined ? { items: [web], nextToken: '1' } : { items: [server] });
      },
    });
    await wizard.checkAgain();
    assert.equal(last().clients.length, 1);
    assert.match(last().clientsLoading ?? '', /Not all app clients/);
    stop = false;
    await wizard.checkAgain();
    assert.deepEqual(requests, ['pool', 'clients first', 'clients 1', 'clients 1', 'brandings']);
    assert.equal(last().clients.length, 2);
    assert.equal(last().error, undefined);
  });

  it('keeps on the page what was read until all of it is read anew', async () => {
    let fails = false;
    const renamed = aClient({ ClientName: 'renamed' });
    const { wizard, states, last } = aWizard({
      clients: () => {
        if (fails) return Promise.reject(new Error('no'));
        return Promise.resolve({ items: [states.some(({ phase }) => phase === 'ready') ? renamed : web] });
      },
    });
    const names = (of: WizardState) => of.clients.map(({ name }) => name);
    await wizard.checkAgain();
    assert.ok(last().files.length > 0);
    const first = states.length;
    await wizard.checkAgain();
    const reading = states.slice(first).filter(({ phase }) => phase === 'loading');
    assert.ok(reading.some(({ progress }) => progress));
    assert.ok(reading.every(({ files, findingsNote }) => files.length > 0 && findingsNote === undefined));
    assert.deepEqual([...new Set(reading.flatMap(names))], ['web']);
    assert.deepEqual([last().phase, names(last())], ['ready', ['renamed']]);

    fails = true;
    await wizard.checkAgain();
    assert.deepEqual([last().phase, last().error?.resolution, names(last())], ['ready', 'no', ['renamed']]);
  });

  it('shows nothing of what other credentials may have read', async () => {
    const { wizard, states } = aWizard();
    await wizard.checkAgain();
    const first = states.length;
    const reading = wizard.readAnew();
    assert.deepEqual([states[first]?.clients, states[first]?.poolFacts], [[], []]);
    await reading;
  });

  it('says how to sign in when the login expired, and fails only when nothing was read', async () => {
    const expired = new UserError('The login expired.', 'Sign in again.', { kind: 'expired' });
    const { wizard, last } = aWizard({ pool: () => Promise.reject(expired) });
    await wizard.checkAgain();
    assert.equal(last().phase, 'failed');
    assert.deepEqual(last().error, {
      message: 'The login expired.',
      resolution: 'Sign in again.',
      canSignIn: true,
    });
  });

  it('checks without a project, and says what is missing to write', async () => {
    const { wizard, last } = aWizard({ projects: () => Promise.resolve([]) });
    await wizard.checkAgain();
    assert.match(last().notYet ?? '', /Open a folder/);
    assert.equal(last().files.length, 0);
  });

  it('says why a project cannot be read, and lets another one be chosen', async () => {
    const broken = new UserError('The project is broken.', 'Mend it.', { kind: 'input' });
    const two = ['broken', 'whole'].map((name): WizardPlace => ({
      id: `file:///${name}`,
      label: name,
      target: 'gen1',
      isProject: true,
    }));
    const { wizard, last } = aWizard({
      projects: () => Promise.resolve(two),
      project: (id) => (id.endsWith('broken') ? Promise.reject(broken) : Promise.resolve(aProject())),
    });
    await wizard.checkAgain();
    assert.equal(last().notYet, 'The project is broken. Mend it.');
    assert.deepEqual([last().projects.length, last().choice.projectUri], [2, 'file:///broken']);
    await wizard.choose({ projectUri: 'file:///whole' });
    assert.equal(last().notYet, undefined);
    assert.ok(last().files.length > 0);
  });

  it('names the permission that is missing to read the identity pools', async () => {
    const snapshot = aSnapshot({ userPool: aUserPool() });
    const denied = { status: 'denied', action: 'cognito-identity:ListIdentityPools' } as const;
    const { wizard, last } = aWizard({
      pool: () => Promise.resolve({ ...snapshot, parts: { ...snapshot.parts, identityPools: denied } }),
    });
    await wizard.checkAgain();
    assert.match(last().identityPoolsProblem ?? '', /cognito-identity:ListIdentityPools/);
    assert.equal(last().choice.authSelections, 'userPoolOnly');
    await wizard.choose({ authSelections: 'identityPoolAndUserPool' });
    assert.match(last().notYet ?? '', /identity pools were not read/);
  });

  it('takes the kind of import from the categories a person will use, and checks what they need', async () => {
    const { wizard, last } = aWizard();
    await wizard.checkAgain();
    await wizard.choose({ categories: ['userPoolApi'] });
    assert.equal(last().choice.authSelections, 'userPoolOnly');
    await wizard.choose({ categories: ['guestStorage'] });
    assert.equal(last().choice.authSelections, 'identityPoolAndUserPool');
    const guest = last().findings.find(({ rule }) => rule === 'guest-access-is-on-where-needed');
    assert.match(guest?.message ?? '', /storage "planned"/);
    assert.deepEqual(
      last()
        .categories.filter(({ isChosen }) => isChosen)
        .map(({ id }) => id),
      ['guestStorage'],
    );
  });

  it('keeps the kind of import that was chosen against the categories when a page comes back', async () => {
    const { wizard, last } = aWizard();
    await wizard.checkAgain();
    await wizard.choose({ categories: ['userPoolApi'] });
    await wizard.choose({ authSelections: 'identityPoolAndUserPool' });
    await wizard.choose(last().choice);
    assert.equal(last().choice.authSelections, 'identityPoolAndUserPool');
  });

  it('says what was not checked, and that all is well only when everything was', async () => {
    const { wizard, states, last } = aWizard();
    await wizard.checkAgain();
    assert.ok(states.some(({ phase, findingsNote }) => phase === 'loading' && findingsNote));
    assert.ok(!states.some(({ phase, findingsNote }) => phase === 'loading' && !findingsNote));
    assert.equal(last().findingsNote, undefined);
    const noteWith = async (differs: Partial<WizardReader>, clients?: readonly UserPoolClient[]) => {
      const other = aWizard(differs, clients);
      await other.wizard.checkAgain();
      return other.last().findingsNote ?? '';
    };
    assert.match(await noteWith({ projects: () => Promise.resolve([]) }), /project/);
    assert.match(await noteWith({ clients: () => Promise.reject(new Error('no')) }), /Not everything/);
    assert.match(await noteWith({ clients: () => Promise.resolve({ items: [] }) }), /app clients are chosen/);
  });

  it('never takes app clients for missing that were not read', async () => {
    const { wizard, states, last } = aWizard({ clients: () => Promise.reject(new Error('no')) });
    await wizard.checkAgain();
    const read = states.filter(({ poolFacts }) => poolFacts.length > 0);
    assert.ok(read.some(({ phase }) => phase === 'loading'));
    assert.ok(read.every(({ clientsLoading }) => clientsLoading));
    assert.match(last().clientsLoading ?? '', /were not read/);
  });

  it('reads everything anew when other credentials are in use, even after a stop', async () => {
    const { wizard, requests } = aWizard({
      clients: (_choice, token) => {
        requests.push(`clients ${token ?? 'first'}`);
        return requests.length < 3 ? Promise.reject(new Error('stopped')) : Promise.resolve({ items: [web] });
      },
    });
    await wizard.checkAgain();
    await wizard.readAnew();
    assert.deepEqual(requests, ['pool', 'clients first', 'pool', 'clients first', 'brandings']);
  });

  it('offers to leave out the library configuration when only that cannot be written', async () => {
    const { wizard, last } = aWizard({
      project: () => {
        const project = aProject();
        const files = new Map([...project.files, ['src/aws-exports.js', 'module.exports = loadConfig();']]);
        return Promise.resolve({ ...project, files });
      },
    });
    await wizard.checkAgain();
    assert.match(last().libraryConfigProblem ?? '', /aws-exports\.js/);
    assert.equal(last().files.length, 0);
    await wizard.choose({ withLibraryConfig: false });
    assert.equal(last().libraryConfigProblem, undefined);
    assert.equal(last().filesProblem, undefined);
  });

  it('says how old the reading is, and that it may be out of date', async () => {
    const { wizard, last } = aWizard();
    await wizard.checkAgain();
    const { takenAt } = wizard.model.snapshot ?? assert.fail('no snapshot');
    const at = (minutes: number) =>
      toWizardState({ ...wizard.model, now: Date.parse(takenAt) + minutes * 60_000 });
    assert.deepEqual([at(0).age, at(0).isStale], [undefined, false]);
    assert.deepEqual([at(2).age, at(2).isStale], ['2 minutes ago', false]);
    assert.deepEqual([at(61).age, at(61).isStale], ['1 hour ago', true]);
    assert.equal(last().phase, 'ready');
  });
});
