import assert from 'node:assert/strict';
import { clientId } from '../emulator/sample/aUserPool';
import { identityPoolId } from '../emulator/sample/anIdentityPool';
import { documentationKeys, useAwsEnvironment } from './awsEnvironment';
import { runHere } from './cliRun';

/** The sample pool `perfect` as the payload of a headless import. */
export const perfectPayload = {
  version: 1,
  userPoolId: 'us-east-1_Perfect01',
  webClientId: clientId('perfectweb'),
  nativeClientId: clientId('perfectnative'),
  identityPoolId: identityPoolId('us-east-1', 1),
};

/** Imports into a project on disk by the command line, from the account at `url`. Fails when that is refused. */
export const importHeadless = (
  url: string,
  project: string,
  resourceName: string,
  options: readonly string[] = [],
): Promise<void> => runOn(url, ['import', '--project', project, '--resource-name', resourceName, ...options]);

/** Unlinks in a project on disk by the command line. */
export const unlinkHeadless = (url: string, project: string): Promise<void> =>
  runOn(url, ['unlink', '--project', project]);

async function runOn(url: string, args: readonly string[]): Promise<void> {
  const environment = await useAwsEnvironment({}, { ...documentationKeys, AWS_ENDPOINT_URL: url });
  try {
    const { code, stdout, stderr } = await runHere(args, { stdin: perfectPayload });
    assert.equal(code, 0, stdout + stderr);
  } finally {
    await environment.restore();
  }
}
