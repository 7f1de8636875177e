import assert from 'node:assert/strict';
import type { ProjectFiles } from '../../../../src/model/amplifyProject';
import { planUnlink } from '../../../../src/project/gen1/planUnlink';
import { readProject } from '../../../../src/project/gen1/readProject';
import { applied, filesAt, goldenCases } from '../../../support/goldenCases';
import { planGolden } from '../../../support/importGolden';

const frontends = ['javascript', 'ios', 'android', 'flutter'] as const;

function assertSameFiles(actual: ProjectFiles, expected: ProjectFiles): void {
  assert.deepEqual([...actual.keys()].sort(), [...expected.keys()].sort());
  for (const [path, text] of expected) assert.equal(actual.get(path), text, path);
}

describe('what the Amplify CLI wrote', () => {
  const cases = goldenCases('imports');
  it('is recorded for several cases', () => assert.ok(cases.length >= 9));

  for (const { name, input, frontends: runs } of cases) {
    for (const frontend of frontends) {
      const run = runs[frontend];
      if (!run) throw new Error(`${name} lacks ${frontend}`);

      describe(`${name}, ${frontend}`, () => {
        const before = filesAt(run, '0-before');
        const expected = filesAt(run, '1-after-import');

        it('is what an import writes', () => {
          const plan = planGolden(input, readProject(before));
          assertSameFiles(applied(before, plan, input), expected);
        });

        it('is complete: a second import changes nothing', () => {
          assert.deepEqual(planGolden(input, readProject(expected)).changes, []);
        });

        it('is what unlink leaves', () => {
          const pushed = filesAt(run, '2-after-push');
          const project = readProject(pushed);
          const resourceName = project.auth[0]?.resourceName ?? '';
          const plan = planUnlink({ project, resourceName });
          assertSameFiles(applied(pushed, plan), filesAt(run, '3-after-remove'));
        });
      });
    }
  }
});
