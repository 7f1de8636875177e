import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SignInState } from '../../src/compatibility/trustPolicy';
import type { CloudPlan, JsonObject } from '../../src/model/cloudPlan';
import { leastPrivilegePolicy, permissionTiers, policyForPlan } from '../../src/repair/leastPrivilegePolicy';
import { mendTrustPolicy } from '../../src/repair/mendTrustPolicy';
import { permissionQuestions } from '../../src/repair/permissionTable';
import { trustFor } from '../../src/repair/newRole';
import { anyStatements, pools, states } from '../support/arbitraryTrust';
import { propertyRuns } from '../support/propertyRuns';
import { openRepairBench, type RepairBench } from '../support/repairBench';
import { repairCases } from '../support/repairCases';
import { functionArn, identityPoolId, otherIdentityPoolId, roleArn, userPoolId } from '../support/repairSeed';
import { amr, aud, cognito, policy, pool, provider } from '../support/trustPolicies';
import { openSimulator, type SimulatedRequest } from './iamSimulator';

/** Policies that we write, in the judgement of an evaluator that others wrote. */
describe('policies, judged by an independent simulator of IAM', () => {
  let judge: (request: SimulatedRequest) => Promise<string>;
  before(async function () {
    this.timeout(180_000);
    judge = await openSimulator();
  });

  const assumes = async (document: object, id: string, state: SignInState): Promise<boolean> => {
    const verdict = await judge({
      principal: cognito,
      action: 'sts:AssumeRoleWithWebIdentity',
      resource: roleArn('any'),
      resourcePolicy: document,
      context: { [aud]: id, [amr]: state === 'authenticated' ? [state, provider] : [state] },
    });
    return verdict === 'Allowed';
  };

  it('a new role trusts one identity pool in one state of sign-in', async () => {
    for (const state of states) {
      const document = trustFor(pool, 'us-east-1', state);
      for (const id of pools)
        for (const one of states)
          assert.equal(await assumes(document, id, one), id === pool && one === state, `${id} ${one}`);
    }
  });

  it('a mended trust policy lets in whom it should, and nobody else besides those before', async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(anyStatements, fc.constantFrom(...states), async (statements, state) => {
        const before = JSON.parse(policy(...statements)) as JsonObject;
        const result = mendTrustPolicy(before, { identityPoolId: pool, state, providers: [provider] });
        if (result.outcome !== 'mended') return;
        assert.ok(await assumes(result.document, pool, state));
        for (const id of pools) {
          for (const one of states) {
            if ((id === pool && one === state) || !(await assumes(result.document, id, one))) continue;
            assert.ok(await assumes(before, id, one), `${id} ${one} can assume it now`);
          }
        }
      }),
      { numRuns: propertyRuns(150) },
    );
  });

  const principal = 'arn:aws:iam::123456789012:user/developer';
  /** IAM knows which actions take which resources: what it does not know, it would not allow. */
  const allows = (identityPolicy: object, action: string, resource: string) =>
    judge({
      ...{ principal, action, identityPolicy },
      resource: resource === '*' ? resource : resource.replaceAll('*', 'x'),
      context: { 'iam:PassedToService': 'cognito-identity.amazonaws.com' },
    });

  for (const tier of permissionTiers) {
    it(`a policy of the tier "${tier}" allows all that it names, on resources that the actions know`, async () => {
      const scope = { accountId: '123456789012', region: 'us-east-1', userPoolId, appId: 'd1example' };
      const document = leastPrivilegePolicy([tier], { ...scope, identityPoolIds: [identityPoolId] });
      for (const { Action, Resource } of document.Statement) {
        const resources = typeof Resource === 'string' ? [Resource] : Resource;
        for (const action of Action) {
          const verdicts = await Promise.all(
            resources.map((one) => allows(document, action, one).catch(String)),
          );
          assert.ok(verdicts.includes('Allowed'), `${action}: ${verdicts.join()}`);
        }
      }
    });
  }

  it('a policy for chosen things allows nothing with others of their kind', async function () {
    this.timeout(60_000);
    const { scope, others } = chosen;
    const document = leastPrivilegePolicy(permissionTiers, scope);
    const named = permissionQuestions(permissionTiers, scope);
    for (const { action, resource } of permissionQuestions(permissionTiers, others)) {
      const isForAll = named.some((one) => one.action === action && coversAll.test(one.resource));
      if (isForAll || resource === '*') continue;
      const verdict = await allows(document, action, resource).catch(String);
      assert.notEqual(verdict, 'Allowed', `${action} ${resource}`);
    }
  });

  it('a policy allows no action that its tiers do not name', async () => {
    const all = permissionQuestions(permissionTiers, chosen.scope);
    for (const tier of permissionTiers) {
      const document = leastPrivilegePolicy([tier], chosen.scope);
      const named = new Set(permissionQuestions([tier], chosen.scope).map(({ action }) => action));
      for (const { action, resource } of all) {
        if (named.has(action)) continue;
        assert.notEqual(
          await allows(document, action, resource).catch(String),
          'Allowed',
          `${tier}: ${action}`,
        );
      }
      for (const action of ['cognito-idp:DeleteUserPool', 'iam:PutRolePolicy', 'iam:AttachRolePolicy'])
        for (const resource of Object.values(arns))
          assert.notEqual(await allows(document, action, resource).catch(String), 'Allowed', action);
    }
  });

  it('lets roles be passed to Cognito only', async () => {
    const document = leastPrivilegePolicy(['fix'], chosen.scope);
    const pass = (service: string) =>
      judge({
        ...{ principal, action: 'iam:PassRole', resource: roleArn('auth'), identityPolicy: document },
        context: { 'iam:PassedToService': service },
      });
    assert.equal(await pass('cognito-identity.amazonaws.com'), 'Allowed');
    assert.notEqual(await pass('lambda.amazonaws.com'), 'Allowed');
  });

  describe('of plans', () => {
    let bench: RepairBench;
    before(async () => (bench = await openRepairBench()));
    after(() => bench.close());

    for (const { name, recipes } of repairCases) {
      it(`allow every call of theirs: ${name}`, async () => {
        const plan: CloudPlan = await bench.plan(recipes);
        const document = policyForPlan(plan);
        for (const { action, resource } of plan.permissions) {
          assert.equal(await allows(document, action, resource), 'Allowed', `${action} ${resource}`);
        }
      });
    }
  });
});

const place = { accountId: '123456789012', region: 'us-east-1' };
/** What IAM cannot limit, and what finding identity pools needs. */
const coversAll = /^\*$|:(identitypool|role)\/\*$/;
/** Two sets of things of the same kinds. */
const chosen = {
  scope: {
    ...{ ...place, userPoolId, identityPoolIds: [identityPoolId], roleArns: [roleArn('auth')] },
    ...{ functionArns: [functionArn], appId: 'd1example' },
  },
  others: {
    ...{ ...place, userPoolId: 'us-east-1_Another12', identityPoolIds: [otherIdentityPoolId] },
    ...{ roleArns: [roleArn('other')], functionArns: [`${functionArn}-other`], appId: 'd2example' },
  },
};
const arns = {
  pool: `arn:aws:cognito-idp:us-east-1:123456789012:userpool/${userPoolId}`,
  role: roleArn('auth'),
};
