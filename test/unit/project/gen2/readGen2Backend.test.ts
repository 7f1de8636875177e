import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readGen2Backend } from '../../../../src/project/gen2/readGen2Backend';

const resource = 'amplify/auth/resource.ts';
const read = (files: Record<string, string>) => readGen2Backend(new Map(Object.entries(files)));
const role = 'arn:aws:iam::123456789012:role/admins';

const referencing = `
import { referenceAuth } from '@aws-amplify/backend';
const pool = 'us-east-1_AbCdEfGhI' as const;
export const auth = referenceAuth({
  userPoolId: pool,
  userPoolClientId: process.env.CLIENT_ID!,
  identityPoolId: "us-east-1:11111111-2222-3333-4444-555555555555",
  authRoleArn: \`arn:aws:iam::123456789012:role/auth\`,
  groups: { admins: '${role}' },
  access: (allow) => [allow.group('admins').to(['manageUsers'])],
});`;

describe('readGen2Backend', () => {
  it('reads the literal values of referenceAuth', async () => {
    const { backend, reference } = await read({ [resource]: referencing });
    const span = { offset: referencing.indexOf('referenceAuth({'), length: 'referenceAuth'.length };
    assert.deepEqual(backend.calls, [{ name: 'referenceAuth', path: resource, span }]);
    assert.deepEqual(reference, {
      path: resource,
      userPoolId: 'us-east-1_AbCdEfGhI',
      identityPoolId: 'us-east-1:11111111-2222-3333-4444-555555555555',
      authRoleArn: 'arn:aws:iam::123456789012:role/auth',
      groups: { admins: role },
      accessGroups: ['admins'],
    });
  });
  it('finds every call, in whatever file, and the groups of other resources', async () => {
    const { backend, reference } = await read({
      [resource]: referencing,
      'amplify/other/auth.ts': 'export const second = defineAuth({ loginWith: { email: true } });',
      'amplify/data/resource.ts':
        "a.model({}).authorization((allow) => [allow.groups(['editors', 'admins'])]);",
      'src/app.ts': 'defineAuth({})',
    });
    assert.deepEqual(
      backend.calls.map(({ name, path }) => `${name} ${path}`),
      [`referenceAuth ${resource}`, 'defineAuth amplify/other/auth.ts'],
    );
    assert.deepEqual(reference?.accessGroups, ['admins', 'editors']);
  });
  it('sees that a backend is made without auth, where that can be told', async () => {
    const withoutAuth = async (argument: string) =>
      (await read({ 'amplify/backend.ts': `const data = {};\ndefineBackend(${argument});` })).backend
        .withoutAuth;
    assert.equal(await withoutAuth('{ data }'), 'amplify/backend.ts');
    assert.equal(await withoutAuth('{ /* auth */ }'), 'amplify/backend.ts');
    for (const argument of ['{ auth }', '{ data, auth: mine }', '{ ...parts }', '{ [key]: auth }', 'parts'])
      assert.equal(await withoutAuth(argument), undefined, argument);
  });
  const uses: Record<string, boolean> = {
    'const { cfnUserPool } = backend.auth.resources.cfnResources;': true,
    'backend.auth\n  .resources\n  .cfnResources.cfnUserPool.policies = {}': true,
    'const { cfnResources } = backend.auth.resources;': true,
    '// backend.auth.resources.cfnResources': false,
    'backend.data.resources.cfnResources': false,
    'backend.auth.resources.userPool': false,
  };
  for (const [code, expected] of Object.entries(uses)) {
    it(`${expected ? 'sees' : 'sees no'} change of resources in ${JSON.stringify(code)}`, async () => {
      const { backend } = await read({ 'amplify/backend.ts': code });
      assert.deepEqual(backend.cfnResourceUses, expected ? ['amplify/backend.ts'] : []);
    });
  }
  it('knows packages, name and Region', async () => {
    const { backend, region } = await read({
      'package.json': JSON.stringify({
        name: 'shop',
        devDependencies: { '@aws-amplify/backend': '^1.0.0', typescript: '5.0.0' },
      }),
      'node_modules/@aws-amplify/backend/package.json': '{"version":"1.16.1"}',
      'amplify_outputs.json': '{"version":"1","auth":{"aws_region":"eu-west-1"}}',
    });
    assert.deepEqual(
      [backend.projectName, backend.packages, region],
      ['shop', { '@aws-amplify/backend': '1.16.1' }, 'eu-west-1'],
    );
  });
  it('says nothing of code that cannot be parsed, and never fails', async () => {
    assert.deepEqual((await read({ [resource]: 'referenceAuth({ userPoolId:' })).backend.calls, []);
    const piece = fc.constantFrom(
      ...[
        'referenceAuth(',
        '{',
        '}',
        ')',
        'groups:',
        "'a'",
        ',',
        'allow.groups([',
        ']',
        'const x = x;',
        '/*',
        '`${',
        '...x',
      ],
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async (pieces) => {
        const { backend } = await read({ [resource]: pieces.join(' '), 'package.json': pieces.join('') });
        assert.equal(backend.projectName, 'amplify');
      }),
      { numRuns: 50 },
    );
  });
});
