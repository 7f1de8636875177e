import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ProjectFiles } from '../../src/model/amplifyProject';
import { anyAccount, type AccountCase, type Payload } from './anyAccount';
import { anyProject, stackOf, type ProjectCase } from './anyProject';
import { regions, type AnyRegion } from './arbitraries';
import { assertSameFiles, ProjectCopy } from './projectCopy';
import { Met, runs } from './runs';
import { useSideBySide } from './sideBySide';

interface AnyCase {
  readonly region: AnyRegion;
  readonly account: AccountCase;
  readonly project: ProjectCase;
  /** What the new environment is to import; `undefined`: the same, answered by a person. */
  readonly second: Payload | undefined;
}

type Choice = 'same' | 'again' | 'other' | 'unknown';

const anyCase: fc.Arbitrary<AnyCase> = fc.constantFrom(...regions).chain((region) =>
  fc
    .record({
      region: fc.constant(region),
      account: anyAccount(region),
      // With other categories, what is deployed is known to the Amplify CLI only.
      project: anyProject(region, { withOthers: fc.constant([]) }),
      choice: fc.constantFrom<Choice>('same', 'again', 'other', 'unknown'),
      other: anyAccount(region),
    })
    .map(({ choice, other, ...rest }) => {
      const { payload } = rest.account;
      const seconds: Readonly<Record<Choice, Payload | undefined>> = {
        same: undefined,
        again: payload,
        other: other.payload,
        unknown: { ...payload, userPoolId: `${rest.region}_Unknown01` },
      };
      return { ...rest, second: seconds[choice] };
    }),
);

const added = 'stage';
const teamPath = 'amplify/team-provider-info.json';
const envPath = 'amplify/.config/local-env-info.json';
const configPath = 'amplify/backend/backend-config.json';
const cloudFolder = 'amplify/#current-cloud-backend';

type Members = Record<string, object>;
const parsed = (files: ProjectFiles, path: string) => JSON.parse(files.get(path) ?? '') as Members;
const json = (value: unknown): string => JSON.stringify(value, null, 2);

/** An environment that `amplify env add` has deployed, and that has not imported yet. */
function toAddedEnvironment(copy: ProjectCopy, region: AnyRegion): void {
  const files = copy.files();
  const stack = { awscloudformation: stackOf(region, added) };
  const { parameters: _, ...shared } = parsed(files, configPath);
  copy.delete(cloudFolder);
  copy.write(
    new Map([
      [teamPath, json({ ...parsed(files, teamPath), [added]: stack })],
      [envPath, json({ ...parsed(files, envPath), envName: added })],
      [`${cloudFolder}/amplify-meta.json`, json({ providers: stack })],
      ['amplify/backend/amplify-meta.json', json({ providers: stack, ...shared })],
    ]),
  );
}

/** What the provider fetches for an environment before it is initialized; here it has never been pushed. */
function toCloudOf(copy: ProjectCopy, envName: string): void {
  const { awscloudformation } = parsed(copy.files(), teamPath)[envName] as Members;
  copy.delete(cloudFolder);
  copy.write(new Map([[`${cloudFolder}/amplify-meta.json`, json({ providers: { awscloudformation } })]]));
}

describe('environments of any project that imports, beside the Amplify CLI', () => {
  const at = useSideBySide();
  let met: Met;

  it('import the same files when they are added, and when another is checked out', async function () {
    this.timeout(0);
    met = new Met();
    const property = fc.asyncProperty(anyCase, async (any) => {
      const copies = [any.project.files, new Map<string, string>()].map((files) => new ProjectCopy(files));
      try {
        await compare(any, copies as [ProjectCopy, ProjectCopy]);
      } finally {
        for (const copy of copies) copy.remove();
      }
    });
    await fc.assert(property, runs(60));
    const expected = [
      'added the same',
      'added another',
      'switched',
      'refused',
      'asked for too much',
      'unknown pool',
    ];
    assert.deepEqual(met.lacks(expected), [], met.toString());
  });

  async function compare(any: AnyCase, [theirs, ours]: [ProjectCopy, ProjectCopy]): Promise<void> {
    const { region, account, project, second } = any;
    at.both.reset(account.seed);
    const amplify = { project: theirs.root, region };
    const imported = await at.both.amplify({ name: 'import', ...amplify, payload: account.payload });
    if (!imported.isDone || /[^A-Za-z0-9]/.test(project.projectName)) return;
    await at.both.amplifyDoes({ name: 'push', ...amplify });
    toAddedEnvironment(theirs, region);
    ours.write(theirs.files());

    const { version: _, ...ids } = second ?? account.payload;
    const answer = await at.both.amplify({
      ...{ name: 'addEnvironment', ...amplify },
      ...(second
        ? { categories: { auth: ids } }
        : { from: project.envName, answers: { importExisting: true } }),
    });
    const args = ['env', 'add', '--env', added, ...(second ? [] : ['--from', project.envName])];
    const before = ours.files();
    const run = await at.both.importAuth(ours, args, second);
    if (run.code !== 0) assertSameFiles(ours.files(), before);
    if (asksForTooMuch(any)) {
      // The Amplify CLI imports the user pool and says nothing of the identity pool.
      assert.equal(run.code, 2, run.said);
      if (answer.isDone) met.add('asked for too much');
      return;
    }
    if (second && second.userPoolId !== account.payload.userPoolId) {
      assert.notEqual(run.code, 0, run.said);
      // The Amplify CLI takes a pool that is not there for one that was deleted, and leaves the environment without.
      if (answer.isDone) met.add('unknown pool');
      return;
    }
    assert.equal(run.code === 0, answer.isDone, answer.isDone ? run.said : `${answer.error}\n${run.said}`);
    if (!answer.isDone) {
      met.add('refused');
      return;
    }
    met.add(second ? 'added another' : 'added the same');
    assert.ok(run.requests.length <= answer.requests.length, run.requests.join());
    assertSameFiles(ours.files(), theirs.files());

    toCloudOf(theirs, project.envName);
    const back = await at.both.amplify({ name: 'checkout', ...amplify, envName: project.envName });
    const ourWay = await at.both.importAuth(ours, ['env', 'switch', '--env', project.envName]);
    assert.equal(ourWay.code === 0, back.isDone, back.isDone ? ourWay.said : back.stack);
    if (!back.isDone) return;
    met.add('switched');
    assertSameFiles(ours.files(), theirs.files());
  }
});

/** For an identity pool where the project imports a user pool only. */
const asksForTooMuch = ({ account, second }: AnyCase): boolean =>
  second?.identityPoolId !== undefined && account.payload.identityPoolId === undefined;
