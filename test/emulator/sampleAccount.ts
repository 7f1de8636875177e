import { documentationAccessKeyId, documentationAccountId } from './identities';
import { amplifyApps, amplifyServiceRole } from './sample/amplifyApps';
import { faultyPools } from './sample/faultyPools';
import { furtherPools, identityPoolsWithoutUserPool, poolAlone, smallShop } from './sample/otherPools';
import { joinParts } from './sample/sampleParts';
import { soundPools } from './sample/soundPools';
import type { Seed } from './seed';

/** The second account of the sample, and the key that signs for it. */
export const secondAccountId = '210987654321';
export const secondAccessKeyId = 'AKIAI44QH8DHBEXAMPLE';

const northVirginia = joinParts([
  ...soundPools(),
  ...faultyPools(),
  furtherPools(),
  identityPoolsWithoutUserPool(),
]);

const ireland = joinParts([
  smallShop(documentationAccountId, 'eu-west-1', 'shop-eu'),
  poolAlone('eu-west-1', 'Intranet1', 'intranet-eu'),
]);

const second = joinParts([
  smallShop(secondAccountId, 'us-east-1', 'staging'),
  poolAlone('us-east-1', 'Sandbox01', 'sandbox'),
  poolAlone('us-east-1', 'LoadTest1', 'load-test'),
]);

/**
 * The account that tests and `npm start` look at: pools that can be imported, pools with one fault each and named after
 * it, enough of them for a second page, another Region, an empty one (`ap-northeast-1`), and another account.
 */
export const sampleAccount: Seed = {
  accounts: [
    {
      accountId: documentationAccountId,
      accessKeyIds: [documentationAccessKeyId],
      roles: [...northVirginia.roles, ...ireland.roles, amplifyServiceRole],
      regions: {
        'us-east-1': { ...northVirginia.region, amplifyApps: amplifyApps() },
        'eu-west-1': ireland.region,
        'ap-northeast-1': {},
      },
    },
    {
      accountId: secondAccountId,
      accessKeyIds: [secondAccessKeyId],
      roles: second.roles,
      regions: { 'us-east-1': second.region },
    },
  ],
};
