import assert from 'node:assert/strict';
import { UserError } from '../../../../src/errors';
import { planGen2Import } from '../../../../src/project/gen2/planGen2Import';
import { planGen2Unlink } from '../../../../src/project/gen2/planGen2Unlink';
import { readGen2Project } from '../../../../src/project/gen2/readGen2Project';
import { changedFiles, gen2Cases, gen2Input } from '../../../support/gen2Cases';

const backendPath = 'amplify/backend.ts';
const resourcePath = 'amplify/auth/resource.ts';
const referencing =
  "import { referenceAuth } from '@aws-amplify/backend';\nexport const auth = referenceAuth({});\n";
const registering =
  "import { defineBackend } from '@aws-amplify/backend';\nimport { auth } from './auth/resource';\n\nconst backend = defineBackend({ auth });\n";
const unlink = async (files: Record<string, string>) =>
  planGen2Unlink({ project: await readGen2Project(new Map(Object.entries(files))) });

/** Cases in which nothing was there of what an import writes. */
const fresh = ['beside-functions', 'variables', 'other-style', 'javascript'];

describe('planGen2Unlink', () => {
  for (const { name, before, options } of gen2Cases().filter((one) => fresh.includes(one.name))) {
    it(`leaves a project as it was before the import: ${name}`, async () => {
      const imported = changedFiles(before, planGen2Import(await gen2Input(before, options)).changes);
      const plan = planGen2Unlink({ project: await readGen2Project(imported), withOutputs: true });
      assert.deepEqual(changedFiles(imported, plan.changes), before);
    });
  }

  it('takes out what was only told to the app, and nothing else of the outputs', async () => {
    const [given] = gen2Cases().filter(({ name }) => name === 'given-again');
    const { changes } = planGen2Unlink({ project: await readGen2Project(given?.after ?? new Map()) });
    assert.match(changes[0]?.after ?? '', /addOutput\(\{\n {2}custom: \{ theme: 'dark' \},\n\}\);/);
  });

  it('says which parts of the backend have rules for signed-in users', async () => {
    const { notes } = await unlink({
      [resourcePath]: referencing,
      [backendPath]: registering,
      'amplify/storage/resource.ts': "allow.authenticated.to(['read'])",
    });
    assert.match(notes.join(), /amplify\/storage\/resource\.ts/);
  });

  const refused: Record<string, Record<string, string>> = {
    'a backend without auth': {
      [backendPath]: "import { defineBackend } from '@aws-amplify/backend';\ndefineBackend({});",
    },
    'a backend that makes a pool of its own': {
      [resourcePath]:
        "import { defineAuth } from '@aws-amplify/backend';\nexport const auth = defineAuth({});",
      [backendPath]: registering,
    },
    'a script with other code in it': {
      [resourcePath]: `${referencing}export const region = 'us-east-1';\n`,
      [backendPath]: registering,
    },
    'a backend that uses the pool': {
      [resourcePath]: referencing,
      [backendPath]: `${registering}console.log(backend.auth.resources.userPool.userPoolId);\n`,
    },
    'a backend that takes the pool apart': {
      [resourcePath]: referencing,
      [backendPath]: `${registering}const { auth: pool } = backend;\n`,
    },
    'another script that imports it': {
      [resourcePath]: referencing,
      [backendPath]: registering,
      'amplify/custom/resource.ts': "import { auth } from '../auth/resource.js';\nvoid auth;",
    },
    'a backend that is put together elsewhere': {
      [resourcePath]: referencing,
      [backendPath]: registering.replace('{ auth })', '{ ...{ auth } })'),
    },
  };
  for (const [what, files] of Object.entries(refused)) {
    it(`refuses ${what}`, async () => {
      await assert.rejects(unlink(files), UserError);
    });
  }
});
