import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { pushStateOf, type PushState } from '../../../../src/project/gen1/pushState';

type Files = Readonly<Record<string, string>>;
interface Golden {
  readonly frontends: Readonly<
    Record<string, { readonly stages: Readonly<Record<string, { readonly written: Files }>> }>
  >;
}

const states: Readonly<Record<string, PushState | undefined>> = {
  '0-before': undefined,
  '1-after-import': 'notPushed',
  '2-after-push': 'pushed',
  '3-after-remove': 'unlinkPending',
  '4-after-unlink-push': undefined,
};

describe('pushStateOf', () => {
  const folder = 'test/fixtures/golden';
  let compared = 0;
  for (const name of readdirSync(folder).filter((file) => /^\d/.test(file))) {
    const { frontends } = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Golden;
    for (const [frontend, { stages }] of Object.entries(frontends)) {
      it(`says what the Amplify CLI says, in each stage: ${name} ${frontend}`, () => {
        let files: Files = {};
        for (const [stage, { written }] of Object.entries(stages)) {
          files = { ...files, ...written };
          const state = pushStateOf({
            local: files['amplify/backend/amplify-meta.json'],
            cloud: files['amplify/#current-cloud-backend/amplify-meta.json'],
          });
          assert.equal(state, states[stage], stage);
          compared += 1;
        }
      });
    }
  }
  after(() => assert.ok(compared > 100, `${compared} stages`));

  const meta = (output: object, more: object = {}) =>
    JSON.stringify({ auth: { a: { serviceType: 'imported', output, ...more } } });

  it('tells settings that changed since the push from notes of the CLI', () => {
    const cloud = meta({ UserPoolId: 'x', UserPoolName: 'users' }, { lastPushTimeStamp: '2026' });
    assert.equal(pushStateOf({ local: meta({ UserPoolName: 'users', UserPoolId: 'x' }), cloud }), 'pushed');
    assert.equal(pushStateOf({ local: meta({ UserPoolId: 'y', UserPoolName: 'users' }), cloud }), 'changed');
  });

  it('knows nothing without the deployed backend, and of auth that Amplify manages', () => {
    assert.equal(pushStateOf({ local: meta({}), cloud: undefined }), undefined);
    const managed = JSON.stringify({ auth: { a: { serviceType: 'managed' } } });
    assert.equal(pushStateOf({ local: managed, cloud: managed }), undefined);
  });
});
