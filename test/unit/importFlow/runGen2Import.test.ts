import assert from 'node:assert/strict';
import { runGen2Import } from '../../../src/importFlow/runGen2Import';
import { readGen2Project } from '../../../src/project/gen2/readGen2Project';
import { aReader } from '../../support/importReaders';
import { aMemory, ScriptedPort, type ScriptedAnswer } from '../../support/scriptedPort';
import { anIdentityPool } from '../../support/snapshots';

const notTrusted = anIdentityPool({
  CognitoIdentityProviders: [
    {
      ProviderName: 'cognito-idp.us-east-1.amazonaws.com/us-east-1_AbCdEfGhI',
      ClientId: '9anotherclient000000000000',
    },
  ],
});

async function run(answers: ScriptedAnswer[]) {
  const port = new ScriptedPort(answers);
  const reader = aReader({ identityPools: [notTrusted] });
  const flow = {
    port,
    reader,
    memory: aMemory(),
    project: await readGen2Project(new Map()),
    region: 'us-east-1',
  };
  return { done: await runGen2Import({}, flow), port };
}

describe('runGen2Import', () => {
  it('mends in AWS what stops it, and then looks again', async () => {
    const first = await run(['cancel']);
    const fix = first.port.shown.at(-1)?.items.find((label) => label.startsWith('Fix: '));
    assert.ok(fix, first.port.shown.at(-1)?.items.join('\n'));
    const { done, port } = await run([{ choose: fix }, 'cancel']);
    assert.equal(done, undefined);
    assert.equal(port.repaired.length, 1);
    assert.equal(port.shown.filter(({ title }) => title.includes('findings')).length, 2);
  });
});
