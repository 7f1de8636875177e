import assert from 'node:assert/strict';
import { checkFiles } from '../../../../src/compatibility/files/checkFiles';
import { PoolFactsCache } from '../../../../src/diagnostics/files/poolFacts';
import { findReferences } from '../../../../src/project/references/findReferences';
import { perfectPayload } from '../../../support/headlessProject';
import { useEmulatorSession } from '../../../support/useEmulatorSession';

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
  const aws = useEmulatorSession();

  it('reads what a file names, also what nothing in Cognito knows, and asks once', async () => {
    const sections = await findReferences(path, text);
    const facts = new PoolFactsCache();
    const { session } = aws;
    const { signal } = new AbortController();
    const ensure = () => facts.ensure(sections, () => session, signal);
    assert.equal(await ensure(), true);
    const asked = aws.emulator.log.length;
    assert.equal(await ensure(), false);
    assert.equal(aws.emulator.log.length, asked);

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
