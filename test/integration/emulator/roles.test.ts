import assert from 'node:assert/strict';
import {
  AttachRolePolicyCommand,
  CreateRoleCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  DetachRolePolicyCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  ListRolesCommand,
  PutRolePolicyCommand,
  SimulatePrincipalPolicyCommand,
  UpdateAssumeRolePolicyCommand,
  type ContextEntry,
  type IAMClient,
} from '@aws-sdk/client-iam';
import { startEmulator, type Emulator } from '../../emulator/server';
import { rolesClient } from '../../support/emulatorClients';

const lambdaTrust = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
});

const cognitoTrust = (Condition?: object) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: 'cognito-identity.amazonaws.com' },
        Action: 'sts:AssumeRoleWithWebIdentity',
        ...(Condition ? { Condition } : {}),
      },
    ],
  });

const permissions = (...statements: object[]) =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });

describe('IAM roles of the emulator', () => {
  let emulator: Emulator;
  let iam: IAMClient;
  const createRole = (RoleName: string, AssumeRolePolicyDocument = lambdaTrust, Path?: string) =>
    iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument, Path }));

  before(async () => {
    emulator = await startEmulator();
    iam = rolesClient(emulator);
  });
  afterEach(() => emulator.reset());
  after(() => emulator.close());

  it('takes paths, tags and descriptions', async () => {
    await iam.send(
      new CreateRoleCommand({
        RoleName: 'sms',
        Path: '/service-role/',
        Description: 'Sends "codes" & more',
        Tags: [{ Key: 'team', Value: 'shop' }],
        AssumeRolePolicyDocument: lambdaTrust,
      }),
    );
    const { Role } = await iam.send(new GetRoleCommand({ RoleName: 'sms' }));
    assert.equal(Role?.Arn, 'arn:aws:iam::123456789012:role/service-role/sms');
    assert.equal(Role.Description, 'Sends "codes" & more');
    assert.deepEqual(Role.Tags, [{ Key: 'team', Value: 'shop' }]);
    assert.equal(Role.MaxSessionDuration, 3600);
  });

  it('refuses a second role of the same name', async () => {
    await createRole('twice');
    await assert.rejects(createRole('twice'), { name: 'EntityAlreadyExistsException' });
  });

  it('lists roles below a path, page by page', async () => {
    for (const name of ['c', 'a', 'b']) await createRole(name, lambdaTrust, '/app/');
    await createRole('elsewhere');
    const first = await iam.send(new ListRolesCommand({ PathPrefix: '/app/', MaxItems: 2 }));
    assert.equal(first.IsTruncated, true);
    const { Marker } = first;
    const second = await iam.send(new ListRolesCommand({ PathPrefix: '/app/', MaxItems: 2, Marker }));
    assert.equal(second.IsTruncated, false);
    const names = [...(first.Roles ?? []), ...(second.Roles ?? [])].map(({ RoleName }) => RoleName);
    assert.deepEqual(names, ['a', 'b', 'c']);
    await assert.rejects(iam.send(new ListRolesCommand({ MaxItems: 2, Marker })), {
      name: 'ValidationError',
    });
  });

  it('keeps a role that still has policies', async () => {
    const PolicyArn = 'arn:aws:iam::aws:policy/AmazonCognitoPowerUser';
    const RoleName = 'used';
    const deleteRole = () => iam.send(new DeleteRoleCommand({ RoleName }));
    await createRole(RoleName);
    await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn }));
    await assert.rejects(deleteRole(), { name: 'DeleteConflictException' });
    await iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn }));
    const PolicyDocument = permissions({ Effect: 'Allow', Action: '*', Resource: '*' });
    await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'all', PolicyDocument }));
    await assert.rejects(deleteRole(), { name: 'DeleteConflictException' });
    await iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName: 'all' }));
    await assert.rejects(iam.send(new GetRolePolicyCommand({ RoleName, PolicyName: 'all' })), {
      name: 'NoSuchEntityException',
    });
    await deleteRole();
    await assert.rejects(iam.send(new GetRoleCommand({ RoleName })), { name: 'NoSuchEntityException' });
  });

  it('refuses to attach a policy that does not exist', async () => {
    await createRole('role');
    const PolicyArn = 'arn:aws:iam::aws:policy/NoSuchPolicy';
    await assert.rejects(iam.send(new AttachRolePolicyCommand({ RoleName: 'role', PolicyArn })), {
      name: 'NoSuchEntityException',
    });
  });

  it('refuses new trust in all identity pools there are', async () => {
    await assert.rejects(createRole('open', cognitoTrust()), { name: 'MalformedPolicyDocumentException' });
    const aud = { StringEquals: { 'cognito-identity.amazonaws.com:aud': 'us-east-1:example' } };
    await createRole('narrow', cognitoTrust(aud));
    const amr = { StringLike: { 'cognito-identity.amazonaws.com:amr': 'authenticated' } };
    const PolicyDocument = cognitoTrust(amr);
    await assert.rejects(
      iam.send(new UpdateAssumeRolePolicyCommand({ RoleName: 'narrow', PolicyDocument })),
      { name: 'MalformedPolicyDocumentException', message: /:aud/ },
    );
  });

  it('keeps the old open trust of a seeded role', async () => {
    emulator.seed({
      accounts: [
        {
          accountId: '123456789012',
          roles: [{ RoleName: 'old', AssumeRolePolicyDocument: cognitoTrust() }],
        },
      ],
    });
    const { Role } = await iam.send(new GetRoleCommand({ RoleName: 'old' }));
    assert.equal(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? ''), cognitoTrust());
  });

  const malformed: Record<string, string> = {
    'text that is no JSON': '{',
    'a list': '[]',
    'an unknown member': permissions({ Effect: 'Allow', Action: '*', Resource: '*', Resoruce: '*' }),
    'no statement': JSON.stringify({ Version: '2012-10-17' }),
    'an unknown version': JSON.stringify({ Version: '2024', Statement: [] }),
    'no effect': permissions({ Action: '*', Resource: '*' }),
    'no resource': permissions({ Effect: 'Allow', Action: '*' }),
    'a resource that is no ARN': permissions({ Effect: 'Allow', Action: '*', Resource: 'bucket' }),
    'an action without service': permissions({ Effect: 'Allow', Action: 'ListUsers', Resource: '*' }),
    'a principal': permissions({ Effect: 'Allow', Action: '*', Resource: '*', Principal: '*' }),
  };
  for (const [title, PolicyDocument] of Object.entries(malformed)) {
    it(`refuses a policy with ${title}`, async () => {
      await createRole('role');
      await assert.rejects(
        iam.send(new PutRolePolicyCommand({ RoleName: 'role', PolicyName: 'bad', PolicyDocument })),
        { name: 'MalformedPolicyDocumentException' },
      );
    });
  }

  it('refuses trust that names a resource or another action than sts', async () => {
    const trust = { Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'sts:AssumeRole' };
    for (const statement of [
      { ...trust, Resource: '*' },
      { ...trust, Action: 's3:GetObject' },
      { Effect: 'Allow', Action: 'sts:AssumeRole' },
    ])
      await assert.rejects(createRole('bad', permissions(statement)), {
        name: 'MalformedPolicyDocumentException',
      });
  });

  describe('SimulatePrincipalPolicy', () => {
    const simulate = async (
      ActionNames: string[],
      ResourceArns?: string[],
      ContextEntries?: ContextEntry[],
    ) => {
      const PolicySourceArn = 'arn:aws:iam::123456789012:role/worker';
      const { EvaluationResults = [] } = await iam.send(
        new SimulatePrincipalPolicyCommand({ PolicySourceArn, ActionNames, ResourceArns, ContextEntries }),
      );
      return EvaluationResults.map(({ EvalDecision }) => EvalDecision);
    };
    const put = (...statements: object[]) =>
      iam.send(
        new PutRolePolicyCommand({
          RoleName: 'worker',
          PolicyName: 'work',
          PolicyDocument: permissions(...statements),
        }),
      );
    beforeEach(() => createRole('worker'));

    it('reads wildcards in actions and resources', async () => {
      await put({
        Effect: 'Allow',
        Action: 'cognito-idp:List*',
        Resource: 'arn:aws:cognito-idp:*:*:userpool/us-?ast-1_*',
      });
      const pool = 'arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_Example01';
      assert.deepEqual(await simulate(['cognito-idp:listusers', 'cognito-idp:GetGroup'], [pool]), [
        'allowed',
        'implicitDeny',
      ]);
      assert.deepEqual(await simulate(['cognito-idp:ListUsers'], [pool.replaceAll('us-east', 'eu-west')]), [
        'implicitDeny',
      ]);
    });

    it('lets a Deny win', async () => {
      await put(
        { Effect: 'Allow', Action: '*', Resource: '*' },
        { Effect: 'Deny', NotAction: 'cognito-idp:*', Resource: '*' },
      );
      assert.deepEqual(await simulate(['cognito-idp:DeleteUserPool', 's3:GetObject']), [
        'allowed',
        'explicitDeny',
      ]);
    });

    it('reads attached policies too', async () => {
      const PolicyArn = 'arn:aws:iam::aws:policy/AmazonCognitoReadOnly';
      await iam.send(new AttachRolePolicyCommand({ RoleName: 'worker', PolicyArn }));
      assert.deepEqual(await simulate(['cognito-idp:ListUserPools', 'cognito-idp:CreateUserPool']), [
        'allowed',
        'implicitDeny',
      ]);
    });

    it('holds conditions against the context', async () => {
      await put({
        Effect: 'Allow',
        Action: 's3:GetObject',
        Resource: '*',
        Condition: { StringEquals: { 'aws:RequestedRegion': ['us-east-1', 'eu-west-1'] } },
      });
      const inRegion = (region: string): ContextEntry[] => [
        { ContextKeyName: 'aws:requestedregion', ContextKeyType: 'string', ContextKeyValues: [region] },
      ];
      assert.deepEqual(await simulate(['s3:GetObject'], undefined, inRegion('eu-west-1')), ['allowed']);
      assert.deepEqual(await simulate(['s3:GetObject'], undefined, inRegion('eu-west-2')), ['implicitDeny']);
      assert.deepEqual(await simulate(['s3:GetObject']), ['implicitDeny']);
    });

    it('says of the caller itself what the emulator lets it do', async () => {
      const ask = async () => {
        const { EvaluationResults } = await iam.send(
          new SimulatePrincipalPolicyCommand({
            PolicySourceArn: 'arn:aws:iam::123456789012:user/developer',
            ActionNames: ['cognito-idp:UpdateUserPoolClient'],
          }),
        );
        return EvaluationResults?.[0]?.EvalDecision;
      };
      assert.equal(await ask(), 'allowed');
      emulator.allowOnly(['iam:*', 'cognito-idp:Describe*']);
      assert.equal(await ask(), 'implicitDeny');
    });

    it('does not know other principals', async () => {
      const PolicySourceArn = 'arn:aws:iam::123456789012:user/stranger';
      await assert.rejects(
        iam.send(new SimulatePrincipalPolicyCommand({ PolicySourceArn, ActionNames: ['s3:GetObject'] })),
        { name: 'NoSuchEntityException' },
      );
    });
  });
});
