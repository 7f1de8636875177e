import assert from 'node:assert/strict';
import { checkFiles, type FilesInput } from '../../../../src/compatibility/files/checkFiles';
import type { ProjectFiles } from '../../../../src/model/amplifyProject';
import { readProject } from '../../../../src/project/gen1/readProject';
import { readGen2Backend } from '../../../../src/project/gen2/readGen2Backend';
import { findReferences } from '../../../../src/project/references/findReferences';
import { isReferenceFile } from '../../../../src/project/references/referenceFiles';
import { filesAt, goldenCases, snapshotOf } from '../../../support/goldenCases';

const golden = goldenCases('imports').find(({ name }) => name.startsWith('04'));
const userPoolId = 'us-east-1_AbCdEfGhI';
const team = 'amplify/team-provider-info.json';

const filesOf = async (texts: ProjectFiles): Promise<FilesInput['files']> =>
  Promise.all(
    [...texts]
      .filter(([path]) => isReferenceFile(path))
      .map(async ([path, text]) => ({ path, text, sections: await findReferences(path, text) })),
  );

/** The findings as `path: rule: underlined text`. */
async function found(texts: ProjectFiles, more: Partial<FilesInput>): Promise<string[]> {
  const files = await filesOf(texts);
  return [...checkFiles({ files, texts, factsOf: () => undefined, ...more })].flatMap(([path, findings]) =>
    findings.map(({ finding, span }) => {
      const text = texts.get(path)?.slice(span.offset, span.offset + span.length);
      return `${path}: ${finding.rule}: ${text}`;
    }),
  );
}

describe('checkFiles of a Gen 1 project', () => {
  const texts = new Map([
    ...filesAt(golden?.frontends.javascript ?? assert.fail(), '1-after-import'),
    ['package.json', '{ "scripts": { "dev": "vite" } }'],
  ]);
  const project = readProject(texts);
  const snapshot = snapshotOf(golden?.input ?? assert.fail(), userPoolId) ?? assert.fail();
  const factsOf = () => ({ status: 'found', snapshot }) as const;

  it('says what is wrong with the app at the app client it uses', async () => {
    const findings = await found(texts, { project, factsOf });
    const [place] = findings.filter((one) => one.includes('callback-urls-include-app'));
    assert.equal(place, `${team}: callback-urls-include-app: 1webclientid00000000000000`);
  });

  it('does not say of the import that there is one, nor of the pool what its settings show', async () => {
    const findings = (await found(texts, { project, factsOf })).join('\n');
    assert.doesNotMatch(findings, /project-has-no-auth|pool-is-protected-from-deletion/);
  });

  it('says what builds another pool where the environment records its own', async () => {
    const branch = {
      appId: 'd1example',
      branchName: 'main',
      origins: [],
      environmentVariables: { AMPLIFY_USERPOOL_ID: 'us-east-1_Another01' },
    };
    const projectFacts = { hosting: { status: 'read', value: branch } } as unknown as NonNullable<
      FilesInput['projectFacts']
    >;
    const findings = await found(texts, { project, factsOf, projectFacts });
    const [place = ''] = findings.filter((one) => one.includes('hosting-variables-match-environment'));
    assert.match(place, new RegExp(`^${team}: `));
  });

  it('says nothing of Cognito while nobody was asked', async () => {
    assert.deepEqual(await found(texts, { project }), []);
  });
});

describe('checkFiles of a Gen 2 project', () => {
  it('underlines the calls and uses that do not belong there', async () => {
    const texts = new Map([
      ['amplify/auth/resource.ts', `export const auth = referenceAuth({ userPoolId: '${userPoolId}' });`],
      [
        'amplify/backend.ts',
        'const more = defineAuth({});\nbackend.auth.resources.cfnResources.cfnUserPool.x = 1;',
      ],
      [
        'package.json',
        '{"dependencies":{"@aws-amplify/backend":"1.2.0","@aws-amplify/backend-cli":"2.0.0"}}',
      ],
    ]);
    assert.deepEqual((await found(texts, { gen2: await readGen2Backend(texts) })).sort(), [
      'amplify/backend.ts: gen2-auth-is-defined-once: defineAuth',
      'amplify/backend.ts: gen2-auth-is-in-its-file: defineAuth',
      'amplify/backend.ts: gen2-packages-fit-reference: cfnResources',
      'package.json: gen2-packages-fit-reference: @aws-amplify/backend-cli',
    ]);
  });
});
