import assert from 'node:assert/strict';
import { resolveEndpoint, type EndpointSources } from '../../../src/aws/endpoints';

const idp = 'Cognito Identity Provider';

/** Every place, each with an address of its own; a case takes places away. */
const configured: EndpointSources = {
  env: {
    AWS_ENDPOINT_URL: 'http://env',
    AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: 'http://env-idp',
  },
  profile: { endpoint_url: 'http://profile', services: 'local' },
  services: { 'cognito_identity_provider.endpoint_url': 'http://services-idp' },
};

const everywhere: EndpointSources = { ...configured, explicit: 'http://explicit' };

describe('resolveEndpoint', () => {
  it('prefers what was set explicitly, for every service', () => {
    assert.equal(resolveEndpoint(idp, everywhere), 'http://explicit');
    assert.equal(resolveEndpoint('STS', everywhere), 'http://explicit');
  });

  it('then the variable of the service', () => {
    assert.equal(resolveEndpoint(idp, configured), 'http://env-idp');
  });

  it('then the variable of all services', () => {
    assert.equal(resolveEndpoint('IAM', configured), 'http://env');
    const env = { AWS_ENDPOINT_URL: 'http://env' };
    assert.equal(resolveEndpoint(idp, { ...configured, env }), 'http://env');
  });

  it("then the profile's services section, then the profile", () => {
    assert.equal(resolveEndpoint(idp, { ...configured, env: {} }), 'http://services-idp');
    assert.equal(resolveEndpoint('IAM', { ...configured, env: {} }), 'http://profile');
  });

  it('and otherwise none', () => {
    assert.equal(resolveEndpoint(idp, { env: {}, profile: {} }), undefined);
  });

  it('ignores configured endpoints when told so, but not the explicit one', () => {
    const env = { ...configured.env, AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' };
    assert.equal(resolveEndpoint(idp, { ...configured, env }), undefined);
    assert.equal(resolveEndpoint(idp, { ...everywhere, env }), 'http://explicit');
    const profile = { ...configured.profile, ignore_configured_endpoint_urls: 'true' };
    assert.equal(resolveEndpoint(idp, { ...configured, profile }), undefined);
    const overruled = { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'false' };
    assert.equal(resolveEndpoint('IAM', { ...configured, profile, env: overruled }), 'http://profile');
  });

  it('says so when the services section is missing', () => {
    const sources = { env: {}, profile: { services: 'nowhere' } };
    assert.throws(() => resolveEndpoint(idp, sources), {
      name: 'UserError',
      kind: 'input',
      message: /"nowhere"/,
    });
  });

  for (const explicit of ['localhost:4566', 'file:///etc', 'not an address']) {
    it(`refuses ${explicit}`, () => {
      assert.throws(() => resolveEndpoint(idp, { ...everywhere, explicit }), {
        name: 'UserError',
        kind: 'input',
      });
    });
  }
});
