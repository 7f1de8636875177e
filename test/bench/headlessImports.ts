import path from 'node:path';
import { startEmulator } from '../emulator/server';
import { documentationKeys } from '../support/awsEnvironment';
import { ScratchProject, seedOf } from '../support/cliRun';
import { filesAt, goldenCases, type GoldenInput } from '../support/goldenCases';
import { chooseIn } from '../support/importGolden';
import { projectRoot } from '../support/manifest';
import { measureProcess, type Usage } from './measureProcess';

export interface HeadlessImport extends Usage {
  readonly name: string;
  /** Besides the one that asks whose the credentials are, which the Amplify CLI does not make sure of. */
  readonly requests: number;
  /** Requests that the Amplify CLI made when the case was recorded. */
  readonly cliRequests: number;
}

/** Runs every recorded import into a JavaScript project through the command line as a process of its own. */
export async function measureHeadlessImports(): Promise<HeadlessImport[]> {
  const measured: HeadlessImport[] = [];
  for (const { name, input, frontends } of goldenCases('imports')) {
    const run = frontends.javascript;
    const payload = payloadOf(input);
    if (!run || !payload) continue;
    const emulator = await startEmulator({ seed: seedOf(input) });
    const project = new ScratchProject(filesAt(run, '0-before'));
    try {
      const own = Object.keys(process.env).filter((variable) => variable.startsWith('AWS_'));
      const env = {
        ...Object.fromEntries(own.map((variable) => [variable, undefined])),
        ...documentationKeys,
      };
      const usage = await measureProcess(
        [path.join(projectRoot, 'dist/cli.js'), 'import', '--project', project.root],
        {
          env: { ...env, AWS_ENDPOINT_URL: emulator.url, AWS_EC2_METADATA_DISABLED: 'true' },
          stdin: JSON.stringify(payload),
        },
      );
      const requests = emulator.log.filter(({ operation }) => operation !== 'GetCallerIdentity').length;
      measured.push({ name, ...usage, requests, cliRequests: run.apiCalls.length });
    } finally {
      project.remove();
      await emulator.close();
    }
  }
  return measured;
}

/** The walkthrough's answers as the payload of a headless import. */
function payloadOf(input: GoldenInput): object | undefined {
  const chosen = chooseIn(input);
  if ('stoppedBy' in chosen) return undefined;
  const { userPool, webClient, nativeClient, ...others } = chosen.selection;
  return {
    version: 1,
    userPoolId: userPool.Id,
    webClientId: webClient.ClientId,
    nativeClientId: nativeClient.ClientId,
    ...('identityPool' in others && { identityPoolId: others.identityPool?.IdentityPoolId }),
  };
}
