import assert from 'node:assert/strict';
import fc from 'fast-check';
import { UserError } from '../../../../src/errors';
import { planGen2Import } from '../../../../src/project/gen2/planGen2Import';
import { planGen2Unlink } from '../../../../src/project/gen2/planGen2Unlink';
import { readGen2Project } from '../../../../src/project/gen2/readGen2Project';
import { parseScript } from '../../../../src/project/references/parseScript';
import { changedFiles, gen2Cases, gen2Input } from '../../../support/gen2Cases';
import { propertyRuns } from '../../../support/propertyRuns';

const scripts = ['amplify/backend.ts', 'amplify/auth/resource.ts'];
const bits = [
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  ',',
  ';',
  "'",
  '"',
  '`',
  '${',
  '//',
  '/*',
  '*/',
  '\\',
  '\n',
  '\r\n',
  '\t',
  '\uFEFF',
  'auth',
  'auth,',
  'referenceAuth(',
  'defineBackend(',
  'export ',
  'const ',
  'import ',
  ' as const',
  ' satisfies X',
  '...',
  '__proto__: 1,',
  'constructor',
  '[auth]: 1,',
  '=> ',
  '#!',
  '\u2028',
  '\u0000',
  '💥',
  '<T>',
  '!',
  'process.env.X',
];
const cases = gen2Cases();

/** A recorded script with pieces put in, taken out or cut off. */
const damaged = fc
  .record({
    at: fc.nat(cases.length - 1),
    edits: fc.array(
      fc.record({
        path: fc.constantFrom(...scripts),
        place: fc.double({ min: 0, max: 1, noNaN: true }),
        bit: fc.constantFrom(...bits),
        cut: fc.nat(12),
      }),
      { minLength: 1, maxLength: 4 },
    ),
    truncated: fc.boolean(),
  })
  .map(({ at, edits, truncated }) => {
    const files = new Map(cases[at]?.after);
    for (const { path, place, bit, cut } of edits) {
      const text = files.get(path) ?? '';
      const offset = Math.floor(text.length * place);
      files.set(path, text.slice(0, offset) + bit + (truncated ? '' : text.slice(offset + cut)));
    }
    return { files, options: cases[at]?.options ?? {} };
  });

describe('scripts of a Gen 2 backend that somebody damaged', function () {
  this.timeout(60_000);

  it('are edited so that they still parse, shown to paste, or refused; never a crash, never outside amplify', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async ({ files, options }) => {
        try {
          const plan = planGen2Import(await gen2Input(files, options));
          for (const { path, after } of plan.changes) {
            assert.match(path, /^(amplify\/|amplify_outputs\.json$)/);
            if (/\.ts$/.test(path)) assert.ok(parseScript(after ?? ''), after);
          }
          const again = planGen2Import(await gen2Input(changedFiles(files, plan.changes), options));
          assert.deepEqual(again.changes, []);
        } catch (error) {
          assert.ok(error instanceof UserError, String(error));
        }
      }),
      { numRuns: propertyRuns(150) },
    );
  });

  it('are not given a function that a statement without its end would take for its own', async () => {
    const { after, options } =
      cases.find((one) => one.options?.values === 'variables' && one.after.has(scripts[0] ?? '')) ??
      assert.fail('no case with variables');
    const resource =
      [...after.keys()].find((path) => /auth\/resource\.ts$/.test(path)) ?? assert.fail('no script');
    const files = new Map(after).set(resource, '<T>');
    const plan = planGen2Import(await gen2Input(files, options));
    assert.equal(
      plan.changes.find(({ path }) => path === resource),
      undefined,
    );
  });

  it('are unlinked so that they still parse, or refused', async () => {
    await fc.assert(
      fc.asyncProperty(damaged, async ({ files }) => {
        try {
          const { changes } = planGen2Unlink({ project: await readGen2Project(files) });
          for (const { after } of changes) if (after !== undefined) assert.ok(parseScript(after), after);
        } catch (error) {
          assert.ok(error instanceof UserError, String(error));
        }
      }),
      { numRuns: propertyRuns(120) },
    );
  });
});
