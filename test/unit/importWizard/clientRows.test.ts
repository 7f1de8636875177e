import assert from 'node:assert/strict';
import { clientRows } from '../../../src/importWizard/clientRows';
import { flowNames } from '../../../src/importWizard/flowNames';
import { aClient } from '../../support/snapshots';

const choice = { region: 'us-east-1', userPoolId: 'us-east-1_AbCdEfGhI' };

describe('clientRows', () => {
  it('tells callback URLs from sign-out URLs', () => {
    const client = aClient({ CallbackURLs: ['https://a.example/in'], LogoutURLs: ['https://a.example/out'] });
    const [row] = clientRows([client], choice, undefined);
    assert.deepEqual(row?.callbackUrls, ['https://a.example/in']);
    assert.deepEqual(row?.signOutUrls, ['https://a.example/out']);
  });

  it('says in what the chosen native client is unlike the web client, and only there', () => {
    const web = aClient({ CallbackURLs: ['https://a.example/'], AllowedOAuthScopes: ['openid'] });
    const native = aClient({ ClientId: 'native', ClientName: 'native', AllowedOAuthScopes: ['openid'] });
    const chosen = { ...choice, webClientId: web.ClientId, nativeClientId: 'native' };
    const differs = clientRows([web, native], chosen, undefined).map((row) => [row.name, row.differs]);
    assert.deepEqual(differs, [
      ['native', ['callback URLs']],
      [web.ClientName, []],
    ]);
  });
});

describe('flowNames', () => {
  it('says flows as people say them, refreshing last', () => {
    const flows = ['ALLOW_REFRESH_TOKEN_AUTH', 'ALLOW_USER_SRP_AUTH', 'ALLOW_ADMIN_USER_PASSWORD_AUTH'];
    assert.deepEqual(flowNames(flows), ['SRP', 'password by a server', 'refresh']);
  });

  it('knows what Cognito allows when nothing is named', () => {
    assert.deepEqual(flowNames(undefined), ['SRP', 'custom', 'refresh']);
    assert.deepEqual(flowNames([]), ['SRP', 'custom', 'refresh']);
  });

  it('leaves a flow that is newer than it as AWS writes it', () => {
    assert.deepEqual(flowNames(['ALLOW_SOMETHING']), ['ALLOW_SOMETHING']);
  });
});
