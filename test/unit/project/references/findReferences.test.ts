import assert from 'node:assert/strict';
import { inWords, sectionsIn, wordsOf } from '../../../support/foundReferences';

const pool = 'us-east-1_AbCdEfGhI';
const client = '1h57kf5cpq17m0eml12EXAMPLE';
const identityPool = 'us-east-1:11111111-2222-3333-4444-555555555555';

const outputs = `{
  // written by hand
  "version": "1.3",
  "auth": {
    "aws_region": "us-east-1",
    "user_pool_id": "${pool}", /* the users */
    "user_pool_client_id": "${client}",
    "identity_pool_id": "${identityPool}",
    "oauth": { "domain": "auth.example.com", "scopes": [] },
  },
}`;
const outputWords = [
  'region pools us-east-1',
  `userPoolId ${pool}`,
  `userPoolClientId web ${client}`,
  `identityPoolId ${identityPool}`,
  'domain auth.example.com',
];

describe('findReferences', () => {
  it('reads outputs with comments, CRLF and a byte order mark', async () => {
    for (const text of [
      outputs,
      outputs.replaceAll('\n', '\r\n'),
      `\uFEFF${outputs.replaceAll('\n', '\r\n')}`,
    ])
      assert.deepEqual(wordsOf(await sectionsIn('amplify_outputs.json', text)), outputWords);
  });

  it('reads outputs inside Dart', async () => {
    const raw = `const amplifyConfig = r'''${outputs}''';\n`;
    assert.deepEqual(wordsOf(await sectionsIn('lib/amplify_outputs.dart', raw)), outputWords);
    const quoted = `// config\nconst amplifyConfig = """${outputs}""";\n`;
    assert.deepEqual(wordsOf(await sectionsIn('lib/amplify_outputs.dart', quoted)), outputWords);
  });

  it('tells what a file is by its content, not by its name', async () => {
    const formatOf = async (text: string) =>
      (await sectionsIn('src/amplifyconfiguration.json', text)).map(({ format }) => format);
    assert.deepEqual(await formatOf(`{"aws_user_pools_id": "${pool}"}`), ['awsExports']);
    assert.deepEqual(
      await formatOf(
        `{"auth":{"plugins":{"awsCognitoAuthPlugin":{"CognitoUserPool":{"Default":{"PoolId":"${pool}"}}}}}}`,
      ),
      ['nativeConfig'],
    );
    assert.deepEqual(await formatOf(outputs), ['amplifyOutputs']);
    assert.deepEqual(await formatOf('{"name": "something else"}'), []);
    assert.deepEqual(await formatOf('[]'), []);
    assert.deepEqual(await formatOf(''), []);
  });

  it('reads a module that a person has written, quotes and all', async () => {
    const text = `/* ours */
const region = 'us-east-1';
const awsmobile = {
  aws_project_region: region, // the same for all
  'aws_user_pools_id': process.env.POOL ?? "${pool}",
  aws_user_pools_web_client_id: \`${client}\`,
  aws_cognito_identity_pool_id: process.env.IDENTITY_POOL,
  oauth: { domain: 'shop.auth.us-east-1.amazoncognito.com' },
};
export default awsmobile;
`;
    assert.deepEqual(wordsOf(await sectionsIn('src/aws-exports.js', text)), [
      'region project us-east-1',
      `userPoolId ${pool}`,
      `userPoolClientId web ${client}`,
      'domain shop.auth.us-east-1.amazoncognito.com',
    ]);
  });

  it('finds secrets wherever a web file hides them', async () => {
    const text = `{"aws_user_pools_id": "${pool}", "aws_user_pools_web_client_secret": "s1", "oauth": {"clientSecret": "s2", "secret": ""}}`;
    const [section] = await sectionsIn('src/amplifyconfiguration.json', text);
    const secrets = section?.references
      .filter(({ kind }) => kind === 'clientSecret')
      .map(({ value }) => value);
    assert.deepEqual(secrets, ['s1', 's2']);
  });

  it('reads referenceAuth calls, and leaves out what is not literal', async () => {
    const text = `import { referenceAuth } from '@aws-amplify/backend';
const pools: Record<string, string> = {};
const roles = 'arn:aws:iam::123456789012:role/auth';
export const auth = referenceAuth({
  userPoolId: '${pool}' as string,
  userPoolClientId: pools[process.env.AWS_BRANCH!]!,
  identityPoolId: ("${identityPool}"),
  authRoleArn: roles,
  unauthRoleArn: 'arn:aws:iam::123456789012:role/unauth',
  groups: { admin: 'arn:aws:iam::123456789012:role/adminRole' },
  access: (allow) => [allow.resource(hello).to(['getUser'])],
});
`;
    const sections = await sectionsIn('amplify/auth/resource.ts', text);
    assert.deepEqual(wordsOf(sections), [
      `userPoolId ${pool}`,
      `identityPoolId ${identityPool}`,
      'roleArn authenticated arn:aws:iam::123456789012:role/auth',
      'roleArn unauthenticated arn:aws:iam::123456789012:role/unauth',
      'roleArn group arn:aws:iam::123456789012:role/adminRole',
    ]);
    const [section] = sections;
    assert.ok(section);
    assert.ok(section.keys.includes('userPoolClientId'));
    assert.equal(text.slice(section.anchor.offset).startsWith('referenceAuth({'), true);
  });

  it('reads outputs that a backend adds', async () => {
    const text = `backend.addOutput({ auth: { aws_region: 'us-east-1', user_pool_id: '${pool}', user_pool_client_id: '${client}' } });`;
    assert.deepEqual(wordsOf(await sectionsIn('amplify/backend.ts', text)), outputWords.slice(0, 3));
  });

  it('has a section for each environment, also where one lacks the import', async () => {
    const auth = (id: string) =>
      `"categories": {"auth": {"shop": {"userPoolId": "${id}", "webClientId": "a"}}}`;
    const text = `{
  "dev": {"awscloudformation": {"Region": "us-east-1"}, ${auth(pool)}},
  "prod": {"awscloudformation": {"Region": "eu-west-1"}, ${auth('eu-west-1_AbCdEfGhI')}},
  "new": {"awscloudformation": {"Region": "eu-west-1"}}
}`;
    const sections = await sectionsIn('amplify/team-provider-info.json', text);
    assert.deepEqual(
      sections.map(({ envName, resourceName, references }) => [
        envName,
        resourceName,
        references.map(inWords),
      ]),
      [
        ['dev', 'shop', [`userPoolId ${pool}`, 'userPoolClientId web a', 'region pools us-east-1']],
        [
          'prod',
          'shop',
          ['userPoolId eu-west-1_AbCdEfGhI', 'userPoolClientId web a', 'region pools eu-west-1'],
        ],
        ['new', 'shop', []],
      ],
    );
    assert.deepEqual(
      sections.map(({ anchor }) => text.slice(anchor.offset, anchor.offset + anchor.length)),
      ['shop', 'shop', 'new'],
    );
  });

  it('says nothing of auth that Amplify manages', async () => {
    const managed =
      '{"dev": {"awscloudformation": {"Region": "us-east-1"}, "categories": {"auth": {"shop": {"facebookAppId": "1"}}}}}';
    assert.deepEqual(await sectionsIn('amplify/team-provider-info.json', managed), []);
    const parameters = '{"identityPoolName": "shop", "region": "us-east-1"}';
    assert.deepEqual(await sectionsIn('amplify/backend/auth/shop/parameters.json', parameters), []);
  });

  it('finds pool ids in a function template, alone and inside ARNs', async () => {
    const text = JSON.stringify(
      {
        Parameters: { env: { Type: 'String' } },
        Resources: {
          Policy: { Resource: [`arn:aws:cognito-idp:us-east-1:123456789012:userpool/${pool}`, identityPool] },
          Other: { Ref: 'authshopUserPoolId', Text: 'my-us-east-1_AbCdEfGhI-x' },
        },
      },
      null,
      2,
    );
    const path = 'amplify/backend/function/hello/hello-cloudformation-template.json';
    assert.deepEqual(wordsOf(await sectionsIn(path, text)), [
      `userPoolId ${pool}`,
      `identityPoolId ${identityPool}`,
    ]);
  });

  it('finds ids in the commands of amplify.yml, but not in its comments', async () => {
    const text = `version: 1
backend:
  phases:
    build:
      commands:
        # - export AMPLIFY_USERPOOL_ID=us-east-1_OldOldOld
        - export AMPLIFY_USERPOOL_ID=${pool} AMPLIFY_WEBCLIENT_ID="${client}"
        - 'amplify push --categories "{\\"auth\\":{\\"nativeClientId\\":\\"${client}\\"}}"'
        - |
          AMPLIFY_IDENTITYPOOL_ID=${identityPool}
          AMPLIFY_NATIVECLIENT_ID=$OTHER amplifyPush --simple
`;
    assert.deepEqual(wordsOf(await sectionsIn('amplify.yml', text)), [
      `userPoolId ${pool}`,
      `userPoolClientId web ${client}`,
      `userPoolClientId native ${client}`,
      `identityPoolId ${identityPool}`,
      'userPoolClientId native ',
    ]);
  });

  it('finds ids in the variables of a workflow, but not those that are taken from elsewhere', async () => {
    const text = `on: push
env:
  # AMPLIFY_USERPOOL_ID: us-east-1_OldOldOld
  AMPLIFY_USERPOOL_ID: "${pool}"
  AMPLIFY_WEBCLIENT_ID: ${client}
  AMPLIFY_NATIVECLIENT_ID: \${{ vars.NATIVE }}
jobs:
  push:
    steps:
      - run: amplify push --categories '{"auth":{"identityPoolId":"${identityPool}"}}'
`;
    const sections = await sectionsIn('.github/workflows/push.yml', text);
    assert.deepEqual(wordsOf(sections), [
      `userPoolId ${pool}`,
      `userPoolClientId web ${client}`,
      `identityPoolId ${identityPool}`,
    ]);
    for (const { offset, length, value } of sections.flatMap(({ references }) => references))
      assert.equal(text.slice(offset, offset + length), value);
  });

  it('finds ids in .env files by name and by form', async () => {
    const text = `# USER_POOL_ID=us-east-1_OldOldOld\r
VITE_USER_POOL_ID="${pool}"\r
export VITE_USER_POOL_CLIENT_ID=${client} # the web app\r
SOMETHING='${identityPool}'\r
NAME=shop\r
NEXT_PUBLIC_IDENTITY_POOL_ID=\r
`;
    assert.deepEqual(wordsOf(await sectionsIn('.env.local', text)), [
      `userPoolId ${pool}`,
      `userPoolClientId web ${client}`,
      `identityPoolId ${identityPool}`,
      'identityPoolId ',
    ]);
  });

  it('says nothing of a script that does not parse, and executes none', async () => {
    for (const text of [
      'referenceAuth({ userPoolId: ',
      'throw new Error("run")',
      'process.exit(1)',
      '<div>',
      '\0',
    ])
      assert.deepEqual(await sectionsIn('amplify/auth/resource.ts', text), []);
  });

  it('follows a constant that is made of itself to no end', async () => {
    const text = 'const a = b; const b = a; referenceAuth({ userPoolId: a });';
    const [section] = await sectionsIn('amplify/auth/resource.ts', text);
    assert.deepEqual(section?.references, []);
  });
});
