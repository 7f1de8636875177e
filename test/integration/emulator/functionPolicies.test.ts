import assert from 'node:assert/strict';
import {
  AddPermissionCommand,
  GetFunctionCommand,
  GetPolicyCommand,
  RemovePermissionCommand,
  type LambdaClient,
} from '@aws-sdk/client-lambda';
import { startEmulator, type Emulator } from '../../emulator/server';
import { functionsClient } from '../../support/emulatorClients';

const FunctionName = 'welcome-user';
const functionArn = `arn:aws:lambda:us-east-1:123456789012:function:${FunctionName}`;
const poolArn = 'arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_Example01';
const permission = {
  FunctionName,
  StatementId: 'cognito',
  Action: 'lambda:InvokeFunction',
  Principal: 'cognito-idp.amazonaws.com',
  SourceArn: poolArn,
};

describe('policies of functions in the emulator', () => {
  let emulator: Emulator;
  let lambda: LambdaClient;
  const readPolicy = async (name = FunctionName) => lambda.send(new GetPolicyCommand({ FunctionName: name }));

  before(async () => {
    emulator = await startEmulator({
      seed: {
        accounts: [
          { accountId: '123456789012', regions: { 'us-east-1': { functions: [{ FunctionName }] } } },
        ],
      },
    });
    lambda = functionsClient(emulator);
  });
  afterEach(() => emulator.reset());
  after(() => emulator.close());

  it('describes a seeded function by name and by ARN', async () => {
    for (const name of [FunctionName, functionArn, `123456789012:function:${FunctionName}`]) {
      const { Configuration } = await lambda.send(new GetFunctionCommand({ FunctionName: name }));
      assert.equal(Configuration?.FunctionArn, functionArn);
      assert.equal(Configuration.State, 'Active');
    }
  });

  it('does not find a function that is not there, nor a policy of one without permissions', async () => {
    await assert.rejects(readPolicy('nobody'), {
      name: 'ResourceNotFoundException',
      message: /Function not found: arn:aws:lambda:us-east-1:123456789012:function:nobody/,
    });
    await assert.rejects(readPolicy(), { name: 'ResourceNotFoundException' });
  });

  it('adds a permission and takes it away', async () => {
    const { Statement } = await lambda.send(new AddPermissionCommand(permission));
    const { Policy, RevisionId } = await readPolicy();
    const policy = JSON.parse(Policy ?? '') as { Statement: unknown[] };
    assert.deepEqual(policy.Statement, [JSON.parse(Statement ?? '')]);
    assert.deepEqual(policy.Statement[0], {
      Sid: 'cognito',
      Effect: 'Allow',
      Principal: { Service: 'cognito-idp.amazonaws.com' },
      Action: 'lambda:InvokeFunction',
      Resource: functionArn,
      Condition: { ArnLike: { 'AWS:SourceArn': poolArn } },
    });
    await lambda.send(new RemovePermissionCommand({ FunctionName, StatementId: 'cognito', RevisionId }));
    await assert.rejects(readPolicy(), { name: 'ResourceNotFoundException' });
  });

  it('refuses the same statement twice, an unknown one, and a stale revision', async () => {
    await lambda.send(new AddPermissionCommand(permission));
    await assert.rejects(lambda.send(new AddPermissionCommand(permission)), {
      name: 'ResourceConflictException',
    });
    await assert.rejects(lambda.send(new RemovePermissionCommand({ FunctionName, StatementId: 'other' })), {
      name: 'ResourceNotFoundException',
    });
    await assert.rejects(
      lambda.send(
        new AddPermissionCommand({
          ...permission,
          StatementId: 'more',
          RevisionId: '00000000-1111-2222-3333-444444444444',
        }),
      ),
      { name: 'PreconditionFailedException' },
    );
  });
});
