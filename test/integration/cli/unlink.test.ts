import assert from 'node:assert/strict';
import { ScratchProject, reportIn, runHere } from '../../support/cliRun';
import { filesAt, goldenCases, type GoldenRun } from '../../support/goldenCases';
import { projectFiles } from '../../support/projectFiles';

const imported = {
  service: 'Cognito',
  serviceType: 'imported',
  output: { UserPoolId: 'us-east-1_AbCdEfGhI' },
};
const dependsOn = [{ category: 'auth', resourceName: 'pool' }];

async function unlink(meta: object, ...args: string[]) {
  const project = new ScratchProject(projectFiles({ meta }));
  try {
    const before = project.read();
    const result = await runHere(['unlink', '--json', ...args], { cwd: project.root });
    return {
      ...result,
      report: reportIn(result),
      changed: JSON.stringify([...before]) !== JSON.stringify([...project.read()]),
    };
  } finally {
    project.remove();
  }
}

describe('import-auth unlink', () => {
  it('needs neither AWS nor a name', async () => {
    const { code, report, changed } = await unlink({ auth: { pool: imported } });
    assert.deepEqual([code, report.status, report.findings, changed], [0, 'done', [], true]);
    assert.deepEqual(report.changes, ['amplify/backend/amplify-meta.json']);
  });
  it('reports the same and writes nothing with --dry-run', async () => {
    const { report, changed } = await unlink({ auth: { pool: imported } }, '--dry-run');
    assert.deepEqual([report.changes, changed], [['amplify/backend/amplify-meta.json'], false]);
  });
  it('warns of resources that may rely on the sign-in', async () => {
    const meta = { auth: { pool: imported }, storage: { files: {} } };
    const { code, report } = await unlink(meta);
    assert.deepEqual([code, report.findings.map(({ severity }) => severity)], [0, ['warning']]);
    assert.match(report.findings[0]?.message ?? '', /storage\/files/);
    assert.equal((await unlink(meta, '--fail-on', 'warning')).code, 1);
  });

  const refuses = (name: string, meta: object, rule: string, message: RegExp, ...args: string[]) =>
    it(`refuses ${name}`, async () => {
      const { code, report, changed } = await unlink(meta, ...args);
      assert.deepEqual([code, report.status, report.changes, changed], [1, 'refused', [], false]);
      assert.equal(report.findings[0]?.rule, rule);
      assert.match(report.findings[0]?.message ?? '', message);
    });
  refuses('a project without auth', {}, 'auth-to-unlink-is-imported', /no auth to unlink/);
  refuses(
    'auth that Amplify made',
    { auth: { pool: { service: 'Cognito' } } },
    'auth-to-unlink-is-imported',
    /would delete it/,
  );
  refuses(
    'a name that is not there',
    { auth: { pool: imported } },
    'auth-to-unlink-is-imported',
    /"x"/,
    '--resource-name',
    'x',
  );
  refuses(
    'with analytics',
    { auth: { pool: imported }, analytics: { events: {} } },
    'nothing-depends-on-auth',
    /analytics\/events/,
  );
  refuses(
    'with dependants',
    { auth: { pool: imported }, function: { fn: { dependsOn } } },
    'nothing-depends-on-auth',
    /function\/fn/,
  );
});

describe('import-auth unlink, and what goes with it', () => {
  const golden = goldenCases('imports').find(({ name }) => name.startsWith('13-'));
  const run = golden?.frontends.javascript;
  if (!run) throw new Error('there is no such case');

  async function unlinked(change: (files: Map<string, string>) => void, ...args: string[]) {
    const files = new Map(filesAt(run as GoldenRun, '2-after-push'));
    change(files);
    const project = new ScratchProject(files);
    try {
      const { code, stdout } = await runHere(['unlink', '--json', ...args], { cwd: project.root });
      assert.equal(code, 0, stdout);
      return project.read();
    } finally {
      project.remove();
    }
  }

  it('takes auth out of what the client libraries read, as the next push will', async () => {
    const left = await unlinked(() => undefined, '--clean-library-config');
    const expected = filesAt(run, '4-after-unlink-push');
    for (const path of ['src/aws-exports.js', 'src/amplifyconfiguration.json'])
      assert.equal(left.get(path), expected.get(path), path);
    const kept = await unlinked(() => undefined);
    assert.match(kept.get('src/aws-exports.js') ?? '', /aws_user_pools_id/);
  });

  it('takes the import out of one environment, or of all', async () => {
    const path = 'amplify/team-provider-info.json';
    const withProd = (files: Map<string, string>) => {
      const team = JSON.parse(files.get(path) ?? '') as Record<string, object>;
      files.set(path, JSON.stringify({ ...team, prod: team.dev }, null, 2));
    };
    const one = JSON.parse((await unlinked(withProd)).get(path) ?? '') as Record<string, object>;
    assert.deepEqual(
      [one.dev && 'categories' in one.dev, one.prod && 'categories' in one.prod],
      [false, true],
    );
    const all = (await unlinked(withProd, '--all-environments')).get(path) ?? '';
    assert.doesNotMatch(all, /categories/);
  });

  it('says which environments lose what they share, unless all are unlinked', async () => {
    const files = new Map(filesAt(run, '2-after-push'));
    const path = 'amplify/team-provider-info.json';
    const team = JSON.parse(files.get(path) ?? '') as Record<string, object>;
    files.set(path, JSON.stringify({ ...team, prod: team.dev }, null, 2));
    const warningsOf = async (...args: string[]) => {
      const project = new ScratchProject(files);
      try {
        const result = await runHere(['unlink', '--json', '--dry-run', ...args], { cwd: project.root });
        return reportIn(result).findings.map(({ message }) => message);
      } finally {
        project.remove();
      }
    };
    const [warning, ...others] = await warningsOf();
    assert.match(warning ?? '', /^The environments "prod" import it too.*has to import again/);
    assert.deepEqual([others, await warningsOf('--all-environments')], [[], []]);
  });

  it('takes the import out of an environment that is not checked out', async () => {
    const path = 'amplify/team-provider-info.json';
    let before = '';
    const withProd = (files: Map<string, string>) => {
      const team = JSON.parse(files.get(path) ?? '') as Record<string, object>;
      before = JSON.stringify({ ...team, prod: team.dev }, null, 2);
      files.set(path, before);
    };
    const left = await unlinked(withProd, '--env', 'prod');
    const team = JSON.parse(left.get(path) ?? '') as Record<string, object>;
    const { dev } = JSON.parse(before) as Record<string, object>;
    assert.deepEqual([team.dev, team.prod && 'categories' in team.prod], [dev, false]);
    assert.match(left.get('amplify/backend/amplify-meta.json') ?? '', /"imported"/);
  });
});

describe('import-auth unlink of an environment that is not checked out', () => {
  const pool = { userPoolId: 'us-east-1_AbCdEfGhI' };
  const teamProviderInfo = { dev: {}, prod: { categories: { auth: { pool } } }, qa: {} };

  async function unlinkIn(backendConfig: object, ...args: string[]) {
    const project = new ScratchProject(projectFiles({ backendConfig, teamProviderInfo }));
    try {
      const result = await runHere(['unlink', '--json', ...args], { cwd: project.root });
      return {
        code: result.code,
        report: reportIn(result),
        team: project.read().get('amplify/team-provider-info.json') ?? '',
      };
    } finally {
      project.remove();
    }
  }

  it('needs no import in the one that is', async () => {
    const { code, report, team } = await unlinkIn({}, '--env', 'prod');
    assert.deepEqual([code, report.changes], [0, ['amplify/team-provider-info.json']]);
    assert.doesNotMatch(team, /userPoolId/);
    const all = await unlinkIn({}, '--all-environments');
    assert.doesNotMatch(all.team, /userPoolId/);
  });
  it('writes nothing with --dry-run', async () => {
    const { report, team } = await unlinkIn({}, '--env', 'prod', '--dry-run');
    assert.deepEqual([report.changes, /userPoolId/.test(team)], [['amplify/team-provider-info.json'], true]);
  });
  it('refuses one that imports nothing, and one whose import others depend on', async () => {
    const none = await unlinkIn({}, '--env', 'qa');
    assert.deepEqual([none.code, none.report.findings[0]?.rule], [1, 'auth-to-unlink-is-imported']);
    const needy = await unlinkIn({ api: { blog: { dependsOn } } }, '--env', 'prod');
    assert.deepEqual([needy.code, needy.report.findings[0]?.rule], [1, 'nothing-depends-on-auth']);
    assert.match(needy.report.findings[0]?.message ?? '', /api\/blog/);
    assert.match(needy.team, /userPoolId/);
  });
});
