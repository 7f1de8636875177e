import assert from 'node:assert/strict';
import { PoolFactsCache } from '../../../../src/diagnostics/files/poolFacts';
import { ProjectFactsCache } from '../../../../src/diagnostics/files/projectFactsCache';
import type { FileSection } from '../../../../src/model/fileReferences';
import { aSection, userPoolId, webClientId } from '../../../support/fileSections';
import { importedInto } from '../../../support/projects';
import { useEmulatorSession } from '../../../support/useEmulatorSession';

const never = new AbortController().signal;
const pool = 'us-east-1_Perfect01';

describe('what checks of files ask AWS', () => {
  const aws = useEmulatorSession();
  let now = 0;
  beforeEach(() => void (now = 0));

  const asked = (operation: string) => aws.emulator.log.filter((one) => one.operation === operation).length;
  const naming = (clientId: string): FileSection =>
    aSection('amplifyOutputs', userPoolId(pool), webClientId(clientId));
  const [web, native] = [naming('perfectweb0123456789012345'), naming('perfectnative0123456789012')];
  const ensure = (cache: PoolFactsCache, ...sections: FileSection[]) =>
    cache.ensure(sections, () => aws.session, never);

  it('one snapshot of a pool that two projects name, with news for both', async () => {
    const cache = new PoolFactsCache(() => now);
    assert.deepEqual(await Promise.all([ensure(cache, web), ensure(cache, web)]), [true, true]);
    assert.equal(asked('DescribeUserPool'), 1);
    assert.equal(asked('DescribeUserPoolClient'), 1);
    assert.equal(await ensure(cache, web), false);
    assert.equal(cache.find(web)?.status, 'found');
  });

  it('another one where a second project names more of the pool', async () => {
    const cache = new PoolFactsCache(() => now);
    await Promise.all([ensure(cache, web), ensure(cache, native)]);
    assert.equal(asked('DescribeUserPool'), 2);
    assert.deepEqual([await ensure(cache, web), await ensure(cache, native)], [false, false]);
  });

  it('nothing again at once of a pool while the login is refused', async () => {
    aws.emulator.faults.add({ kind: 'expired', operation: 'DescribeUserPool' });
    const cache = new PoolFactsCache(() => now);
    await assert.rejects(ensure(cache, web), { kind: 'expired' });
    assert.equal(await ensure(cache, web, native), false);
    assert.equal(asked('DescribeUserPool'), 1);
    now = 61_000;
    await assert.rejects(ensure(cache, web), { kind: 'expired' });
    assert.equal(asked('DescribeUserPool'), 2);
  });

  it('who asks, once for two checks of a project, and not again at once after a failure', async () => {
    const project = importedInto({ environments: { dev: {} } }).existingImport?.project;
    aws.emulator.faults.add({ kind: 'expired', operation: 'GetCallerIdentity' });
    const cache = new ProjectFactsCache(() => now);
    const both = [cache.ensure(project, aws.session, never), cache.ensure(project, aws.session, never)];
    for (const one of both) await assert.rejects(one);
    assert.equal(await cache.ensure(project, aws.session, never), false);
    assert.equal(asked('GetCallerIdentity'), 1);
  });
});
