import assert from 'node:assert/strict';
import { sampleAccount } from '../../emulator/sampleAccount';
import { ScratchProject, reportIn, runHere, withEmulator } from '../../support/cliRun';

const userPoolId = 'us-east-1_Perfect01';
const { userPools = [], identityPools = [] } = sampleAccount.accounts?.[0]?.regions?.['us-east-1'] ?? {};
const clients = userPools.find(({ pool }) => pool.Id === userPoolId)?.clients ?? [];
const web = clients.find(({ ClientSecret }) => ClientSecret === undefined)?.ClientId ?? assert.fail();
const ofPool = identityPools.find(({ pool }) =>
  pool.CognitoIdentityProviders?.some(({ ProviderName }) => ProviderName?.endsWith(userPoolId)),
);
const identityPoolId = ofPool?.pool.IdentityPoolId ?? assert.fail();
const role = (name: string) => `arn:aws:iam::123456789012:role/${name}`;

const referencing = (differs: Record<string, unknown> = {}): string =>
  `import { referenceAuth } from '@aws-amplify/backend';\nexport const auth = referenceAuth(${JSON.stringify({
    userPoolId,
    userPoolClientId: web,
    identityPoolId,
    ...differs,
  })});\n`;

async function check(files: Record<string, string>, ...more: string[]) {
  const project = new ScratchProject(new Map(Object.entries(files)));
  try {
    return await withEmulator(sampleAccount, async () => {
      const args = ['--json', '--user-pool-id', userPoolId, '--project', project.root, ...more];
      const result = await runHere(['check', ...args]);
      const report = reportIn(result);
      return { ...result, ...report, rules: report.findings.map(({ rule }) => rule) };
    });
  } finally {
    project.remove();
  }
}

describe('import-auth check of a Gen 2 project', () => {
  it('judges what the code references, for Gen 2 and not for Gen 1', async () => {
    const { code, rules, findings } = await check({ 'amplify/auth/resource.ts': referencing() });
    assert.equal(code, 0, JSON.stringify(findings));
    assert.ok(rules.includes('gen2-values-are-read-at-deployment'));
    assert.ok(!rules.includes('gen2-has-identity-pool'));
    assert.ok(!rules.includes('project-has-no-auth'));
  });
  it('finds roles, groups, Region and packages that do not fit', async () => {
    const { code, rules, findings } = await check({
      'amplify/auth/resource.ts': referencing({
        authRoleArn: role('another'),
        groups: { nobody: role('nobody') },
      }),
      'amplify/backend.ts': 'backend.auth.resources.cfnResources.cfnUserPool.x = 1;',
      'amplify/more/auth.ts': 'export const more = defineAuth({});',
      'amplify_outputs.json': '{"version":"1","auth":{"aws_region":"eu-west-1"}}',
    });
    assert.equal(code, 1);
    for (const rule of [
      'gen2-roles-match-identity-pool',
      'gen2-groups-match-pool',
      'gen2-stack-region-matches-pool',
      'gen2-packages-fit-reference',
      'gen2-auth-is-defined-once',
      'gen2-auth-is-in-its-file',
    ])
      assert.ok(rules.includes(rule), `${rule} in ${JSON.stringify(findings)}`);
  });
  it('does not judge a reference to another pool', async () => {
    const { rules } = await check({
      'amplify/auth/resource.ts': referencing({
        userPoolId: 'us-east-1_Another01',
        groups: { a: role('a') },
      }),
    });
    assert.ok(!rules.includes('gen2-groups-match-pool'));
    assert.ok(!rules.includes('gen2-values-are-read-at-deployment'));
  });
  it('still says that a folder is no Amplify project', async () => {
    const { code, stderr } = await check({ 'src/app.ts': '' });
    assert.equal(code, 2, stderr);
  });
});
