import assert from 'node:assert/strict';
import { reportIn, type CliRun } from '../../support/cliRun';
import { five, two, withEnvironments } from '../../support/withEnvironments';

interface Matrix {
  readonly matrix: readonly {
    readonly key: string;
    readonly different: boolean;
    readonly cells: readonly { readonly text: string; readonly sharedWith: readonly string[] }[];
  }[];
}
const rowOf = (result: CliRun, key: string) =>
  (JSON.parse(result.stdout) as Matrix).matrix.find((row) => row.key === key) ?? assert.fail(key);
describe('import-auth env compare', () => {
  it('puts five environments side by side', async () => {
    await withEnvironments(five, async ({ run }) => {
      const result = await run('env compare');
      assert.equal(result.code, 0);
      const { different, cells } = rowOf(result, 'account');
      assert.equal(different, true);
      assert.deepEqual(new Set(cells.map(({ text }) => text)).size, 3);
      assert.equal(rowOf(result, 'guestAccess').different, false);
      assert.deepEqual(
        rowOf(result, 'userPool').cells.flatMap(({ sharedWith }) => sharedWith),
        [],
      );
    });
  });
  it('marks what two environments share, and that CloudFormation refuses shared roles', async () => {
    await withEnvironments(two, async ({ run }) => {
      await run('env add --env prod --from dev');
      const result = await run('env compare --fail-on error');
      assert.equal(result.code, 1);
      assert.deepEqual(
        rowOf(result, 'userPool').cells.map(({ sharedWith }) => sharedWith),
        [['dev'], ['prod']],
      );
      assert.equal(
        reportIn(result).findings.filter(({ rule }) => rule === 'environments-use-own-roles').length,
        1,
      );
    });
  });
  it('tells who has what, a line for each value', async () => {
    await withEnvironments(five, async ({ run }) => {
      const { stdout } = await run('env compare --format text');
      assert.match(stdout, /^Region:\n {2}(\w+, )+\w+ +us-east-1\n {2}(\w+, )+\w+ +eu-west-1\n/m);
      assert.match(stdout, /^Guest access: on$/m);
    });
  });
  it('is a table in Markdown', async () => {
    await withEnvironments(two, async ({ run }) => {
      const { stdout } = await run('env compare --format markdown');
      assert.match(stdout, /^\| {2}\| prod \| dev \|$/m);
      assert.match(stdout, /^\| \*\*User pool\*\* \| users-prod \(us-east-1\\_Poolprod\) \| users-dev /m);
      assert.match(stdout, /^\| Guest access \| on \| on \|$/m);
    });
  });
});
