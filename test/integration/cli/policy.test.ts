import assert from 'node:assert/strict';
import type { IamPolicy } from '../../../src/repair/leastPrivilegePolicy';
import { sampleAccount } from '../../emulator/sampleAccount';
import { runHere, withEmulator } from '../../support/cliRun';

const userPoolId = 'us-east-1_NotLinked';
const run = (args: string, allowed?: string[]) =>
  withEmulator(sampleAccount, async (emulator) => {
    emulator.allowOnly(allowed);
    const result = await runHere(['policy', ...args.split(' ')]);
    return { ...result, asked: emulator.log.map(({ operation }) => operation) };
  });
const actionsIn = ({ Statement }: IamPolicy) => Statement.flatMap(({ Action }) => Action);
const resourcesIn = ({ Statement }: IamPolicy) => Statement.flatMap(({ Resource }) => Resource);

describe('import-auth policy', () => {
  it('prints a policy limited to the user pool and what belongs to it, and nothing else', async () => {
    const { code, stdout, stderr, asked } = await run(`--tier fix --user-pool-id ${userPoolId}`);
    assert.deepEqual([code, stderr], [0, '']);
    const policy = JSON.parse(stdout) as IamPolicy;
    assert.equal(policy.Version, '2012-10-17');
    for (const action of ['cognito-idp:DescribeUserPool', 'cognito-idp:UpdateUserPoolClient', 'iam:PassRole'])
      assert.ok(actionsIn(policy).includes(action), action);
    assert.ok(!actionsIn(policy).includes('cognito-idp:AdminDeleteUser'));
    const text = resourcesIn(policy).join(' ');
    assert.match(text, new RegExp(`userpool/${userPoolId}`));
    assert.match(text, /role\/amplify-notlinked-prod-10113-authRole/);
    assert.doesNotMatch(text, /userpool\/\*/);
    assert.deepEqual(
      asked.filter((operation) => !/^(Get|List|Describe)/.test(operation)),
      [],
    );
  });

  it('takes several tiers, and a whole Region', async () => {
    const { code, stdout } = await run(
      '--tier users,hosting --tier browse --region us-east-1 --app-id d1example --json',
    );
    assert.equal(code, 0);
    const { status, policy } = JSON.parse(stdout) as { status: string; policy: IamPolicy };
    assert.equal(status, 'done');
    for (const action of ['cognito-idp:AdminDeleteUser', 'amplify:UpdateBranch', 'cognito-idp:ListUserPools'])
      assert.ok(actionsIn(policy).includes(action), action);
    assert.ok(!actionsIn(policy).includes('cognito-idp:UpdateUserPoolClient'));
    assert.ok(resourcesIn(policy).includes('arn:aws:cognito-idp:us-east-1:123456789012:userpool/*'));
    assert.ok(resourcesIn(policy).some((arn) => arn.endsWith(':apps/d1example')));
  });

  it('says on standard error what it had to leave open', async () => {
    const { code, stdout, stderr } = await run(`--tier browse --user-pool-id ${userPoolId}`, [
      'sts:GetCallerIdentity',
      'cognito-idp:*',
    ]);
    assert.equal(code, 0);
    assert.match(stderr, /could not be read, so the policy is not limited to it: Identity pools/);
    assert.ok(resourcesIn(JSON.parse(stdout) as IamPolicy).some((arn) => arn.endsWith('identitypool/*')));
  });

  it('refuses to guess the tier', async () => {
    for (const [args, message] of [
      [`--user-pool-id ${userPoolId}`, /"--tier" is missing\. It is one of: browse, users, fix, hosting/],
      ['--tier admin', /"--tier" is one of: browse, users, fix, hosting; not "admin"/],
    ] as const) {
      const { code, stderr, asked } = await run(args);
      assert.equal(code, 2);
      assert.match(stderr, message);
      assert.deepEqual(asked, []);
    }
  });
});
