import assert from 'node:assert/strict';
import type { FileChange } from '../../../src/model/importPlan';
import { planUndo, toUndoRecord } from '../../../src/workspace/undoRecord';

const meta = 'amplify/backend/amplify-meta.json';
const team = 'amplify/team-provider-info.json';
const secret = 'a-very-secret"value';
const output = { UserPoolId: 'us-east-1_AbCdEfGhI', AppClientID: 'native', AppClientSecret: secret };
const pushed = JSON.stringify({ auth: { pool: { output } } }, null, 2);

const record = (changes: readonly FileChange[]) =>
  toUndoRecord(
    { changes, resourceName: 'pool' },
    {
      root: 'file:///shop',
      done: 'Imported',
      marks: new Map(changes.map(({ path, after }) => [path, after === undefined ? '' : `mark of ${path}`])),
    },
  );
const nowOf = (changes: readonly FileChange[]) =>
  new Map(
    changes.map(({ path, after }) => [
      path,
      after === undefined ? { mark: '' } : { text: after, mark: `mark of ${path}` },
    ]),
  );

describe('toUndoRecord', () => {
  const changes: FileChange[] = [
    { path: meta, before: '{}', after: pushed },
    { path: team, after: '{"dev": {}}' },
    { path: 'amplify/backend/auth/pool/parameters.json', before: '{"a": 1}' },
  ];

  it('keeps the texts before, and not those that were written', () => {
    const kept = record(changes);
    assert.deepEqual(
      kept?.files.map(({ before }) => before),
      ['{}', undefined, '{"a": 1}'],
    );
    assert.doesNotMatch(JSON.stringify(kept), /very-secret/);
    assert.deepEqual(kept?.secrets, []);
  });

  it('keeps a placeholder for the secret of a native client, which Cognito has', () => {
    const kept = record([
      { path: meta, before: pushed, after: '{}' },
      {
        path: 'src/awsconfiguration.json',
        before: `{"AppClientSecret": ${JSON.stringify(secret)}}`,
        after: '{}',
      },
    ]);
    assert.ok(kept);
    assert.doesNotMatch(JSON.stringify(kept), /very-secret/);
    const [slot] = kept.secrets;
    assert.deepEqual([slot?.userPoolId, slot?.userPoolClientId], ['us-east-1_AbCdEfGhI', 'native']);
    const restored = kept.files.map(({ before = '' }) =>
      before.replaceAll(slot?.placeholder ?? '', JSON.stringify(secret).slice(1, -1)),
    );
    assert.deepEqual(restored, [pushed, `{"AppClientSecret": ${JSON.stringify(secret)}}`]);
  });

  it('takes a secret from the files where it still stands', () => {
    const more = pushed.replace('"auth"', '"other": {}, "auth"');
    const written = [{ path: meta, before: pushed, after: more }];
    const kept = record(written);
    assert.ok(kept && kept.secrets.length === 1);
    assert.deepEqual(planUndo(kept, nowOf(written)), {
      changes: [{ path: meta, before: more, after: pushed }],
      secrets: [],
    });
  });

  it('keeps nothing where a secret stands that Cognito does not tell again', () => {
    const provider = '{"hostedUIProviderCreds": "[{\\"client_secret\\":\\"of Google\\"}]"}';
    assert.equal(record([{ path: team, before: provider, after: '{}' }]), undefined);
  });

  it('takes back what was changed, created and deleted', () => {
    const kept = record(changes);
    assert.ok(kept);
    assert.deepEqual(planUndo(kept, nowOf(changes)).changes, [
      { path: meta, before: pushed, after: '{}' },
      { path: team, before: '{"dev": {}}' },
      { path: 'amplify/backend/auth/pool/parameters.json', after: '{"a": 1}' },
    ]);
  });

  it('refuses when a file is no longer as it was written', () => {
    const kept = record(changes);
    assert.ok(kept);
    const now = new Map([...nowOf(changes), [team, { text: '{}', mark: 'another' }]]);
    assert.throws(() => planUndo(kept, now), {
      name: 'UserError',
      message: /"amplify\/team-provider-info.json" changed/,
    });
    const again = new Map([...nowOf(changes), ['amplify/backend/auth/pool/parameters.json', { mark: 'x' }]]);
    assert.throws(() => planUndo(kept, again), /parameters.json" changed/);
  });
});
