import assert from 'node:assert/strict';
import { isReferenceFile } from '../../../../src/project/references/referenceFiles';
import { filesAt, goldenCases, type GoldenCase } from '../../../support/goldenCases';
import { chooseIn } from '../../../support/importGolden';
import { sectionsIn, wordsOf } from '../../../support/foundReferences';

/** The ids that the recorded choice comes to. */
function chosen({ input }: GoldenCase) {
  const choice = chooseIn(input);
  assert.ok('selection' in choice);
  const { userPool, webClient, nativeClient, identityPool } = choice.selection;
  return {
    userPoolId: userPool.Id,
    web: webClient.ClientId,
    native: nativeClient.ClientId,
    identityPoolId: identityPool?.IdentityPoolId,
  };
}

describe('findReferences, in what the Amplify CLI writes', () => {
  for (const golden of goldenCases('imports')) {
    for (const [frontend, run] of Object.entries(golden.frontends)) {
      it(`finds the imported ids in every file of ${golden.name}, ${frontend}`, async () => {
        const { userPoolId, web, native, identityPoolId } = chosen(golden);
        const files = [...filesAt(run, '2-after-push')].filter(([path]) => isReferenceFile(path));
        const found = new Map<string, string[]>();
        for (const [path, text] of files) found.set(path, wordsOf(await sectionsIn(path, text)));

        const team = found.get('amplify/team-provider-info.json') ?? [];
        assert.ok(team.includes(`userPoolId ${userPoolId}`), team.join('\n'));
        assert.ok(team.includes('region pools us-east-1'));
        assert.ok(team.includes(`userPoolClientId web ${web}`), team.join('\n'));
        assert.ok(team.includes(`userPoolClientId native ${native}`), team.join('\n'));
        assert.equal(
          team.some((words) => words.startsWith('identityPoolId')),
          identityPoolId !== undefined,
        );

        const parameters = [...found].find(([path]) => path.endsWith('/parameters.json'));
        assert.deepEqual(parameters?.[1], ['region pools us-east-1']);

        const library = [...found].filter(([path]) => !path.startsWith('amplify/'));
        assert.ok(library.length > 0);
        for (const [path, words] of library) {
          assert.ok(words.includes(`userPoolId ${userPoolId}`), path);
          assert.ok(
            words.some((one) => /^userPoolClientId (web|native) /.test(one)),
            path,
          );
          assert.ok(words.includes('region pools us-east-1'), path);
          assert.equal(
            words.includes(`identityPoolId ${identityPoolId}`),
            identityPoolId !== undefined,
            path,
          );
        }
      });
    }
  }

  it('finds nothing in library files after an unlink', async () => {
    const [golden] = goldenCases('imports');
    const run = golden?.frontends.javascript;
    assert.ok(run);
    const text = filesAt(run, '4-after-unlink-push').get('src/aws-exports.js') ?? '';
    assert.deepEqual(wordsOf(await sectionsIn('src/aws-exports.js', text)), ['region project us-east-1']);
  });
});
