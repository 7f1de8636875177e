import * as assert from 'node:assert/strict';
import { AssumeRoleCommand, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import type { ContractCheck } from '../contractCheck';

export const callerIdentity: readonly ContractCheck[] = [
  {
    operation: 'sts.GetCallerIdentity',
    title: 'names account, user and ARN',
    async run(aws) {
      const caller = await aws.sts.send(new GetCallerIdentityCommand({}));
      assert.match(caller.Account ?? '', /^\d{12}$/);
      assert.match(caller.Arn ?? '', new RegExp(`^arn:aws:(iam|sts)::${caller.Account}:`));
      assert.ok(caller.UserId);
    },
  },
  {
    operation: 'sts.AssumeRole',
    title: 'gives temporary credentials and the name of the session',
    async run(aws) {
      const { Account } = await aws.sts.send(new GetCallerIdentityCommand({}));
      const { Arn, RoleName } = await aws.role({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: `arn:aws:iam::${Account}:root` },
            Action: 'sts:AssumeRole',
          },
        ],
      });
      const { AssumedRoleUser, Credentials } = await aws.sts.send(
        new AssumeRoleCommand({ RoleArn: Arn, RoleSessionName: 'contract' }),
      );
      assert.match(
        AssumedRoleUser?.Arn ?? '',
        new RegExp(`^arn:aws:sts::${Account}:assumed-role/${RoleName}/contract$`),
      );
      assert.match(Credentials?.AccessKeyId ?? '', /^ASIA/);
      assert.ok(Credentials?.Expiration instanceof Date && Credentials.Expiration > new Date());
    },
  },
];
