import assert from 'node:assert/strict';
import { frontends, type ProjectFiles } from '../../../../src/model/amplifyProject';
import { planImport, type ImportInput } from '../../../../src/project/gen1/planImport';
import { readProject } from '../../../../src/project/gen1/readProject';
import { applied, filesAt, goldenCases, type GoldenInput } from '../../../support/goldenCases';
import { chooseIn } from '../../../support/importGolden';

const teamPath = 'amplify/team-provider-info.json';
const imports = goldenCases('imports').filter(({ input }) => 'selection' in chooseIn(input));

function importOf(files: ProjectFiles, input: GoldenInput, change?: ImportInput['change']): ProjectFiles {
  const chosen = chooseIn(input);
  if ('stoppedBy' in chosen) throw new Error(chosen.stoppedBy);
  const { mfaConfig } = chosen.snapshot.parts;
  const plan = planImport({
    project: readProject(files),
    selection: chosen.selection,
    resourceName: 'pool',
    withLibraryConfig: true,
    ...(change && { change }),
    ...(mfaConfig.status === 'read' && { mfaConfig: mfaConfig.value }),
  });
  return applied(files, plan, input);
}

describe('planImport over another import', () => {
  it('has cases to go through', () => assert.ok(imports.length > 5));

  for (const frontend of frontends) {
    const cases = imports.flatMap(({ name, input, frontends: runs }) => {
      const run = runs[frontend];
      return run ? [{ name, input, empty: filesAt(run, '0-before') }] : [];
    });
    it(`leaves the files of a fresh import, in the same order of keys: ${frontend}`, () => {
      // All of them begin with the same files, so the import of a case is what any relink to it should come to.
      for (const { empty } of cases) assert.deepEqual(empty, cases[0]?.empty);
      const imports = cases.map((one) => ({ ...one, fresh: importOf(one.empty, one.input) }));
      for (const old of imports) {
        for (const { fresh, ...next } of imports) {
          const relinked = importOf(old.fresh, next.input, 'relink');
          for (const [path, text] of fresh) {
            const what = `${old.name} → ${next.name}: ${path}`;
            if (path === teamPath)
              assert.deepEqual(JSON.parse(relinked.get(path) ?? ''), JSON.parse(text), what);
            else assert.equal(relinked.get(path), text, what);
          }
          assert.deepEqual([...relinked.keys()].sort(), [...fresh.keys()].sort());
        }
      }
    });
  }

  it('keeps what a push noted and a comment where they stand', () => {
    const [first, second] = imports;
    const run = first?.frontends.javascript;
    if (!first || !second || !run) throw new Error('there is no such case');
    const path = 'amplify/backend/amplify-meta.json';
    const before = importOf(filesAt(run, '0-before'), first.input);
    const noted = (before.get(path) ?? '').replace('"pool": {', '"pool": {\n      "lastPushTimeStamp": "x",');
    const after = importOf(new Map([...before, [path, noted]]), second.input, 'relink').get(path) ?? '';
    assert.deepEqual(
      Object.keys((JSON.parse(after) as { auth: { pool: object } }).auth.pool)[0],
      'lastPushTimeStamp',
    );
    const remarked = noted.replace('"pool": {', '"pool": { // ours');
    const kept = importOf(new Map([...before, [path, remarked]]), second.input, 'relink').get(path) ?? '';
    assert.match(kept, /"pool": \{ \/\/ ours\n {6}"lastPushTimeStamp"/);
  });
});
