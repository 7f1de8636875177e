import * as assert from 'node:assert/strict';
import {
  CreateBranchCommand,
  GetAppCommand,
  GetBranchCommand,
  ListAppsCommand,
  ListBranchesCommand,
  UpdateAppCommand,
  UpdateBranchCommand,
} from '@aws-sdk/client-amplify';
import { readPages, refuses, type ContractCheck } from '../contractCheck';

export const amplifyApps: readonly ContractCheck[] = [
  {
    operation: 'amplify.CreateApp',
    title: 'answers id, ARN and default domain',
    async run(aws) {
      const app = await aws.app();
      assert.match(app.appId, /^d[0-9a-z]{1,19}$/);
      assert.match(app.appArn ?? '', new RegExp(`^arn:aws:amplify:${aws.region}:\\d{12}:apps/${app.appId}$`));
      assert.equal(app.defaultDomain, `${app.appId}.amplifyapp.com`);
    },
  },
  {
    operation: 'amplify.ListApps',
    title: 'pages by maxResults and nextToken',
    async run(aws) {
      const made = [await aws.app(), await aws.app(), await aws.app()];
      const pages = await readPages(2, async (nextToken) => {
        const page = await aws.amplify.send(new ListAppsCommand({ maxResults: 2, nextToken }));
        return { items: page.apps, next: page.nextToken };
      });
      const ids = pages.flat().map(({ appId }) => appId);
      for (const { appId } of made) assert.ok(ids.includes(appId));
    },
  },
  {
    operation: 'amplify.GetApp',
    title: 'a known app is shown, an unknown one is not found',
    async run(aws) {
      const { appId, name } = await aws.app();
      const { app } = await aws.amplify.send(new GetAppCommand({ appId }));
      assert.equal(app?.name, name);
      assert.ok(app?.createTime instanceof Date);
      await refuses(aws.amplify.send(new GetAppCommand({ appId: 'dnobody000000' })), 'NotFoundException');
    },
  },
  {
    operation: 'amplify.UpdateApp',
    title: 'environment variables are replaced as a whole',
    async run(aws) {
      const { appId, name } = await aws.app();
      const update = (environmentVariables: Record<string, string>) =>
        aws.amplify.send(new UpdateAppCommand({ appId, environmentVariables }));
      await update({ AMPLIFY_USERPOOL_ID: 'us-east-1_EXAMPLE', STAGE: 'dev' });
      await update({ STAGE: 'prod' });
      const { app } = await aws.amplify.send(new GetAppCommand({ appId }));
      assert.deepEqual(app?.environmentVariables, { STAGE: 'prod' });
      assert.equal(app?.name, name);
    },
  },
  {
    operation: 'amplify.ListBranches',
    title: 'lists the branches of an app',
    async run(aws) {
      const { appId } = await aws.app();
      for (const branchName of ['main', 'dev'])
        await aws.amplify.send(new CreateBranchCommand({ appId, branchName }));
      const { branches } = await aws.amplify.send(new ListBranchesCommand({ appId }));
      assert.deepEqual(branches?.map(({ branchName }) => branchName).sort(), ['dev', 'main']);
    },
  },
  {
    operation: 'amplify.UpdateBranch',
    title: 'environment variables of a branch are replaced as a whole',
    async run(aws) {
      const { appId } = await aws.app();
      const branchName = 'main';
      await aws.amplify.send(
        new CreateBranchCommand({ appId, branchName, environmentVariables: { A: '1', B: '2' } }),
      );
      await aws.amplify.send(
        new UpdateBranchCommand({ appId, branchName, environmentVariables: { B: '3' } }),
      );
      const { branch } = await aws.amplify.send(new GetBranchCommand({ appId, branchName }));
      assert.deepEqual(branch?.environmentVariables, { B: '3' });
    },
  },
  {
    operation: 'amplify.UpdateBranch',
    title: 'a variable without a name takes all others away',
    async run(aws) {
      const { appId } = await aws.app();
      const branchName = 'main';
      await aws.amplify.send(
        new CreateBranchCommand({ appId, branchName, environmentVariables: { A: '1' } }),
      );
      await aws.amplify.send(
        new UpdateBranchCommand({ appId, branchName, environmentVariables: { '': '' } }),
      );
      const { branch } = await aws.amplify.send(new GetBranchCommand({ appId, branchName }));
      assert.deepEqual(branch?.environmentVariables, {});
    },
  },
];
