import assert from 'node:assert/strict';
import { consoleUrl, hasConsolePage } from '../../../src/compatibility/consoleUrl';
import { aResourceOfEachType, typesInConsole } from '../../support/resourcesOfEachType';

const pool = { type: 'userPool', id: 'eu-west-1_AbCdEfGhI', region: 'eu-west-1' } as const;

describe('consoleUrl', () => {
  it('opens a user pool in its Region', () => {
    assert.equal(
      consoleUrl(pool),
      'https://eu-west-1.console.aws.amazon.com/cognito/v2/idp/user-pools/eu-west-1_AbCdEfGhI/overview?region=eu-west-1',
    );
  });

  it('opens an app client within its user pool', () => {
    const client = { type: 'userPoolClient', id: '1example23456789', region: 'eu-west-1' } as const;
    assert.match(
      consoleUrl(client, pool.id) ?? '',
      /user-pools\/eu-west-1_AbCdEfGhI\/applications\/app-clients\/1example23456789\?/,
    );
    assert.equal(consoleUrl(client), undefined);
  });

  it('opens the app that a branch of Amplify Hosting is of', () => {
    const branch = { type: 'branch', id: 'd1example/feature/new', region: 'eu-west-1' } as const;
    assert.equal(
      consoleUrl(branch),
      'https://eu-west-1.console.aws.amazon.com/amplify/apps/d1example/overview',
    );
  });

  it('opens a function of the account, which one of the project is not yet', () => {
    const id = 'arn:aws:lambda:eu-west-1:123456789012:function:before-sign-up';
    const lambda = { type: 'function', id, region: 'eu-west-1' } as const;
    assert.equal(
      consoleUrl(lambda),
      'https://eu-west-1.console.aws.amazon.com/lambda/home?region=eu-west-1#/functions/before-sign-up',
    );
    assert.equal(consoleUrl({ ...lambda, id: 'beforeSignUp' }), undefined);
  });

  it('escapes what stands in an identity pool id and a group name', () => {
    const identityPool = { type: 'identityPool', id: 'eu-west-1:0a1b', region: 'eu-west-1' } as const;
    assert.match(consoleUrl(identityPool) ?? '', /identity-pools\/eu-west-1%3A0a1b\//);
    const group = { type: 'group', id: 'a/b?c', region: 'eu-west-1' } as const;
    assert.match(consoleUrl(group, pool.id) ?? '', /groups\/details\/a%2Fb%3Fc\?/);
  });

  it('opens a role by its name, which is global', () => {
    const arn = 'arn:aws:iam::123456789012:role/service-role/authRole';
    assert.equal(
      consoleUrl({ type: 'role', id: arn, name: 'authRole', region: 'eu-west-1' }),
      'https://console.aws.amazon.com/iam/home#/roles/authRole',
    );
  });

  const hosts: Record<string, string> = {
    'cn-north-1': 'cn-north-1.console.amazonaws.cn',
    'us-gov-west-1': 'us-gov-west-1.console.amazonaws-us-gov.com',
  };
  for (const [region, host] of Object.entries(hosts))
    it(`goes to the console of the partition of ${region}`, () => {
      assert.equal(new URL(consoleUrl({ ...pool, region }) ?? '').host, host);
    });

  it('knows no console of isolated partitions', () => {
    assert.equal(consoleUrl({ ...pool, region: 'us-iso-east-1' }), undefined);
  });
});

describe('hasConsolePage', () => {
  it('knows what the console has a page of', () => {
    assert.deepEqual(
      aResourceOfEachType()
        .filter(hasConsolePage)
        .map(({ type }) => type),
      typesInConsole,
    );
  });
});
