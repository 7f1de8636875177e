import assert from 'node:assert/strict';
import type { ImportWizard } from '../../../src/importWizard/importWizard';
import { toWizardState } from '../../../src/importWizard/wizardState';
import { clientSecret } from '../../emulator/sample/aUserPool';
import { startEmulator, type Emulator } from '../../emulator/server';
import { documentationKeys, useAwsEnvironment, type AwsEnvironment } from '../../support/awsEnvironment';
import { openTestSession } from '../../support/awsSessions';
import { wizardOver } from '../../support/emulatedWizard';
import { poolWithTenFaults } from '../../support/troublesomePools';

describe('toWizardState of a pool as AWS answers', () => {
  let emulator: Emulator;
  let environment: AwsEnvironment;
  let wizard: ImportWizard;

  before(async () => {
    environment = await useAwsEnvironment({}, documentationKeys);
    emulator = await startEmulator({ seed: poolWithTenFaults() });
    const choice = { region: 'us-east-1', userPoolId: 'us-east-1_TenFaults' };
    wizard = wizardOver(await openTestSession(emulator.url), choice);
    await wizard.checkAgain();
  });
  after(async () => {
    await emulator.close();
    await environment.restore();
  });

  it('tells which app client has a secret, and never the secret', () => {
    const state = toWizardState(wizard.model);
    assert.equal(state.error, undefined);
    const native = state.clients.find(({ name }) => name === 'ten-native');
    assert.equal(native?.secret.tone, 'warning');
    assert.ok(emulator.log.some(({ operation }) => operation === 'DescribeUserPoolClient'));
    const said = JSON.stringify([state, wizard.model]);
    assert.ok(!said.includes(clientSecret('tennative')));
    assert.ok(!said.includes(documentationKeys.AWS_SECRET_ACCESS_KEY));
  });

  it('is plain data, so that it can be posted to the page', () => {
    const state = toWizardState(wizard.model);
    assert.deepEqual(JSON.parse(JSON.stringify(state)), structuredClone(state));
  });
});
