import assert from 'node:assert/strict';
import fc from 'fast-check';
import { UserError } from '../../../../src/errors';
import type { Gen1Project, ProjectFiles } from '../../../../src/model/amplifyProject';
import type { ImportPlan } from '../../../../src/model/importPlan';
import type { ImportSelection } from '../../../../src/model/importSelection';
import { removeJson, setJson } from '../../../../src/project/json';
import { planImport } from '../../../../src/project/gen1/planImport';
import { planUnlink } from '../../../../src/project/gen1/planUnlink';
import { readProject } from '../../../../src/project/gen1/readProject';
import { applied } from '../../../support/goldenCases';
import { projectFiles } from '../../../support/projectFiles';
import { propertyRuns } from '../../../support/propertyRuns';
import { aClient, anIdentityPool, aUserPool } from '../../../support/snapshots';

const selections = fc
  .tuple(fc.boolean(), fc.boolean(), fc.boolean())
  .map(([oauth, secret, withIdentityPool]): ImportSelection => {
    const settings = oauth
      ? {
          SupportedIdentityProviders: ['COGNITO', 'Google'],
          AllowedOAuthFlows: ['code' as const],
          AllowedOAuthScopes: ['openid'],
          CallbackURLs: ['https://example.com/?a="b"'],
          LogoutURLs: ['https://example.com/'],
        }
      : {};
    return {
      authSelections: withIdentityPool ? 'identityPoolAndUserPool' : 'userPoolOnly',
      userPool: aUserPool({ Name: 'pool "ü"', UsernameAttributes: ['email'] }),
      webClient: aClient(settings),
      nativeClient: aClient({ ...settings, ClientName: 'native', hasSecret: secret }),
      ...(withIdentityPool && { identityPool: anIdentityPool() }),
    };
  });

const word = fc.constantFrom('alpha', 'beta', 'Gamma', 'constructor', 'zeta9');
const parameters = fc.uniqueArray(word, { minLength: 1, maxLength: 3 });
/** Functions and their parameters, by environment. */
const environments = fc.uniqueArray(
  fc.record({ env: fc.constantFrom('prod', 'test', 'qa'), fn: word, parameters }),
  { selector: ({ env }) => env, maxLength: 3 },
);

const projects = fc
  .record({
    environments,
    dev: fc.option(fc.record({ fn: word, parameters })),
    foreign: fc.uniqueArray(word, { maxLength: 3 }),
    indent: fc.constantFrom('  ', '\t', '    '),
    eol: fc.constantFrom('\n', '\r\n'),
    mark: fc.boolean(),
    notes: fc.boolean(),
    finalNewline: fc.boolean(),
  })
  .map(({ environments, dev, foreign, indent, eol, mark, notes, finalNewline }) => {
    const team = (fn: string, names: readonly string[]) => ({
      awscloudformation: { Region: 'us-east-1' },
      categories: { function: { [fn]: Object.fromEntries(names.map((name) => [name, `value of ${name}`])) } },
    });
    const used = dev?.parameters.map((name): [string, object] => [
      `AMPLIFY_function_${dev.fn}_${name}`,
      { usedBy: [{ category: 'function', resourceName: dev.fn }] },
    ]);
    const others = Object.fromEntries(foreign.map((name) => [name, { x: { service: name, nothing: null } }]));
    const plain = projectFiles({
      meta: others,
      backendConfig: { ...others, ...(used && { parameters: Object.fromEntries(used.sort()) }) },
      teamProviderInfo: {
        dev: dev ? team(dev.fn, dev.parameters) : { awscloudformation: { Region: 'us-east-1' } },
        ...Object.fromEntries(environments.map(({ env, fn, parameters }) => [env, team(fn, parameters)])),
      },
    });
    const style = (text: string) => {
      const lines = JSON.stringify(JSON.parse(text), null, indent).split('\n');
      const noted = notes ? lines.map((line, index) => `${line}${index % 3 ? '' : ' // note, {'}`) : lines;
      return (mark ? '\uFEFF' : '') + noted.join(eol) + (finalNewline ? eol : '');
    };
    return new Map([...plain].map(([path, text]) => [path, style(text)]));
  });

const importInto = (project: Gen1Project, selection: ImportSelection): ImportPlan =>
  planImport({ project, selection, resourceName: 'pool' });

const cloudFolder = 'amplify/#current-cloud-backend/';

/** The files as `amplify push` leaves them: it notes the time, and copies what it deployed. */
function pushedFiles(files: ProjectFiles): ProjectFiles {
  const meta = 'amplify/backend/amplify-meta.json';
  const noted = setJson(
    files.get(meta) ?? '',
    ['auth', 'pool', 'lastPushTimeStamp'],
    '2026-01-02T03:04:05.006Z',
  );
  const local = new Map([...files, [meta, noted] as const]);
  const deployed = [...local].flatMap(([path, text]): [string, string][] =>
    /^amplify\/backend\/(amplify-meta|backend-config|auth\/.*)/.test(path)
      ? [[path.replace('amplify/backend/', cloudFolder), text]]
      : [],
  );
  return new Map([...local, ...deployed]);
}

describe('an import taken back', () => {
  it('leaves every byte as it was, but for an empty "auth"', () => {
    fc.assert(
      fc.property(projects, selections, (files, selection) => {
        const imported = applied(files, importInto(readProject(files), selection));
        const undone = applied(
          imported,
          planUnlink({ project: readProject(imported), resourceName: 'pool' }),
        );
        assert.deepEqual([...undone.keys()].sort(), [...files.keys()].sort());
        for (const [path, text] of files) {
          const back = undone.get(path) ?? '';
          const leavesEmptyAuth = path.startsWith('amplify/backend/');
          assert.equal(leavesEmptyAuth ? removeJson(back, ['auth']) : back, text, path);
        }
      }),
      { numRuns: propertyRuns(60) },
    );
  });

  it('leaves every byte as it was after a push, too, but for what the push wrote', () => {
    fc.assert(
      fc.property(projects, selections, (files, selection) => {
        const pushed = pushedFiles(applied(files, importInto(readProject(files), selection)));
        const undone = applied(pushed, planUnlink({ project: readProject(pushed), resourceName: 'pool' }));
        for (const [path, text] of files) {
          const back = undone.get(path) ?? '';
          const leavesEmptyAuth = path.startsWith('amplify/backend/');
          assert.equal(leavesEmptyAuth ? removeJson(back, ['auth']) : back, text, path);
        }
        const cloud = [...pushed].filter(([path]) => path.startsWith(cloudFolder));
        assert.ok(cloud.length >= 3);
        for (const [path, text] of cloud) assert.equal(undone.get(path), text, path);
      }),
      { numRuns: propertyRuns(40) },
    );
  });

  it('is complete after one plan, whatever the files look like', () => {
    fc.assert(
      fc.property(projects, selections, (files, selection) => {
        const imported = applied(files, importInto(readProject(files), selection));
        assert.deepEqual(importInto(readProject(imported), selection).changes, []);
      }),
      { numRuns: propertyRuns(40) },
    );
  });

  it('changes no line that it need not change', () => {
    fc.assert(
      fc.property(projects, selections, (files, selection) => {
        for (const { path, before, after = '' } of importInto(readProject(files), selection).changes) {
          const left = after.split(/\r?\n/).map((line) => line.replace(/,(?=\s*(\/\/|$))/, ''));
          for (const line of before?.split(/\r?\n/) ?? []) {
            if (line.includes('{}')) continue;
            assert.ok(left.includes(line.replace(/,(?=\s*(\/\/|$))/, '')), `${path}: ${line}`);
          }
          if (before?.includes('\n')) assert.equal(/[^\r]\n/.test(after), /[^\r]\n/.test(before), path);
        }
      }),
      { numRuns: propertyRuns(40) },
    );
  });
});

describe('hostile and damaged projects', () => {
  const names = fc.constantFrom(
    '../../evil',
    '/etc/passwd',
    'a/../../b',
    '__proto__',
    'pool',
    '.',
    '..',
    'C:\\x',
    '',
  );
  const json = fc.jsonValue({ maxDepth: 3 });
  const hostile = fc
    .tuple(json, json, json, names, fc.constantFrom('imported', 'managed', 7, null))
    .map(([meta, backendConfig, team, name, serviceType]): ProjectFiles => {
      const auth = { [name]: { service: 'Cognito', serviceType, output: meta } };
      const files = projectFiles({
        backendConfig,
        teamProviderInfo: { dev: team },
        meta: { auth, function: meta },
      });
      return new Map([...files, [`amplify/backend/auth/${name}/parameters.json`, '{}'], [name, '{}']]);
    });
  const damaged = fc
    .tuple(hostile, fc.nat(4), fc.nat(400), fc.constantFrom('', '{', '"', '\u0000', '[[', '//', '<<<<'))
    .map(([files, which, at, rubbish]): ProjectFiles => {
      const [path, text] = [...files][which] ?? ['', ''];
      return new Map([...files, [path, text.slice(0, at) + rubbish]]);
    });

  it('end in a plan inside "amplify" or in a UserError', () => {
    fc.assert(
      fc.property(fc.oneof(hostile, damaged), selections, names, (files, selection, name) => {
        for (const plan of [
          (project: Gen1Project) => planImport({ project, selection, resourceName: name }),
          (project: Gen1Project) =>
            planUnlink({ project, resourceName: project.auth[0]?.resourceName ?? name }),
        ]) {
          try {
            for (const { path } of plan(readProject(files)).changes) {
              assert.match(path, /^amplify\/(?!.*(^|\/)\.\.?(\/|$))/);
            }
          } catch (error) {
            assert.ok(error instanceof UserError, error instanceof Error ? error.stack : '');
          }
        }
      }),
      { numRuns: propertyRuns(150) },
    );
  });
});
