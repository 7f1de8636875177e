import assert from 'node:assert/strict';
import { appClientSummary } from '../../../src/resourceTree/appClientFacts';
import { countText } from '../../../src/resourceTree/countText';
import { literally, factsTable } from '../../../src/resourceTree/factsTable';
import { roleName } from '../../../src/resourceTree/roleName';
import { userPoolFacts } from '../../../src/resourceTree/userPoolFacts';

describe('factsTable', () => {
  it('leaves out what is not known', () => {
    const text = factsTable('web', [
      ['ID', '1a'],
      ['MFA', undefined],
      ['Users', 0],
      ['Scopes', ''],
    ]);
    assert.match(text, /\| ID \| 1a \|\n\| Users \| 0 \|$/);
  });
});

describe('literally', () => {
  it('takes the effect from links, commands, images, HTML, icons and table bars', () => {
    const hostile = '[x](command:a) ![y](z) <b> | $(alert) `q` *i* _u_ # h';
    assert.equal(literally(hostile).replace(/\\(.)/g, '$1'), hostile);
    assert.doesNotMatch(literally(hostile), /(?<!\\)[[\]()<>|$`*_#!]/);
  });

  it('keeps a description with line breaks on one line', () => {
    assert.equal(literally('a\n  b'), 'a b');
  });
});

describe('userPoolFacts', () => {
  const summary = { Id: 'eu-west-1_a', Name: 'my-users', CreationDate: new Date('2024-02-03T04:05:06Z') };
  const fact = (name: string, pool?: Parameters<typeof userPoolFacts>[1]): unknown =>
    userPoolFacts(summary, pool).find(([key]) => key === name)?.[1];

  it('says only what the listing says before the pool is described', () => {
    assert.equal(fact('Created'), '2024-02-03');
    assert.equal(fact('MFA'), undefined);
    assert.equal(fact('Sign-in with'), undefined);
  });

  it('tells alias attributes from user name attributes', () => {
    const pool = { Id: 'eu-west-1_a', Name: 'my-users' };
    assert.equal(fact('Sign-in with', { ...pool, UsernameAttributes: ['email'] }), 'email');
    assert.equal(
      fact('Sign-in with', { ...pool, AliasAttributes: ['email'] }),
      'user name, or as alias: email',
    );
    assert.equal(fact('Sign-in with', pool), 'user name');
  });

  it('shows the own domain before the prefix', () => {
    const pool = { Id: 'a', Name: 'b', Domain: 'prefix', CustomDomain: 'auth.example.com' };
    assert.equal(fact('Hosted UI domain', pool), 'auth.example.com');
  });
});

describe('appClientSummary', () => {
  it('says whether there is a secret, and OAuth', () => {
    const client = { ClientId: '1', ClientName: 'web', hasSecret: false };
    assert.equal(appClientSummary(client), 'no client secret');
    assert.equal(
      appClientSummary({ ...client, hasSecret: true, AllowedOAuthFlowsUserPoolClient: true }),
      'client secret · OAuth',
    );
  });
});

describe('roleName', () => {
  it('takes off the path', () => {
    assert.equal(roleName('arn:aws:iam::123456789012:role/service-role/authRole'), 'authRole');
    assert.equal(roleName('arn:aws:iam::123456789012:role/authRole'), 'authRole');
    assert.equal(roleName('not an arn'), 'not an arn');
  });
});

describe('countText', () => {
  it('marks a list with more to load', () => {
    assert.equal(countText(60, true), '60+');
    assert.equal(countText(0, false), '0');
  });
});
