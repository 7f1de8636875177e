import assert from 'node:assert/strict';
import { AssumeRoleWithWebIdentityCommand } from '@aws-sdk/client-sts';
import type { AwsSession } from '../../../src/aws/awsSession';
import { listUserPools } from '../../../src/aws/listUserPools';
import { takeSnapshot } from '../../../src/aws/takeSnapshot';
import { checkCompatibility } from '../../../src/compatibility/checkCompatibility';
import { chooseDefaults } from '../../../src/compatibility/chooseDefaults';
import { resolveSelection } from '../../../src/compatibility/resolveSelection';
import { rules } from '../../../src/compatibility/rules';
import type { Finding } from '../../../src/compatibility/rule';
import type { AuthSelections } from '../../../src/model/importSelection';
import { startEmulator, type Emulator } from '../../emulator/server';
import { sampleAccount } from '../../emulator/sampleAccount';
import { identityPoolId, roleArn } from '../../emulator/sample/anIdentityPool';
import { documentationKeys, useAwsEnvironment, type AwsEnvironment } from '../../support/awsEnvironment';
import { openTestSession } from '../../support/awsSessions';
import { sessionsClient } from '../../support/emulatorClients';

/** What makes a pool of the sample account what its name says: the rule that has to find it. */
const faults: readonly (readonly [pool: string, selections: AuthSelections, rule: string])[] = [
  ['no-public-client', 'userPoolOnly', 'pool-has-web-client'],
  ['no-sign-out-url', 'identityPoolAndUserPool', 'oauth-has-sign-out-url'],
  ['oauth-mismatch', 'identityPoolAndUserPool', 'clients-share-oauth-settings'],
  ['client-not-linked', 'identityPoolAndUserPool', 'identity-pool-trusts-selected-clients'],
  ['no-unauthenticated-role', 'identityPoolAndUserPool', 'identity-pool-has-both-roles'],
  ['custom-domain', 'userPoolOnly', 'domain-is-not-custom'],
  ['saml-only', 'userPoolOnly', 'identity-providers-are-supported'],
  ['native-client-with-secret', 'identityPoolAndUserPool', 'native-client-has-no-secret'],
];

const sound = ['perfect', 'alias-attributes', 'mfa-sms-and-totp', 'social-and-groups'];

const parts = [
  'userPool',
  'userPoolClients',
  'mfaConfig',
  'identityProviders',
  'domains',
  'identityPools',
  'roles',
] as const;

describe('the sample account, as the rules see it', () => {
  let emulator: Emulator;
  let environment: AwsEnvironment;
  let session: AwsSession;
  let idsByName: Map<string, string>;

  before(async () => {
    environment = await useAwsEnvironment({}, documentationKeys);
    emulator = await startEmulator({ seed: sampleAccount });
    session = await openTestSession(emulator.url);
    const { items } = await listUserPools(session, {});
    idsByName = new Map(items.map(({ Name, Id }) => [Name, Id]));
  });
  after(async () => {
    session.dispose();
    await emulator.close();
    await environment.restore();
  });

  /** Findings for the first clients of the pool, as web and as native client. */
  const findingsOf = async (name: string, authSelections: AuthSelections): Promise<Finding[]> => {
    const userPoolId = idsByName.get(name) ?? assert.fail(`no pool ${name} on the first page`);
    const snapshot = await takeSnapshot(session, { userPoolId, parts });
    const { userPoolClients } = snapshot.parts;
    assert.ok(userPoolClients.status === 'read');
    const [web, native = web] = userPoolClients.value;
    const answers = {
      authSelections,
      ...(web && { appClientWebId: web.ClientId }),
      ...(native && { appClientNativeId: native.ClientId }),
    };
    const choosing = chooseDefaults(answers, snapshot);
    if (choosing.status !== 'chosen') return checkCompatibility(rules, { snapshot, pool: {} });
    const resolved = resolveSelection(choosing.choice, snapshot);
    if ('findings' in resolved) return [...resolved.findings];
    return checkCompatibility(rules, { snapshot, pool: {}, selection: resolved }, ['gen1']);
  };

  for (const [name, authSelections, rule] of faults) {
    it(`${name}: ${rule}`, async () => {
      const findings = await findingsOf(name, authSelections);
      const serious = findings.filter(({ severity, status }) => severity !== 'info' && status === 'problem');
      assert.deepEqual([...new Set(serious.map((finding) => finding.rule))], [rule]);
    });
  }

  for (const name of sound) {
    it(`${name}: nothing to mend`, async () => {
      const findings = await findingsOf(name, 'identityPoolAndUserPool');
      const serious = findings.filter(({ severity }) => severity !== 'info');
      assert.deepEqual(
        serious.map(({ rule }) => rule),
        [],
      );
    });
  }

  it('wrong-trust-policy: nobody can take the roles, while those of perfect can be taken', async () => {
    const take = (project: string, pool: number) => {
      const claims = {
        iss: 'https://cognito-identity.amazonaws.com',
        sub: 'us-east-1:example',
        aud: identityPoolId('us-east-1', pool),
        amr: ['authenticated'],
      };
      const token = `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;
      return sessionsClient(emulator).send(
        new AssumeRoleWithWebIdentityCommand({
          RoleArn: roleArn('123456789012', `amplify-${project}-authRole`),
          RoleSessionName: 'user',
          WebIdentityToken: token,
        }),
      );
    };
    await take('perfect-prod-10101', 1);
    await assert.rejects(take('badtrust-prod-10115', 15), { name: 'AccessDenied' });
  });
});
