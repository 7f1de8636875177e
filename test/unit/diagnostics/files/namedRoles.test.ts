import assert from 'node:assert/strict';
import { checkFiles } from '../../../../src/compatibility/files/checkFiles';
import { PoolFactsCache } from '../../../../src/diagnostics/files/poolFacts';
import { findReferences } from '../../../../src/project/references/findReferences';
import { sampleAccount } from '../../../emulator/sampleAccount';
import { startEmulator, type Emulator } from '../../../emulator/server';
import { documentationKeys, useAwsEnvironment, type AwsEnvironment } from '../../../support/awsEnvironment';
import { openTestSession } from '../../../support/awsSessions';
import { perfectPayload } from '../../../support/headlessProject';

const { userPoolId, webClientId, identityPoolId } = perfectPayload;
const role = (name: string) => `arn:aws:iam::123456789012:role/${name}`;
const path = 'amplify/auth/resource.ts';
const gone = role('gone');

const text = `import { referenceAuth } from '@aws-amplify/backend';
export const auth = referenceAuth({
  userPoolId: '${userPoolId}',
  userPoolClientId: '${webClientId}',
  identityPoolId: '${identityPoolId}',
  authRoleArn: '${role('amplify-perfect-prod-10101-authRole')}',
  unauthRoleArn: '${role('amplify-perfect-prod-10101-unauthRole')}',
  groups: { admins: '${gone}', guests: '${role('elsewhere').replace('123456789012', '210987654321')}' },
});
`;

describe('PoolFactsCache, of a file that names roles', () => {
  let emulator: Emulator;
  let environment: AwsEnvironment;

  before(async () => {
    environment = await useAwsEnvironment({}, documentationKeys);
    emulator = await startEmulator({ seed: sampleAccount });
  });
  after(async () => {
    await emulator.close();
    await environment.restore();
  });

  it('reads what a file names, also what nothing in Cognito knows, and asks once', async () => {
    const sections = await findReferences(path, text);
    const facts = new PoolFactsCache();
    const session = await openTestSession(emulator.url);
    const { signal } = new AbortController();
    const ensure = () => facts.ensure(sections, () => session, signal);
    assert.equal(await ensure(), true);
    const asked = emulator.log.length;
    assert.equal(await ensure(), false);
    assert.equal(emulator.log.length, asked);

    const found = checkFiles({
      files: [{ path, text, sections }],
      factsOf: (section) => facts.find(section),
    }).get(path);
    const ofRoles = found?.filter(({ finding }) => finding.rule === 'file-roles-exist') ?? [];
    assert.deepEqual(
      ofRoles.map(({ finding, span }) => [
        finding.message,
        text.slice(span.offset, span.offset + span.length),
      ]),
      [[`IAM has no role "${gone}".`, gone]],
    );
  });
});
