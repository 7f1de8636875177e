import assert from 'node:assert/strict';
import { UserError } from '../../../../src/errors';
import { planGen2Import } from '../../../../src/project/gen2/planGen2Import';
import { changedFiles, gen2Cases, gen2Input, recordCase } from '../../../support/gen2Cases';
import { aClient, anIdentityPool } from '../../../support/snapshots';

const backendPath = 'amplify/backend.ts';
const resourcePath = 'amplify/auth/resource.ts';
const backend = "import { defineBackend } from '@aws-amplify/backend';\n\ndefineBackend({});\n";

describe('planGen2Import', () => {
  for (const { name, before, after, options, toPaste } of gen2Cases()) {
    it(`writes what is recorded: ${name}`, async () => {
      const plan = planGen2Import(await gen2Input(before, options));
      const files = changedFiles(before, plan.changes);
      if (process.env['UPDATE_GEN2']) recordCase(name, files);
      else assert.deepEqual(files, after);
      assert.deepEqual(
        plan.toPaste.map(({ path }) => path),
        toPaste,
      );
      for (const { path, before: planned } of plan.changes) assert.equal(planned, before.get(path));
    });

    it(`has nothing left to do once it is applied: ${name}`, async () => {
      const { changes } = planGen2Import(await gen2Input(after, options));
      assert.deepEqual(changes, []);
    });
  }

  const planned = async (files: Record<string, string>, ...rest: [options?: object, differs?: object]) =>
    planGen2Import(await gen2Input(new Map(Object.entries(files)), ...rest));

  it('reads the group "__proto__" again that it wrote', async () => {
    const groups = [{ GroupName: '__proto__', RoleArn: 'arn:aws:iam::123456789012:role/odd' }];
    const input = await gen2Input(new Map([[backendPath, backend]]), {});
    const { changes, toPaste } = planGen2Import({ ...input, groups });
    const files = changedFiles(new Map([[backendPath, backend]]), changes);
    assert.match(files.get(resourcePath) ?? '', /\['__proto__'\]: 'arn:aws:iam::123456789012:role\/odd'/);
    const again = planGen2Import({ ...(await gen2Input(files, {})), groups });
    assert.deepEqual([toPaste, again.changes, again.toPaste], [[], [], []]);
  });

  it('says which variables to set, and to what', async () => {
    const { variables } = await planned({ [backendPath]: backend }, { values: 'variables' });
    assert.deepEqual(Object.fromEntries(variables.map(({ name, value }) => [name, value])), {
      AUTH_USER_POOL_ID: 'us-east-1_AbCdEfGhI',
      AUTH_IDENTITY_POOL_ID: 'us-east-1:11111111-2222-3333-4444-555555555555',
      AUTH_USER_POOL_CLIENT_ID: 'webclient00000000000000000',
      AUTH_AUTHENTICATED_ROLE_ARN: 'arn:aws:iam::123456789012:role/service-role/Cognito_myAuth_Role',
      AUTH_UNAUTHENTICATED_ROLE_ARN: 'arn:aws:iam::123456789012:role/Cognito_myUnauth_Role',
      AUTH_GROUP_ADMINS_ROLE_ARN: 'arn:aws:iam::123456789012:role/admins',
    });
  });

  it("keeps a project's own variables, and names them", async () => {
    const { changes } = await planned({ [backendPath]: backend }, { values: 'variables', groups: [] });
    const text = changes.find(({ path }) => path === resourcePath)?.after ?? '';
    const own = text.replace("fromEnvironment('AUTH_USER_POOL_ID')", 'process.env.MY_POOL!');
    const plan = await planned(
      { [backendPath]: backend, [resourcePath]: own },
      { values: 'variables', groups: [] },
    );
    assert.ok(plan.variables.some(({ name }) => name === 'MY_POOL'));
    assert.equal(
      plan.changes.some(({ path }) => path === resourcePath),
      false,
    );
  });

  it('does not put literals where a project reads variables, but shows the code', async () => {
    const { changes } = await planned({ [backendPath]: backend }, { values: 'variables' });
    const text = changes.find(({ path }) => path === resourcePath)?.after ?? '';
    const plan = await planned({ [backendPath]: backend, [resourcePath]: text });
    assert.deepEqual(
      plan.toPaste.map(({ path }) => path),
      [resourcePath],
    );
    assert.match(plan.toPaste[0]?.code ?? '', /userPoolId: 'us-east-1_AbCdEfGhI'/);
  });

  it('says what to install', async () => {
    const files = {
      [backendPath]: backend,
      'package.json': '{"devDependencies": {"@aws-amplify/backend": "^1.0.0"}}',
    };
    assert.match((await planned(files)).notes.join('\n'), /npm add --save-dev @aws-amplify\/backend-cli$/m);
    assert.match((await planned(files, { values: 'variables' })).notes.join('\n'), /@types\/node/);
  });

  it('says what a pool that is only told to the app cannot do', async () => {
    const { notes } = await planned(
      { [backendPath]: backend },
      { way: 'addOutput' },
      { identityPool: undefined },
    );
    assert.match(notes.join('\n'), /no part of the backend can use it/);
  });

  it('refuses a backend that makes a pool of its own', async () => {
    const own = 'export const auth = defineAuth({ loginWith: { email: true } });';
    await assert.rejects(planned({ [resourcePath]: own }), (error) => {
      assert.ok(error instanceof UserError);
      assert.match(error.message, /defineAuth in "amplify\/auth\/resource.ts"/);
      return true;
    });
  });

  it('refuses to reference without an identity pool and both roles', async () => {
    const withoutRoles = anIdentityPool({ roles: { status: 'read', value: {} } });
    await assert.rejects(planned({ [backendPath]: backend }, {}, { identityPool: undefined }), UserError);
    await assert.rejects(planned({ [backendPath]: backend }, {}, { identityPool: withoutRoles }), UserError);
  });

  const unknown: Record<string, string> = {
    'a call through a namespace':
      "import * as amplify from '@aws-amplify/backend';\nexport const auth = amplify.referenceAuth({});",
    'a configuration made elsewhere':
      "import { referenceAuth } from '@aws-amplify/backend';\nimport { config } from './config';\nexport const auth = referenceAuth(config);",
    'a call inside a function':
      "import { referenceAuth } from '@aws-amplify/backend';\nexport const auth = (() => referenceAuth({}))();",
    'values by branch':
      "import { referenceAuth } from '@aws-amplify/backend';\nexport const auth = referenceAuth({ userPoolId: process.env.AWS_BRANCH === 'main' ? 'a' : 'b' });",
    'a spread':
      "import { referenceAuth } from '@aws-amplify/backend';\nexport const auth = referenceAuth({ ...base });",
    'another name':
      "import { referenceAuth } from '@aws-amplify/backend';\nexport const login = referenceAuth({});",
    'two calls':
      "import { referenceAuth } from '@aws-amplify/backend';\nexport const auth = referenceAuth({});\nreferenceAuth({});",
    'an auth that is something else': 'export const auth = 1;',
    'half a text': 'export const auth = referenceAuth({',
    'half an expression': '<T>',
  };
  for (const [what, text] of Object.entries(unknown)) {
    it(`leaves ${what} alone and shows the code to paste`, async () => {
      const plan = await planned({ [backendPath]: backend, [resourcePath]: text });
      assert.deepEqual(
        plan.toPaste.map(({ path }) => path),
        [resourcePath],
      );
      assert.match(plan.toPaste[0]?.reason ?? '', /^"amplify\/auth\/resource\.ts" /);
      assert.deepEqual(
        plan.changes.map(({ path }) => path),
        [backendPath],
      );
    });
  }

  it('takes another web client without a word about the native one', async () => {
    const { changes } = await planned(
      { [backendPath]: backend },
      {},
      { webClient: aClient({ ClientName: 'b' }) },
    );
    assert.match(changes.find(({ path }) => path === resourcePath)?.after ?? '', /bclient0/);
  });
});
