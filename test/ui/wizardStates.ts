import { forgetIdentityPools } from '../../src/aws/identityPoolIndex';
import type { WizardReader } from '../../src/importWizard/wizardReader';
import type { WizardState } from '../../src/importWizard/protocol';
import type { WizardModel } from '../../src/importWizard/wizardModel';
import { toWizardState } from '../../src/importWizard/wizardState';
import { readProject } from '../../src/project/gen1/readProject';
import { sampleAccount } from '../emulator/sampleAccount';
import type { FaultRule } from '../emulator/faults';
import type { Seed } from '../emulator/seed';
import { startEmulator, type Emulator } from '../emulator/server';
import { documentationKeys, useAwsEnvironment } from '../support/awsEnvironment';
import { openTestSession } from '../support/awsSessions';
import { wizardOver } from '../support/emulatedWizard';
import { projectFiles } from '../support/projectFiles';
import { poolWithClients, poolWithoutClients, poolWithTenFaults } from '../support/troublesomePools';

const region = 'us-east-1';

interface Circumstances {
  readonly seed?: Seed;
  readonly fault?: FaultRule;
  readonly differs?: Partial<WizardReader>;
  /** What is read for ever. */
  readonly staysAt?: 'pool' | 'clients';
  /** What happens afterwards. */
  readonly then?: Partial<WizardModel>;
  /** Milliseconds that pass afterwards. */
  readonly passes?: number;
}

/** What the extension has the page draw, by the name of the state: made by the wizard itself from an emulated account. */
export async function wizardStates(): Promise<Record<string, WizardState>> {
  const environment = await useAwsEnvironment({}, documentationKeys);
  const emulator = await startEmulator({ seed: sampleAccount });
  const states: Record<string, WizardState> = {};
  try {
    for (const [name, [userPoolId, circumstances]] of Object.entries(cases))
      // The title says which state is drawn.
      states[name] = { ...(await stateOf(emulator, userPoolId, circumstances)), title: name };
    return states;
  } finally {
    await emulator.close();
    await environment.restore();
  }
}

async function stateOf(
  emulator: Emulator,
  userPoolId: string,
  { seed = sampleAccount, fault, differs, staysAt, then, passes = 0 }: Circumstances,
): Promise<WizardState> {
  emulator.seed(seed);
  emulator.faults.clear();
  if (fault) emulator.faults.add(fault);
  const authSelections = 'identityPoolAndUserPool' as const;
  const choice = { region, userPoolId, authSelections, categories: ['storage' as const] };
  const session = await openTestSession(emulator.url);
  await forgetIdentityPools(session);
  let reached = () => {};
  const stays = new Promise<void>((resolve) => (reached = resolve));
  const never = () => {
    reached();
    return new Promise<never>(() => undefined);
  };
  const wizard = wizardOver(session, choice, { ...differs, ...(staysAt && { [staysAt]: never }) });
  await Promise.race([wizard.checkAgain(), stays]);
  return toWizardState({ ...wizard.model, now: wizard.model.now + passes, ...then });
}

const perfect = 'us-east-1_Perfect01';
const tenFaults = 'us-east-1_TenFaults';
const ownExports = new Map([...projectFiles(), ['src/aws-exports.js', 'module.exports = loadConfig();']]);

const cases: Readonly<Record<string, readonly [userPoolId: string, circumstances: Circumstances]>> = {
  loading: [perfect, { staysAt: 'pool' }],
  'loading app clients': [perfect, { staysAt: 'clients' }],
  empty: [
    'us-east-1_NoClients',
    { seed: poolWithoutClients(), differs: { projects: () => Promise.resolve([]) } },
  ],
  'nothing found': [perfect, { then: { findings: [] } }],
  findings: [tenFaults, { seed: poolWithTenFaults() }],
  'many app clients': ['us-east-1_ManyClient', { seed: poolWithClients(40) }],
  denied: [perfect, { fault: { kind: 'denied', operation: 'ListIdentityPools' } }],
  expired: [perfect, { fault: { kind: 'expired', operation: 'DescribeUserPoolClient' } }],
  'user pool denied': [perfect, { fault: { kind: 'denied', operation: 'DescribeUserPool' } }],
  failed: [perfect, { fault: { kind: 'expired', operation: 'DescribeUserPool' } }],
  stopped: [perfect, { fault: { kind: '500', operation: 'ListUserPoolClients' } }],
  untrusted: [perfect, { then: { isTrusted: false } }],
  stale: [perfect, { passes: 10 * 60_000 }],
  'configuration of its own': [
    perfect,
    { differs: { project: () => Promise.resolve(readProject(ownExports)) } },
  ],
  importing: [perfect, { then: { phase: 'importing', progress: { text: 'Waiting for your answer…' } } }],
  done: [perfect, { then: { phase: 'done', announcement: 'Imported.' } }],
};
