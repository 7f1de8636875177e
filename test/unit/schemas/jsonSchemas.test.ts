import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readGolden } from '../../support/goldenCases';
import { schemaFor, validatorOf } from '../../support/jsonSchemas';
import { packageJson, projectRoot } from '../../support/manifest';

/** Every JSON file that the Amplify CLI wrote in the recorded cases, with the case's name. */
function* writtenFiles(): Iterable<{ golden: string; path: string; text: string }> {
  const folder = join(projectRoot, 'test/fixtures/golden');
  for (const golden of readdirSync(folder)) yield* textsIn(golden, readGolden(golden));
}

function* textsIn(golden: string, value: unknown): Iterable<{ golden: string; path: string; text: string }> {
  if (typeof value !== 'object' || value === null) return;
  for (const [path, inner] of Object.entries(value)) {
    if (typeof inner === 'string' && path.endsWith('.json')) yield { golden, path, text: inner };
    else yield* textsIn(golden, inner);
  }
}

const names = packageJson().contributes.jsonValidation.map(
  ({ url }) => url.split('/').at(-1)?.split('.')[0] ?? '',
);

/** A file as it is right, for what the recorded cases have none of, and for changing it. */
const right: Readonly<Record<string, object>> = {
  'team-provider-info': {
    dev: {
      awscloudformation: { Region: 'us-east-1', AmplifyAppId: 'd1abcdefghijkl' },
      categories: {
        auth: {
          shop: {
            userPoolId: 'us-east-1_AbCdEfGhI',
            webClientId: '1webclientid00000000000000',
            nativeClientId: '1webclientid00000000000000',
            authRoleArn: 'arn:aws:iam::123456789012:role/service-role/auth',
            authRoleName: 'auth',
          },
        },
        function: { hello: { deploymentBucketName: 'a-bucket', s3Key: 'hello.zip' } },
      },
    },
  },
  'backend-config': {
    auth: { shop: { service: 'Cognito', serviceType: 'imported', providerPlugin: 'awscloudformation' } },
    hosting: {
      amplifyhosting: { service: 'amplifyhosting', type: 'manual', providerPlugin: 'awscloudformation' },
    },
  },
  'auth-parameters': {
    authSelections: 'userPoolOnly',
    resourceName: 'shop',
    serviceType: 'imported',
    region: 'us-east-1',
  },
  amplifyconfiguration: {
    aws_project_region: 'us-east-1',
    aws_user_pools_id: 'us-east-1_AbCdEfGhI',
    oauth: { domain: 'shop.auth.us-east-1.amazoncognito.com', responseType: 'code' },
  },
  awsconfiguration: {
    CognitoUserPool: {
      Default: { PoolId: 'us-east-1_AbCdEfGhI', AppClientId: '1webclientid', Region: 'us-east-1' },
    },
  },
  amplify_outputs: {
    version: '1.4',
    auth: {
      aws_region: 'us-east-1',
      user_pool_id: 'us-east-1_AbCdEfGhI',
      user_pool_client_id: '1webclientid00000000000000',
    },
  },
  'project-config': { projectName: 'shop', frontend: 'ios', providers: ['awscloudformation'] },
  'local-env-info': { projectPath: '/shop', envName: 'dev' },
  'local-aws-info': { dev: { configLevel: 'project', useProfile: true, profileName: 'default' } },
};

type Change = readonly [path: string, value: unknown];
/** Changes of what is right that each break it. `undefined` takes a member away. */
const broken: Readonly<Record<string, Readonly<Record<string, Change>>>> = {
  'team-provider-info': {
    'a user pool id without Region': ['dev.categories.auth.shop.userPoolId', 'AbCdEfGhI'],
    'an app client id with a space': ['dev.categories.auth.shop.webClientId', 'my client'],
    'a web client without native client': ['dev.categories.auth.shop.nativeClientId', undefined],
    'a role name for a role ARN': ['dev.categories.auth.shop.authRoleArn', 'auth'],
    'a role ARN without its name': ['dev.categories.auth.shop.authRoleName', undefined],
    'a text for a switch': ['dev.categories.auth.shop.allowUnauthenticatedIdentities', 'true'],
    'a Region by its name': ['dev.awscloudformation.Region', 'Ireland'],
    'an environment that is a list': ['dev', []],
  },
  'backend-config': {
    'an import of another service': ['auth.shop.service', 'S3'],
    'an import without plug-in': ['auth.shop.providerPlugin', undefined],
    'an unknown kind of auth': ['auth.shop.serviceType', 'linked'],
    'a resource without service': ['hosting.amplifyhosting.service', undefined],
    'dependencies that are no list': ['auth.shop.dependsOn', {}],
    'a parameter that nobody uses': ['parameters', { AMPLIFY_x: {} }],
  },
  'auth-parameters': {
    'an unknown selection': ['authSelections', 'everything'],
    'an underscore in the name': ['resourceName', 'my_shop'],
    'no Region': ['region', undefined],
    'a password length as text': ['passwordPolicyMinLength', '8'],
  },
  amplifyconfiguration: {
    'a user pool id that is an identity pool id': ['aws_user_pools_id', 'us-east-1:AbCd'],
    'a sign-in domain with scheme': ['oauth.domain', 'https://shop.example.com'],
    'an unknown response type': ['oauth.responseType', 'id_token'],
    'native auth without plug-ins': ['auth', {}],
    'native auth that is broken': [
      'auth',
      { plugins: { awsCognitoAuthPlugin: { CognitoUserPool: { Default: {} } } } },
    ],
  },
  awsconfiguration: {
    'a user pool without Region': ['CognitoUserPool.Default.Region', undefined],
    'an identity pool without id': [
      'CredentialsProvider',
      { CognitoIdentity: { Default: { Region: 'us-east-1' } } },
    ],
    'an unknown sign-in flow': ['Auth', { Default: { authenticationFlowType: 'SRP' } }],
  },
  amplify_outputs: {
    'no version': ['version', undefined],
    'a version nobody knows': ['version', '2'],
    'auth without app client': ['auth.user_pool_client_id', undefined],
    'something of another version': ['auth.groups', 'none'],
    'a member nobody knows': ['aws_project_region', 'us-east-1'],
  },
  'project-config': {
    'an unknown frontend': ['frontend', 'cobol'],
    'no AWS provider': ['providers', ['other']],
    'no name': ['projectName', undefined],
  },
  'local-env-info': { 'no environment': ['envName', undefined], 'an impossible one': ['envName', 'Dev 1'] },
  'local-aws-info': {
    'a profile without name': ['dev.profileName', undefined],
    'a text': ['dev', 'default'],
  },
};

function changed(value: object, [path, to]: Change): object {
  const copy = structuredClone(value) as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const parent = keys.reduce<Record<string, unknown>>((at, key) => at[key] as Record<string, unknown>, copy);
  if (to === undefined) Reflect.deleteProperty(parent, last);
  else parent[last] = to;
  return copy;
}

describe('the JSON schemas', () => {
  it('exist for every contribution', () => {
    for (const { url } of packageJson().contributes.jsonValidation)
      assert.ok(existsSync(join(projectRoot, url)), url);
  });

  it('accept every file that the Amplify CLI wrote', () => {
    const seen = new Map<string, number>();
    const validators = new Map(names.map((name) => [name, validatorOf(name)] as const));
    for (const { golden, path, text } of writtenFiles()) {
      const name = schemaFor(path);
      // A resource whose name has an underscore is what the schema warns of.
      if (name === undefined || golden.startsWith('env-x1-')) continue;
      seen.set(name, (seen.get(name) ?? 0) + 1);
      assert.deepEqual(validators.get(name)?.(JSON.parse(text)), [], `${golden} ${path}\n${text}`);
    }
    assert.deepEqual(
      names.filter((name) => !seen.has(name)),
      ['amplify_outputs'],
    );
    assert.ok((seen.get('team-provider-info') ?? 0) > 100);
  });

  for (const name of names) {
    describe(name, () => {
      it('accepts what is right', () => assert.deepEqual(validatorOf(name)(right[name]), []));
      for (const [what, change] of Object.entries(broken[name] ?? { nothing: ['', ''] }))
        it(`rejects ${what}`, () =>
          assert.notDeepEqual(validatorOf(name)(changed(right[name] ?? {}, change)), []));
    });
  }

  it('know the official format of each version of amplify_outputs.json, and the first', () => {
    const validate = validatorOf('amplify_outputs');
    for (const version of ['1', '1.1', '1.2', '1.3', '1.4', '1.5']) {
      assert.deepEqual(validate({ ...right['amplify_outputs'], version }), [], version);
      assert.notDeepEqual(validate({ version, auth: { user_pool_id: 1 } }), [], version);
    }
    const withGroups = changed(right['amplify_outputs'] ?? {}, [
      'auth.groups',
      [{ admins: { precedence: 1 } }],
    ]);
    assert.deepEqual(validate(withGroups), []);
    assert.notDeepEqual(validate({ ...withGroups, version: '1.2' }), []);
  });
});
