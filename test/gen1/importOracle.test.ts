import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anyAccount, type AccountCase } from './anyAccount';
import { anyProject, type ProjectCase } from './anyProject';
import { regions, type AnyRegion } from './arbitraries';
import { assertSameFiles, isLibrary, ProjectCopy } from './projectCopy';
import { Met, runs } from './runs';
import { useSideBySide, type OurRun } from './sideBySide';

/** Why the Amplify CLI refuses, and our rules for that. */
const reasons: readonly (readonly [message: RegExp, rules: readonly string[]])[] = [
  [/Cognito User Pool: .* cannot be found/, ['user-pool-exists', 'region-matches-environment']],
  [/does not have at least 1 Web app client/, ['web-client-has-no-secret']],
  [/Web app client cannot be found/, ['web-client-has-no-secret']],
  [/Native app client cannot be found/, []],
  [/OAuth properties/, ['clients-share-oauth-settings']],
  [/no Identity Pools found/, ['identity-pool-trusts-user-pool']],
  [/Identity Pool: .* cannot be found/, ['identity-pool-trusts-user-pool']],
  [/without 'authenticated' and 'unauthenticated' roles/, ['identity-pool-has-both-roles']],
];
const reasonOf = (error: string) => reasons.find(([message]) => message.test(error));

/** A name that the Amplify CLI takes, and loses the parameters of: a push fails. */
const ownRefusal = 'resource-name-has-no-underscore';
/** What we find before the other rules can be asked. */
const first = ['web-client-exists', 'native-client-exists', 'identity-pool-exists', ownRefusal];

interface AnyCase {
  readonly region: AnyRegion;
  readonly account: AccountCase;
  readonly project: ProjectCase;
}

const anyCase: fc.Arbitrary<AnyCase> = fc
  .constantFrom(...regions)
  .chain((region) =>
    fc.record({ region: fc.constant(region), account: anyAccount(region), project: anyProject(region) }),
  );

describe('an import of any pool into any project, beside the Amplify CLI', () => {
  const at = useSideBySide();
  let met: Met;

  it('writes the same files or refuses for the same reason, and is taken back the same', async function () {
    this.timeout(0);
    met = new Met();
    const property = fc.asyncProperty(anyCase, async (any) => {
      const copies = [any, any, any].map(({ project }) => new ProjectCopy(project.files));
      try {
        await compare(any, copies as [ProjectCopy, ProjectCopy, ProjectCopy]);
      } finally {
        for (const copy of copies) copy.remove();
      }
    });
    await fc.assert(property, runs(100));
    const expected = [
      ...['javascript', 'ios', 'android', 'flutter', 'identity pool', ownRefusal],
      ...reasons.map(([message]) => message.source),
    ];
    assert.deepEqual(met.lacks(expected), [], met.toString());
  });

  async function compare(any: AnyCase, [theirs, ours, withLibrary]: [ProjectCopy, ProjectCopy, ProjectCopy]) {
    const { payload, seed } = any.account;
    at.both.reset(seed);
    const amplify = { project: theirs.root, region: any.region };
    const before = ours.files();
    const answer = await at.both.amplify({ name: 'import', ...amplify, payload });
    const run = await at.both.importAuth(ours, ['import'], payload);
    if (run.code !== 0) assertSameFiles(ours.files(), before);
    if (!answer.isDone) {
      assertRefusedFor(answer.error, run);
      return;
    }
    if (run.code !== 0) {
      assert.deepEqual(run.rules, [ownRefusal], run.said);
      met.add(ownRefusal);
      return;
    }
    met.add(any.project.frontend);
    if (payload.identityPoolId !== undefined) met.add('identity pool');
    assert.ok(run.requests.length <= answer.requests.length, run.requests.join());
    assertSameFiles(ours.files(), theirs.files());

    await at.both.amplifyDoes({ name: 'push', ...amplify });
    await at.both.importAuthDoes(withLibrary, ['import', '--with-library-config'], payload);
    assertSameFiles(withLibrary.files(), theirs.files(), isLibrary);

    await at.both.amplifyDoes({ name: 'unlink', ...amplify });
    await at.both.importAuthDoes(ours, ['unlink']);
    assertSameFiles(ours.files(), theirs.files(), (path) => !isLibrary(path) && !isOfTheCloud(path));

    await at.both.amplifyDoes({ name: 'push', ...amplify });
    await at.both.importAuthDoes(withLibrary, ['unlink', '--clean-library-config']);
    assertSameFiles(withLibrary.files(), theirs.files(), isLibrary);
  }

  function assertRefusedFor(error: string, { code, rules, said }: OurRun): void {
    const [message, expected] = reasonOf(error) ?? assert.fail(error);
    assert.equal(code, 1, `${error}\n${said}`);
    assert.ok(
      rules.some((rule) => expected.includes(rule) || first.includes(rule)),
      `${error}\n${said}`,
    );
    met.add(message.source);
  }
});

/** What a push leaves as it is deployed, which we never touch. */
const isOfTheCloud = (path: string): boolean => path.includes('#current-cloud-backend');
