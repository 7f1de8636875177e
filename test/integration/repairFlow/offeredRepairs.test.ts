import assert from 'node:assert/strict';
import type { AwsSession } from '../../../src/aws/awsSession';
import { takeSnapshot } from '../../../src/aws/takeSnapshot';
import type { Finding, RepairFix } from '../../../src/compatibility/rule';
import { judgeUserPool } from '../../../src/diagnostics/judgeSettings';
import { judgeWizard } from '../../../src/importWizard/judgeWizard';
import type { AuthSnapshot } from '../../../src/model/authSnapshot';
import { fillSlots, hasSlots } from '../../../src/repair/fillSlots';
import { planRepair } from '../../../src/repair/planRepair';
import { problemWithAnswer } from '../../../src/repairFlow/answerTexts';
import { allSafe } from '../../../src/repairFlow/safeRepairs';
import { clientId } from '../../emulator/sample/aUserPool';
import { faultyPools } from '../../emulator/sample/faultyPools';
import { sampleAccount } from '../../emulator/sampleAccount';
import { startEmulator, type Emulator } from '../../emulator/server';
import { documentationKeys, useAwsEnvironment } from '../../support/awsEnvironment';
import { openTestSession } from '../../support/awsSessions';
import { allParts } from '../../support/repairBench';

const repairsIn = (findings: readonly Finding[]): RepairFix[] =>
  findings.flatMap(({ fixes = [] }) => fixes.filter((fix) => fix.kind === 'repair'));

/** With the answers that are filled in; where there is none to fill in, the account's own role. */
const answered = ({ recipes, questions = [] }: RepairFix) =>
  fillSlots(
    recipes,
    Object.fromEntries(
      questions.map(({ slot, asks, suggestions: [first] }) => {
        const answer = first ?? 'arn:aws:iam::123456789012:role/my-role';
        assert.equal(problemWithAnswer(asks, answer), undefined, `${asks}: ${answer}`);
        return [slot, answer];
      }),
    ),
  );

describe('the repairs that rules offer', () => {
  let environment: Awaited<ReturnType<typeof useAwsEnvironment>>;
  let emulator: Emulator;
  let session: AwsSession;
  const snapshots = new Map<string, AuthSnapshot>();

  before(async () => {
    environment = await useAwsEnvironment({}, documentationKeys);
    emulator = await startEmulator({ seed: sampleAccount });
    session = await openTestSession(emulator.url);
    for (const { userPools = [] } of faultyPools())
      for (const { pool } of userPools)
        snapshots.set(
          pool.Name ?? '',
          await takeSnapshot(session, { userPoolId: pool.Id ?? '', parts: allParts }),
        );
  });

  after(async () => {
    session.dispose();
    await emulator.close();
    await environment.restore();
  });

  it('can be planned with the answers that are suggested, and leave no question open', () => {
    const titles: string[] = [];
    for (const [name, snapshot] of snapshots)
      for (const repair of repairsIn(judgeUserPool(snapshot))) {
        const plan = planRepair(answered(repair), snapshot);
        assert.ok(plan, `${name}: ${repair.title} changes nothing`);
        assert.equal(hasSlots(answered(repair)), false, repair.title);
        titles.push(repair.title);
      }
    assert.ok(titles.length >= 9, titles.join('\n'));
  });

  it('are the same in the editor and in the wizard', () => {
    for (const snapshot of snapshots.values()) {
      const { region, userPoolId } = snapshot;
      const ofWizard = judgeWizard({ region, userPoolId }, { snapshot, resourceName: 'auth' });
      const known = repairsIn(ofWizard.findings).map((repair) => JSON.stringify(repair));
      for (const repair of repairsIn(judgeUserPool(snapshot)))
        assert.ok(known.includes(JSON.stringify(repair)), repair.title);
    }
  });

  it('are safe together only where they add to what is there', () => {
    const safeIn = (name: string, choice?: { webClientId: string; nativeClientId: string }): number => {
      const snapshot = snapshots.get(name) ?? assert.fail(name);
      const imported = choice && { userPoolId: snapshot.userPoolId, ...choice };
      return allSafe(judgeUserPool(snapshot, imported), snapshot)?.count ?? 0;
    };
    assert.equal(safeIn('client-not-linked'), 1);
    const [webClientId, nativeClientId] = [clientId('oauthdiffweb'), clientId('oauthdiffnative')];
    assert.equal(safeIn('oauth-mismatch', { webClientId, nativeClientId }), 1);
    // It gives permissions, makes something, or asks.
    for (const name of [
      'wrong-trust-policy',
      'no-unauthenticated-role',
      'no-sign-out-url',
      'no-public-client',
    ])
      assert.equal(safeIn(name), 0, name);
  });
});
