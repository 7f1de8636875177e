import assert from 'node:assert/strict';
import { authNeeds } from '../../../../src/project/gen1/authNeeds';
import { aProject } from '../../../support/projects';

const needs = (meta: object, files: Record<string, string> = {}) =>
  authNeeds(
    aProject({
      files: new Map(Object.entries({ 'amplify/backend/amplify-meta.json': JSON.stringify(meta), ...files })),
    }),
  );
const s3 = { storage: { photos: { service: 'S3' } } };
const cliInputs = 'amplify/backend/storage/photos/cli-inputs.json';
const rest = { api: { orders: { service: 'API Gateway' } } };
const graphql = { api: { shop: { service: 'AppSync' } } };
const schema = 'amplify/backend/api/shop/schema.graphql';

describe('authNeeds', () => {
  it('asks nothing for a project without other categories', () => {
    assert.deepEqual(needs({ auth: { x: { service: 'Cognito' } }, providers: {} }), []);
    assert.deepEqual(authNeeds(aProject()), []);
    assert.deepEqual(
      authNeeds(aProject({ files: new Map([['amplify/backend/amplify-meta.json', '{']]) })),
      [],
    );
  });

  it('asks an identity pool for files, and guest access where guests may see them', () => {
    const photos = { category: 'storage', resourceName: 'photos' };
    assert.deepEqual(needs(s3), [{ ...photos, needs: 'identityPool' }]);
    assert.deepEqual(needs(s3, { [cliInputs]: '{"guestAccess": []}' }), [
      { ...photos, needs: 'identityPool' },
    ]);
    for (const text of ['{"guestAccess": ["READ"]}', '{ "storageAccess": "authAndGuest" }']) {
      assert.deepEqual(needs(s3, { [cliInputs]: text }), [
        { ...photos, needs: 'guestAccess', path: cliInputs },
      ]);
    }
  });

  it('asks nothing for tables and functions', () => {
    assert.deepEqual(
      needs({ storage: { orders: { service: 'DynamoDB' } }, function: { welcome: { service: 'Lambda' } } }),
      [],
    );
  });

  it('asks guest access for analytics, interactions and notifications', () => {
    assert.deepEqual(needs({ analytics: { clicks: { service: 'Pinpoint' } } }), [
      { category: 'analytics', resourceName: 'clicks', needs: 'guestAccess' },
    ]);
  });

  it('asks an identity pool for containers that let only signed-in users in', () => {
    const container = { service: 'ElasticContainer' };
    assert.deepEqual(needs({ api: { jobs: container }, hosting: { site: container } }), []);
    const restricted = { ...container, restrictAccess: true };
    assert.deepEqual(
      needs({ api: { jobs: restricted }, hosting: { site: restricted } }).map((one) => [
        one.category,
        one.needs,
      ]),
      [
        ['api', 'identityPool'],
        ['hosting', 'identityPool'],
      ],
    );
  });

  it('reads the permissions of REST paths', () => {
    const path = 'amplify/backend/api/orders/cli-inputs.json';
    const having = (permissions: object) =>
      needs(rest, { [path]: JSON.stringify({ paths: { '/items': { permissions } } }) }).map(
        (one) => one.needs,
      );
    assert.deepEqual(having({ setting: 'open' }), []);
    assert.deepEqual(having({ setting: 'private', auth: ['read'] }), ['identityPool']);
    assert.deepEqual(having({ setting: 'private', auth: ['read'], guest: ['read'] }), ['guestAccess']);
  });

  it('reads the rules of a GraphQL schema', () => {
    const having = (rules: string) =>
      needs(graphql, { [schema]: `type Item @model @auth(rules: [${rules}]) { id: ID! }` }).map(
        (one) => one.needs,
      );
    assert.deepEqual(having('{ allow: owner }'), []);
    assert.deepEqual(having('{ allow: private, provider: iam }'), ['identityPool']);
    assert.deepEqual(having('{ allow: owner }, { allow: public, provider: iam }'), ['guestAccess']);
    assert.deepEqual(having('{ allow: public, provider: apiKey }\n# { allow: public, provider: iam }\n'), []);
  });
});
