import assert from 'node:assert/strict';
import { chooseDefaults, type ImportAnswers } from '../../../src/compatibility/chooseDefaults';
import { aClient, anIdentityPool, aSnapshot } from '../../support/snapshots';

const web = aClient();
const web2 = aClient({ ClientName: 'web2' });
const native = aClient({ ClientName: 'native', hasSecret: true });
const userPoolOnly = { authSelections: 'userPoolOnly' } as const;
const both = { authSelections: 'identityPoolAndUserPool' } as const;
const otherPool = anIdentityPool({ IdentityPoolId: 'us-east-1:2' });
const foreign = anIdentityPool({
  IdentityPoolId: 'us-east-1:3',
  CognitoIdentityProviders: [{ ProviderName: 'cognito-idp.us-east-1.amazonaws.com/us-east-1_Other' }],
});
const secretOnly = anIdentityPool({
  IdentityPoolId: 'us-east-1:4',
  CognitoIdentityProviders: [
    { ProviderName: 'cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI', ClientId: native.ClientId },
  ],
});

describe('chooseDefaults', () => {
  const test = (
    name: string,
    answers: ImportAnswers,
    [userPoolClients, identityPools]: [(typeof web)[], (typeof otherPool)[]?],
    expected: object,
  ) =>
    it(name, () => {
      const choosing = chooseDefaults(
        answers,
        aSnapshot({ userPoolClients, ...(identityPools && { identityPools }) }),
      );
      assert.deepEqual(choosing, expected);
    });
  const chosen = (webClient: typeof web, nativeClient: typeof web, identityPoolId?: string) => ({
    status: 'chosen',
    choice: {
      userPoolId: 'us-east-1_AbCdEfGhI',
      webClientId: webClient.ClientId,
      nativeClientId: nativeClient.ClientId,
      ...(identityPoolId !== undefined && { identityPoolId }),
    },
  });

  test('takes the only client for both', userPoolOnly, [[web]], chosen(web, web));
  test(
    'takes the only public client for the web, and asks for the native one',
    userPoolOnly,
    [[native, web]],
    {
      status: 'asking',
      question: 'appClientNativeId',
      candidates: [native, web],
    },
  );
  test(
    'takes the answer',
    { ...userPoolOnly, appClientNativeId: native.ClientId },
    [[web, native]],
    chosen(web, native),
  );
  test(
    'asks for the web client first',
    { ...userPoolOnly, appClientNativeId: native.ClientId },
    [[web, web2, native]],
    {
      status: 'asking',
      question: 'appClientWebId',
      candidates: [web, web2],
    },
  );
  test(
    'takes no client with a secret for the web',
    { ...userPoolOnly, appClientWebId: native.ClientId },
    [[web, web2, native]],
    {
      status: 'asking',
      question: 'appClientWebId',
      candidates: [web, web2],
    },
  );
  test('is refused without a public client', userPoolOnly, [[native]], {
    status: 'refused',
    rule: 'pool-has-web-client',
  });
  test(
    'takes the only identity pool that trusts a public client',
    both,
    [[web], [foreign, secretOnly, otherPool]],
    chosen(web, web, 'us-east-1:2'),
  );
  test('asks which identity pool', both, [[web], [otherPool, anIdentityPool()]], {
    status: 'asking',
    question: 'identityPoolId',
    candidates: [otherPool, anIdentityPool()],
  });
  test(
    'is refused without such an identity pool',
    both,
    [
      [web, native],
      [foreign, secretOnly],
    ],
    {
      status: 'refused',
      rule: 'identity-pool-trusts-user-pool',
    },
  );
});
