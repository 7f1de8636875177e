import assert from 'node:assert/strict';
import fc from 'fast-check';
import { UserError } from '../../../../src/errors';
import type { ProjectFiles } from '../../../../src/model/amplifyProject';
import type { FileChange } from '../../../../src/model/importPlan';
import { planFunctionAccess } from '../../../../src/project/gen1/functionAccess/planFunctionAccess';
import { functionNames } from '../../../../src/project/gen1/functionAccess/functionPaths';
import { planUnlink } from '../../../../src/project/gen1/planUnlink';
import { planUnlinkElsewhere } from '../../../../src/project/gen1/planUnlinkElsewhere';
import { pushedPolicies } from '../../../../src/project/gen1/pushedPolicies';
import { readProject } from '../../../../src/project/gen1/readProject';
import { isLibraryFile, libraryFilePaths } from '../../../../src/project/library/libraryPaths';
import { planLibraryOfImport } from '../../../../src/project/library/planLibraryOfImport';
import { lambdaGolden, lambdaPaths, lambdaResource, withLambdaAccess } from '../../../support/lambdaGolden';
import { planInto } from '../../../support/planning';
import { propertyRuns } from '../../../support/propertyRuns';

const sound = new Map([
  ...withLambdaAccess(lambdaGolden('function/myfunc/myfunc-cloudformation-template.normalized.json')),
  [
    'src/aws-exports.js',
    'const awsmobile = {\n    "aws_project_region": "us-east-1"\n};\n\n\nexport default awsmobile;\n',
  ],
  ['src/amplifyconfiguration.json', '{\n  "aws_project_region": "us-east-1"\n}'],
]);
const paths = [...sound.keys()];

/** What somebody may have put where Amplify has an object, a name or a text. */
const hostile = fc.constantFrom(
  'null',
  '[]',
  '{}',
  '"x"',
  '0',
  '{"__proto__": {"auth": {}}}',
  '{"constructor": {"x": []}}',
  '"../../../etc/passwd"',
  '{"../../x": {"service": "Lambda"}}',
  '[[[[[[]]]]]]',
  '"\\u0000"',
  '1e999',
);

const damage = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), path: fc.constantFrom(...paths), at: fc.nat(4000) }),
  fc.record({
    kind: fc.constant('value' as const),
    path: fc.constantFrom(...paths),
    at: fc.nat(60),
    text: hostile,
  }),
  fc.record({
    kind: fc.constant('name' as const),
    path: fc.constantFrom(...paths),
    from: fc.constantFrom('myfunc', lambdaResource, 'auth', 'function', 'dev'),
    to: fc.constantFrom('../../x', '__proto__', 'a/b', '', 'ü', '$&'),
  }),
  fc.record({ kind: fc.constant('gone' as const), path: fc.constantFrom(...paths) }),
  fc.record({
    kind: fc.constant('noise' as const),
    path: fc.constantFrom(...paths),
    at: fc.nat(4000),
    text: fc.string({ maxLength: 8 }),
  }),
);

function damaged(
  files: ProjectFiles,
  one: typeof damage extends fc.Arbitrary<infer D> ? D : never,
): ProjectFiles {
  const result = new Map(files);
  const text = files.get(one.path) ?? '';
  switch (one.kind) {
    case 'cut':
      return result.set(one.path, text.slice(0, one.at % (text.length + 1)));
    case 'value': {
      const places = [...text.matchAll(/:\s*/g)];
      const place = places[one.at % Math.max(places.length, 1)];
      const end = place ? place.index + place[0].length : 0;
      return result.set(
        one.path,
        text.slice(0, end) + one.text + text.slice(end).replace(/^("[^"]*"|[\w.]+|[[{])/, ''),
      );
    }
    case 'name':
      return result.set(
        one.path,
        text.replaceAll(one.from, () => one.to),
      );
    case 'gone':
      result.delete(one.path);
      return result;
    case 'noise': {
      const at = one.at % (text.length + 1);
      return result.set(one.path, text.slice(0, at) + one.text + text.slice(at));
    }
  }
}

/** Every plan somebody could ask for. */
const plans: readonly ((files: ProjectFiles) => readonly FileChange[])[] = [
  (files) => planInto(files, {}, lambdaResource).changes,
  (files) =>
    planUnlink({
      project: readProject(files),
      resourceName: lambdaResource,
      accessToRemove: 'all',
      fromAllEnvironments: true,
      cleansLibraryConfig: true,
    }).changes,
  (files) =>
    planUnlink({ project: readProject(files), resourceName: readProject(files).auth[0]?.resourceName ?? '' })
      .changes,
  (files) => planUnlinkElsewhere(readProject(files), ['prod', 'dev']).changes,
  (files) =>
    planLibraryOfImport(readProject(files), { kind: 'module', corrections: { domain: 'auth.example.com' } })
      .changes,
  (files) =>
    functionNames(files).flatMap((functionName) =>
      planFunctionAccess(readProject(files), lambdaResource, [{ functionName, operations: ['read'] }]),
    ),
  (files) => (pushedPolicies(readProject(files)), []),
];

describe('a project that somebody damaged', () => {
  it('is planned for inside the project, or refused in plain words; never a crash', () => {
    let planned = 0;
    let refused = 0;
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (all) => {
        const files = all.reduce(damaged, sound as ProjectFiles);
        for (const path of libraryFilePaths(files)) assertInside(path);
        for (const plan of plans) {
          try {
            for (const { path } of plan(files)) assertInside(path);
            planned += 1;
          } catch (error) {
            assert.ok(error instanceof UserError, String(error instanceof Error ? error.stack : error));
            assert.ok(error.message.length > 10 && error.resolution.length > 5, error.message);
            refused += 1;
          }
        }
      }),
      { numRuns: propertyRuns(120), seed: 20260102 },
    );
    assert.ok(planned > 50 && refused > 50, `${planned} planned, ${refused} refused`);
  });

  it('is all the same fit to be planned for when it is whole', () => {
    const whole = new Map(sound);
    const [withImport, unlink, plainUnlink, elsewhere, ...others] = plans;
    for (const plan of [withImport, unlink, ...others]) assert.doesNotThrow(() => plan?.(whole));
    assert.throws(() => elsewhere?.(whole), /do not say that the environment "prod"/);
    assert.throws(() => plainUnlink?.(whole), /depend on "myprojecta1b2c3d4": function\/myfunc/);
    assert.ok(unlink?.(whole).some(({ path }) => path === lambdaPaths.template));
  });
});

function assertInside(path: string): void {
  const parts = path.split('/');
  assert.ok(!parts.some((part) => ['', '.', '..'].includes(part)) && !/^[A-Za-z]:|\\/.test(path), path);
  assert.ok(path.startsWith('amplify/') || isLibraryFile(path), path);
}
