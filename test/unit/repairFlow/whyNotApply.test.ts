import assert from 'node:assert/strict';
import { accountsOf, isProduction, whyNotApply, type RepairRules } from '../../../src/repairFlow/whyNotApply';
import { addTo, plan, pool } from '../../support/repairPlanning';

const rules: RepairRules = {
  isTrusted: true,
  readOnlyAccounts: [],
  productionAccounts: [],
  mayUpdateUserPools: false,
};
const planned = () => plan(addTo({ LogoutURLs: ['https://app.example.com/out'] }));
const protect = () =>
  plan(
    { recipe: 'updateUserPool', deletionProtection: 'ACTIVE' },
    { userPool: { ...pool, DeletionProtection: 'INACTIVE' } },
  );

describe('whyNotApply', () => {
  it('lets a plan be applied where nothing is said against it', () => {
    assert.equal(whyNotApply(planned(), rules), undefined);
    assert.equal(whyNotApply(planned(), { ...rules, readOnlyAccounts: ['210987654321'] }), undefined);
  });

  it('refuses in a workspace that is not trusted, and in a read-only account', () => {
    assert.match(whyNotApply(planned(), { ...rules, isTrusted: false }) ?? '', /do not trust/);
    assert.match(
      whyNotApply(planned(), { ...rules, readOnlyAccounts: ['123456789012'] }) ?? '',
      /123456789012 is marked as read-only/,
    );
  });

  it('refuses UpdateUserPool unless a setting allows it', () => {
    assert.match(whyNotApply(protect(), rules) ?? '', /amplifyAuth\.updateUserPools/);
    assert.equal(whyNotApply(protect(), { ...rules, mayUpdateUserPools: true }), undefined);
  });

  it('knows a production account', () => {
    assert.equal(isProduction(planned(), rules), false);
    assert.equal(isProduction(planned(), { ...rules, productionAccounts: ['123456789012'] }), true);
  });
});

describe('accountsOf', () => {
  it('adds up what the levels name, whatever a workspace says', () => {
    assert.deepEqual(accountsOf(['111111111111'], [], undefined), ['111111111111']);
    assert.deepEqual(accountsOf(['111111111111'], ['222222222222', '111111111111']), [
      '111111111111',
      '222222222222',
    ]);
    assert.deepEqual(accountsOf('111111111111', [111111111111, null, '222222222222']), ['222222222222']);
  });
});
