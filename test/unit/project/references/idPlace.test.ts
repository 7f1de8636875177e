import assert from 'node:assert/strict';
import { idPlaceAt } from '../../../../src/project/references/idPlace';

const pool = 'us-east-1_AbCdEfGhI';

/** The place at `|`, with the text that stands there. */
async function placeIn(path: string, marked: string) {
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const place = await idPlaceAt(path, text, offset);
  if (!place) return undefined;
  const { span, ...rest } = place;
  return { ...rest, text: text.slice(span.offset, span.offset + span.length) };
}

describe('idPlaceAt', () => {
  it('finds an empty value in team-provider-info.json, with the pool beside it', async () => {
    const text = `{"dev":{"awscloudformation":{"Region":"eu-west-1"},"categories":{"auth":{"shop":{"userPoolId":"${pool}","webClientId":"|"}}}}}`;
    assert.deepEqual(await placeIn('amplify/team-provider-info.json', text), {
      kind: 'userPoolClientId',
      text: '',
      userPoolId: pool,
      region: 'us-east-1',
      envName: 'dev',
    });
  });

  it('takes the Region of the environment where there is no other id', async () => {
    const text = `{"dev":{"awscloudformation":{"Region":"eu-west-1"},"categories":{"auth":{"shop":{"userPoolId":"ab|c"}}}}}`;
    assert.deepEqual(await placeIn('amplify/team-provider-info.json', text), {
      kind: 'userPoolId',
      text: 'abc',
      region: 'eu-west-1',
      envName: 'dev',
    });
  });

  it('finds Regions', async () => {
    const text = `{"version":"1.3","auth":{"aws_region":"|eu-west-1","user_pool_id":"${pool}"}}`;
    assert.equal((await placeIn('amplify_outputs.json', text))?.kind, 'region');
  });

  for (const [path, text, kind] of [
    [
      'amplify/auth/resource.ts',
      `referenceAuth({ userPoolId: '${pool}', userPoolClientId: '|' });`,
      'userPoolClientId',
    ],
    [
      'amplify/auth/resource.ts',
      `referenceAuth({ userPoolId: '${pool}', identityPoolId: '|`,
      'identityPoolId',
    ],
    [
      'src/aws-exports.js',
      `const awsmobile = { "aws_user_pools_id": "|" };\nexport default awsmobile;`,
      'userPoolId',
    ],
    ['.env.local', `VITE_USER_POOL_ID=${pool}\nVITE_USER_POOL_CLIENT_ID=|`, 'userPoolClientId'],
    ['.env', `NEXT_PUBLIC_IDENTITY_POOL_ID="|"`, 'identityPoolId'],
    ['amplify_outputs.json', `{"version":"1","auth":{"user_pool_id":"|`, 'userPoolId'],
    [
      'lib/amplifyconfiguration.dart',
      `const a = '''{"auth":{"plugins":{"awsCognitoAuthPlugin":{"CognitoUserPool":{"Default":{"PoolId":"|"}}}}}}''';`,
      'userPoolId',
    ],
    [
      'src/awsconfiguration.json',
      `{"CognitoUserPool":{"Default":{"PoolId":"${pool}","AppClientId":"a|b"}}}`,
      'userPoolClientId',
    ],
  ] as const)
    it(`finds ${kind} in ${path}`, async () => assert.equal((await placeIn(path, text))?.kind, kind));

  it('replaces the whole of what stands there, and stops at the quote', async () => {
    const text = `referenceAuth({ userPoolId: 'us-ea|st-1_Old', identityPoolId: 'x`;
    assert.equal((await placeIn('amplify/auth/resource.ts', text))?.text, 'us-east-1_Old');
  });

  it('does not guess between two pools', async () => {
    const text = `referenceAuth({ a: '${pool}', b: 'us-east-1_Another01', userPoolClientId: '|`;
    assert.equal((await placeIn('amplify/auth/resource.ts', text))?.userPoolId, undefined);
  });

  it('takes the pool of the same object in the settings', async () => {
    const text = `{"amplifyAuth.environments": {"dev": {"userPoolId": "eu-west-1_Another01"}, "prod": {"webClientId": "|", "userPoolId": "${pool}"}}}`;
    assert.equal((await placeIn('.vscode/settings.json', text))?.userPoolId, pool);
  });

  for (const [path, text] of [
    ['amplify/auth/resource.ts', `referenceAuth({ authRoleArn: '|' });`],
    ['src/aws-exports.js', `const awsmobile = { "aws_user_pools|_id": "" };`],
    ['.env', 'GOOGLE_CLIENT_ID=|'],
    ['amplify/team-provider-info.json', '{"dev": {|}}'],
  ] as const)
    it(`finds none in ${text}`, async () => assert.equal(await placeIn(path, text), undefined));
});
