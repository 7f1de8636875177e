import assert from 'node:assert/strict';
import { isOfAccount, type ProjectAccounts } from '../../../src/environments/sectionAccounts';
import type { TrackedEnvironment } from '../../../src/environments/listEnvironments';
import type { FileSection } from '../../../src/model/fileReferences';
import { aReference, aSection, userPoolId } from '../../support/fileSections';

const own = '123456789012';
const another = '444455556666';
const environment = (name: string, accountId: string | undefined, pool?: string): TrackedEnvironment => {
  const facts = { ...(accountId && { accountId }), ...(pool && { userPoolId: pool }) };
  const target = { kind: 'environment', name } as const;
  return { name, target, isCheckedOut: false, auth: { kind: 'none' }, recorded: facts, facts };
};
const accounts: ProjectAccounts = {
  environments: [environment('dev', own, 'us-east-1_Devel'), environment('prod', another, 'us-east-1_Live')],
  current: own,
};
const inTeam = (envName: string, pool: string): FileSection => ({
  ...aSection('teamProviderInfo', userPoolId(pool)),
  envName,
});

describe('isOfAccount', () => {
  it('goes by the roles that a part of a file names', () => {
    const role = aReference('roleArn', `arn:aws:iam::${another}:role/auth`);
    assert.equal(isOfAccount(aSection('referenceAuth', role), accounts, own), false);
    assert.equal(isOfAccount(aSection('referenceAuth', role), accounts, another), true);
  });
  it('goes by the environment that it is of, though another one is checked out', () => {
    assert.equal(isOfAccount(inTeam('prod', 'us-east-1_Unknown'), accounts, own), false);
    assert.equal(isOfAccount(inTeam('dev', 'us-east-1_Unknown'), accounts, own), true);
  });
  it('goes by the environments that use its pool', () => {
    const exports = aSection('awsExports', userPoolId('us-east-1_Live'));
    assert.equal(isOfAccount(exports, accounts, own), false);
    assert.equal(isOfAccount(exports, accounts, another), true);
  });
  it('is of the environment that is checked out where nothing else tells, and of any where that is unknown', () => {
    const exports = aSection('awsExports', userPoolId('us-east-1_Nobody'));
    assert.equal(isOfAccount(exports, accounts, another), false);
    assert.equal(isOfAccount(exports, { environments: [] }, another), true);
  });
});
