import assert from 'node:assert/strict';
import { findCorrections } from '../../../../src/project/library/libraryCorrections';
import { aUserPool } from '../../../support/snapshots';

describe('findCorrections', () => {
  const domainOf = (differs: object) => findCorrections({ userPool: aUserPool(differs) })?.domain;

  it('finds nothing for what the Amplify CLI gets right', () => {
    assert.equal(findCorrections({ userPool: aUserPool({ Domain: 'shop' }) }), undefined);
  });

  it('finds custom domains, and prefix domains of other partitions', () => {
    assert.equal(domainOf({ Domain: 'shop', CustomDomain: 'auth.example.com' }), 'auth.example.com');
    assert.equal(domainOf({ Domain: 'auth.example.com' }), 'auth.example.com');
    assert.equal(
      domainOf({ Id: 'cn-north-1_AbCdEfGhI', Domain: 'shop' }),
      'shop.auth.cn-north-1.amazoncognito.com.cn',
    );
    assert.equal(
      domainOf({ Id: 'us-gov-west-1_AbCdEfGhI', Domain: 'shop' }),
      'shop.auth-fips.us-gov-west-1.amazoncognito.com',
    );
  });

  it('finds all username attributes, of which the Amplify CLI writes the first', () => {
    const userPool = aUserPool({ UsernameAttributes: ['email', 'phone_number'] });
    assert.deepEqual(findCorrections({ userPool }), { usernameAttributes: ['EMAIL', 'PHONE_NUMBER'] });
  });
});
