import assert from 'node:assert/strict';
import { differencesOf, missingFrom, sameState } from '../../../src/repair/compareStates';

const role = (Condition: object) => ({
  AssumeRolePolicyDocument: { Statement: [{ Effect: 'Allow', Condition }] },
});

describe('differencesOf', () => {
  const same: Readonly<Record<string, readonly [object, object]>> = {
    'an empty list and none': [{ CallbackURLs: [] }, {}],
    'false and nothing': [{ AllowedOAuthFlowsUserPoolClient: false }, {}],
    'the order of URLs': [{ CallbackURLs: ['a', 'b'] }, { CallbackURLs: ['b', 'a'] }],
    'the order of trusted clients, and an unsaid default': [
      {
        CognitoIdentityProviders: [
          { ProviderName: 'p', ClientId: 'a', ServerSideTokenCheck: false },
          { ProviderName: 'p', ClientId: 'b' },
        ],
      },
      {
        CognitoIdentityProviders: [
          { ProviderName: 'p', ClientId: 'b' },
          { ProviderName: 'p', ClientId: 'a' },
        ],
      },
    ],
  };
  for (const [what, [one, other]] of Object.entries(same)) {
    it(`does not mind ${what}`, () => assert.deepEqual(differencesOf(one as never, other as never), []));
  }

  const different: Readonly<Record<string, readonly [object, object, string]>> = {
    'attributes: none, and the standard ones': [{ WriteAttributes: [] }, {}, 'WriteAttributes'],
    'the first OAuth flow': [
      { AllowedOAuthFlows: ['code', 'implicit'] },
      { AllowedOAuthFlows: ['implicit', 'code'] },
      'AllowedOAuthFlows',
    ],
    'a value that is there twice': [
      { CallbackURLs: ['a', 'a'] },
      { CallbackURLs: ['a', 'b'] },
      'CallbackURLs',
    ],
    'the order of rules': [
      { Rules: [{ Value: 1 }, { Value: 2 }] },
      { Rules: [{ Value: 2 }, { Value: 1 }] },
      'Rules',
    ],
    'a value deep inside': [
      { Policies: { PasswordPolicy: { MinimumLength: 8 } } },
      { Policies: { PasswordPolicy: { MinimumLength: 9 } } },
      'Policies.PasswordPolicy.MinimumLength',
    ],
    'a condition on false, and no condition': [
      role({ Bool: { x: false } }),
      role({}),
      'AssumeRolePolicyDocument.Statement',
    ],
  };
  for (const [what, [one, other, path]] of Object.entries(different)) {
    it(`sees ${what}`, () => {
      const found = differencesOf(one as never, other as never);
      assert.deepEqual(
        found.map((difference) => difference.path.join('.')),
        [path],
      );
    });
  }
});

describe('sameState', () => {
  it('does not mind the order in which AWS gives flows back', () => {
    assert.ok(
      sameState({ AllowedOAuthFlows: ['code', 'implicit'] }, { AllowedOAuthFlows: ['implicit', 'code'] }),
    );
    assert.ok(!sameState({ AllowedOAuthFlows: ['code'] }, { AllowedOAuthFlows: ['implicit'] }));
  });
});

describe('missingFrom', () => {
  it('looks at what was asked for, and not at what AWS adds', () => {
    const found = { ClientName: 'web', ClientId: '1', RefreshTokenValidity: 30 };
    assert.deepEqual(missingFrom(found, { ClientName: 'web' }), []);
    assert.deepEqual(missingFrom(found, { ClientName: 'web', IdTokenValidity: 5 }), [
      { path: ['IdTokenValidity'], after: 5 },
    ]);
  });
});
