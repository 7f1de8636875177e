import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { applyPlan } from '../../../src/cli/applyPlan';
import { temporaryName } from '../../../src/cli/temporaryFiles';
import type { ImportPlan } from '../../../src/model/importPlan';
import type { Emulator } from '../../emulator/server';
import { ScratchProject, reportIn, runHere, seedOf, withEmulator } from '../../support/cliRun';
import { filesAt, goldenCases } from '../../support/goldenCases';

const golden =
  goldenCases('imports').find(({ name }) => name.startsWith('13-')) ?? assert.fail('case 13 is gone');
const run = golden.frontends.javascript ?? assert.fail('case 13 lacks javascript');
const payload = golden.input.choices.mode === 'headless' ? golden.input.choices.payload : assert.fail();
const meta = 'amplify/backend/amplify-meta.json';
const team = 'amplify/team-provider-info.json';

async function importInto(prepare: (project: ScratchProject, emulator: Emulator) => void) {
  const project = new ScratchProject(filesAt(run, '0-before'));
  try {
    return await withEmulator(seedOf(golden.input), async (emulator) => {
      prepare(project, emulator);
      const before = project.read();
      const result = await runHere(['import', '--json'], { cwd: project.root, stdin: payload });
      return { ...result, report: reportIn(result), before, after: project.read() };
    });
  } finally {
    project.remove();
  }
}

describe('import-auth import, in a project', () => {
  it('keeps the modes of files', async () => {
    const project = new ScratchProject(filesAt(run, '0-before'));
    const mode = (path: string) => statSync(project.at(path)).mode & 0o777;
    try {
      chmodSync(project.at(meta), 0o600);
      chmodSync(project.at(team), 0o664);
      await withEmulator(seedOf(golden.input), async () => {
        const { code } = await runHere(['import'], { cwd: project.root, stdin: payload });
        assert.deepEqual([code, mode(meta), mode(team)], [0, 0o600, 0o664]);
      });
    } finally {
      project.remove();
    }
  });

  it('finds the project from a folder in it', async () => {
    const project = new ScratchProject(filesAt(run, '0-before'));
    try {
      await withEmulator(seedOf(golden.input), async () => {
        mkdirSync(project.at('src/app'), { recursive: true });
        const result = await runHere(['import', '--json'], { cwd: project.at('src/app'), stdin: payload });
        assert.equal(result.code, 0, result.stderr);
        assert.equal(reportIn(result).changes[0], meta);
      });
    } finally {
      project.remove();
    }
  });

  it('creates a missing team-provider-info.json', async () => {
    const { code, after } = await importInto((project) => rmSync(project.at(team)));
    assert.equal(code, 0);
    assert.equal(after.get(team), filesAt(run, '1-after-import').get(team));
  });

  it('writes through a link that stays in the project, and keeps the link', async () => {
    const { code, after } = await importInto((project) => {
      renameSync(project.at(team), project.at('amplify/real.json'));
      symlinkSync('real.json', project.at(team));
    });
    assert.equal(code, 0);
    assert.equal(after.get('amplify/real.json'), filesAt(run, '1-after-import').get(team));
    assert.equal(after.get(team), '→ real.json');
  });

  const refuses = (
    name: string,
    prepare: (project: ScratchProject, emulator: Emulator) => void,
    message: RegExp,
  ) =>
    it(`exits with 2 and writes nothing: ${name}`, async () => {
      const { code, report, before, after, stderr } = await importInto(prepare);
      assert.equal(code, 2, stderr);
      assert.equal(report.status, 'bad-input');
      assert.match(report.error?.message ?? '', message);
      assert.deepEqual(after, before);
    });

  refuses(
    'a read-only file',
    (project) => chmodSync(project.at(team), 0o444),
    /team-provider-info.json" cannot be written/,
  );
  refuses(
    'a read-only folder',
    (project) => chmodSync(project.at('amplify/backend'), 0o555),
    /cannot be written/,
  );
  refuses(
    'not UTF-8',
    (project) => writeFileSync(project.at(team), Buffer.from([0x7b, 0xff, 0x7d])),
    /not UTF-8/,
  );
  refuses('Hjson', (project) => project.write(team, '{\n  dev: {}\n}'), /line 2, column 3/);
  refuses('a file cut off', (project) => project.write(meta, '{"providers": {'), /not JSON at line 1/);
  refuses(
    'a link to a file outside',
    (project) => {
      writeFileSync(`${project.root}.outside`, readFileSync(project.at(team)));
      rmSync(project.at(team));
      symlinkSync(`${project.root}.outside`, project.at(team));
    },
    /leads out of the project/,
  );
  refuses(
    'a link to a folder outside',
    (project) => {
      mkdirSync(`${project.root}.auth`);
      symlinkSync(`${project.root}.auth`, project.at('amplify/backend/auth'));
    },
    /leads out of the project/,
  );
  refuses(
    'a link to nothing',
    (project) => {
      rmSync(project.at(team));
      symlinkSync('/nonexistent/file', project.at(team));
    },
    /leads out of the project/,
  );

  it('says so where a file is in the place of a folder', async () => {
    const { code, report, before, after } = await importInto((project) => {
      rmSync(project.at('amplify/backend/auth'), { recursive: true, force: true });
      project.write('amplify/backend/auth', 'not a folder');
    });
    assert.deepEqual([code, report.status, report.error?.kind], [2, 'bad-input', 'files']);
    assert.match(report.error?.resolution ?? '', /"amplify\/backend\/auth" is a file/);
    assert.deepEqual(after, before);
  });

  it('leaves alone what another program wrote meanwhile', async () => {
    const theirs = '{"theirs": true}';
    const { code, report, before, after } = await importInto((project, { faults, log }) => {
      // The files are read before Cognito is, and written after the roles were read.
      faults.add({ kind: 'latency', ms: 300, operation: 'GetIdentityPoolRoles' });
      const timer = setInterval(() => {
        if (log.length === 0) return;
        clearInterval(timer);
        project.write(team, theirs);
      }, 5);
    });
    assert.equal(code, 2);
    assert.match(report.error?.message ?? '', /changed by another program/);
    assert.deepEqual(after, new Map([...before, [team, theirs]]));
  });
});

describe('applyPlan', () => {
  const plan = (changes: ImportPlan['changes']): ImportPlan => ({
    kind: 'import',
    resourceName: 'pool',
    envName: 'dev',
    authSelections: 'userPoolOnly',
    changes,
    secrets: [],
  });
  const apply = (
    project: ScratchProject,
    changes: ImportPlan['changes'],
    signal = new AbortController().signal,
  ) => applyPlan(plan(changes), project.root, new Map(), signal);

  const rollsBack = (name: string, changes: ImportPlan['changes'], signal?: AbortSignal) =>
    it(`brings everything back: ${name}`, () => {
      const project = new ScratchProject(
        new Map([
          ['amplify/a', 'a'],
          ['amplify/b', 'b'],
        ]),
      );
      try {
        chmodSync(project.at('amplify/a'), 0o640);
        const before = project.read();
        assert.throws(() => apply(project, changes, signal));
        assert.deepEqual(project.read(), before);
        assert.equal(statSync(project.at('amplify/a')).mode & 0o777, 0o640);
      } finally {
        project.remove();
      }
    });
  it('uses temporary files that git ignores, and removes those that a killed run has left', () => {
    const project = new ScratchProject(new Map([['amplify/a', 'a']]));
    const stale = '.secret-import-auth-new-0a1b2c3d.tmp';
    const others = ['.secret-import-auth-new-1a1b2c3d.tmp', '.secret-import-auth-old-0a1b2c3d.tmp'];
    try {
      for (const name of [stale, ...others]) project.write(`amplify/${name}`, 'secret');
      const before = new Date(Date.now() - 3_600_000);
      for (const name of [stale, others[1] ?? '']) utimesSync(project.at(`amplify/${name}`), before, before);
      apply(project, [{ path: 'amplify/a', before: 'a', after: 'b' }]);
      const left = [...project.read().keys()].sort();
      assert.deepEqual(left, ['amplify/', ...others.map((name) => `amplify/${name}`), 'amplify/a']);
      for (const kind of ['new', 'old'] as const) assert.match(temporaryName(kind), /^\.secret-/);
    } finally {
      project.remove();
    }
  });
  // The second change of the same file finds the first one's bytes, after everything else has been written.
  const fails = [
    { path: 'amplify/a', before: 'a', after: 'new' },
    { path: 'amplify/a', before: 'a', after: 'other' },
  ];
  rollsBack('what was changed', fails);
  rollsBack('what was created, with its folders', [{ path: 'amplify/x/y/c', after: 'c' }, ...fails]);
  rollsBack('what was deleted', [{ path: 'amplify/b', before: 'b' }, ...fails]);
  rollsBack('before the first change', [{ path: 'amplify/b', before: 'b', after: 'c' }], AbortSignal.abort());
  rollsBack('a name that is too long', [
    fails[0] ?? assert.fail(),
    { path: `amplify/${'x'.repeat(260)}`, after: '' },
  ]);
  for (const path of ['b', 'amplify/../b', '/amplify/b', 'amplify//b', 'amplify/./b']) {
    rollsBack(`a path like ${path}`, [{ path, after: '' }]);
  }

  it('removes the emptied folders of an unlinked resource, and only those', () => {
    const kept = ['amplify/backend/auth/other/x', 'amplify/backend/function/fn/x'];
    const gone = ['amplify/backend/auth/pool/build/x', 'amplify/backend/awscloudformation/build/auth/pool/x'];
    const project = new ScratchProject(new Map([...kept, ...gone].map((path) => [path, ''])));
    try {
      const unlink = { ...plan(gone.map((path) => ({ path, before: '' }))), kind: 'unlink' as const };
      applyPlan(unlink, project.root, new Map(), new AbortController().signal);
      const left = [...project.read().keys()];
      assert.deepEqual(
        left.filter((path) => !path.endsWith('/')),
        kept,
      );
      assert.deepEqual(
        left.filter((path) => path.includes('pool')),
        [],
      );
    } finally {
      project.remove();
    }
  });
});
