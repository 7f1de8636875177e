import assert from 'node:assert/strict';
import { policyLines } from '../../../src/importFlow/policyLines';
import { readProject } from '../../../src/project/gen1/readProject';
import { aSelection } from '../../support/planning';
import { projectFiles } from '../../support/projectFiles';
import { anIdentityPool } from '../../support/snapshots';

const project = (meta: object, more: Readonly<Record<string, string>> = {}) =>
  readProject(new Map([...projectFiles({ meta }), ...Object.entries(more)]));
const both = aSelection({ authSelections: 'identityPoolAndUserPool', identityPool: anIdentityPool() });

describe('policyLines', () => {
  const storage = { storage: { files: { service: 'S3' } } };

  it('lists what storage puts on the role of signed-in users', () => {
    const lines = policyLines(project(storage), both);
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', /storage\/files \(S3AuthPublicPolicy, /);
  });
  it('lists what guests get where they are let in', () => {
    const path = 'amplify/backend/storage/files/cli-inputs.json';
    const lines = policyLines(project(storage, { [path]: '{"storageAccess": "authAndGuest"}' }), both);
    assert.match(lines[1] ?? '', /S3GuestPublicPolicy/);
  });
  it('says nothing of REST APIs, whose policies go to the roles of Amplify', () => {
    const path = 'amplify/backend/api/rest/cli-inputs.json';
    const closed = '{"paths": {"/items": {"permissions": {"setting": "private", "auth": ["read"]}}}}';
    const meta = { api: { rest: { service: 'API Gateway' } } };
    assert.deepEqual(policyLines(project(meta, { [path]: closed }), both), []);
  });
  it('says nothing where no identity pool is imported, or nobody needs one', () => {
    assert.deepEqual(policyLines(project(storage), aSelection()), []);
    assert.deepEqual(policyLines(project({}), both), []);
  });
});
