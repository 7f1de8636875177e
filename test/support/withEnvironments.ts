import assert from 'node:assert/strict';
import type { LogEntry } from '../emulator/dispatch';
import type { ProjectFiles } from '../../src/model/amplifyProject';
import { startEmulator, type Emulator } from '../emulator/server';
import { useAwsEnvironment } from './awsEnvironment';
import { runHere, ScratchProject, type CliRun } from './cliRun';
import {
  deployedProject,
  profilesOf,
  sampleEnvironment,
  seedOfEnvironments,
  type SampleEnvironment,
} from './manyEnvironments';

interface EnvironmentsBench {
  readonly project: ScratchProject;
  readonly emulator: Emulator;
  readonly run: (args: string, stdin?: unknown) => Promise<CliRun>;
  /** Requests since the imports. */
  readonly asked: () => readonly LogEntry[];
}

export const two = [sampleEnvironment('dev'), sampleEnvironment('prod')];
export const five = [
  sampleEnvironment('dev'),
  sampleEnvironment('test', { region: 'eu-west-1' }),
  sampleEnvironment('stage', { accountId: '111122223333' }),
  sampleEnvironment('demo', { accountId: '111122223333', region: 'eu-west-1' }),
  sampleEnvironment('prod', { accountId: '444455556666' }),
];

/** What the imports left, so that they need not be made for every test. */
const imported = new Map<readonly SampleEnvironment[], ProjectFiles>();

async function importAll(
  [first, ...others]: readonly SampleEnvironment[],
  run: EnvironmentsBench['run'],
): Promise<void> {
  const result = await run(`import --profile ${first?.accountId}`, first?.choice);
  assert.equal(result.code, 0, result.stdout);
  for (const { name, choice } of others) {
    const added = await run(`env add --env ${name} --with-library-config`, choice);
    assert.equal(added.code, 0, added.stdout);
  }
}

/** A project with these environments, imported one after the other as a person would. */
export async function withEnvironments(
  environments: readonly SampleEnvironment[],
  use: (bench: EnvironmentsBench) => Promise<void>,
): Promise<void> {
  const emulator = await startEmulator({ seed: seedOfEnvironments(environments) });
  const files = profilesOf(environments);
  const aws = await useAwsEnvironment(files, { AWS_ENDPOINT_URL: emulator.url });
  const known = imported.get(environments);
  const project = new ScratchProject(known ?? deployedProject(environments));
  const run = (args: string, stdin?: unknown) => {
    const json = args.includes('--format') ? [] : ['--json'];
    return runHere([...args.split(' '), ...json], { cwd: project.root, stdin });
  };
  try {
    if (!known) {
      await importAll(environments, run);
      imported.set(environments, new Map([...project.read()].filter(([path]) => !path.endsWith('/'))));
    }
    const before = emulator.log.length;
    await use({ project, emulator, run, asked: () => emulator.log.slice(before) });
  } finally {
    project.remove();
    await aws.restore();
    await emulator.close();
  }
}
