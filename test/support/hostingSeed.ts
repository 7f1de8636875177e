import type { Seed } from '../emulator/seed';

/** An Amplify app where every setting that could get lost is set, secrets among them. */

export const appId = 'd1exampleshop1';
export const branchName = 'feature/checkout';
export const bareBranch = 'bare';
export const secretVariable = 'example-payment-key-0123456789';
const basicAuthCredentials = 'ZXhhbXBsZTpleGFtcGxlLXBhc3N3b3Jk';
const roleArn = 'arn:aws:iam::123456789012:role/amplify-build';

export const hostingSeed: Seed = {
  accounts: [
    {
      accountId: '123456789012',
      regions: {
        'us-east-1': {
          amplifyApps: [
            {
              appId,
              name: 'shop',
              description: 'The shop',
              repository: 'https://github.com/example/shop',
              platform: 'WEB_COMPUTE',
              computeRoleArn: roleArn,
              iamServiceRoleArn: roleArn,
              environmentVariables: { PAYMENT_KEY: secretVariable, STAGE: '', _LIVE_UPDATES: '[]' },
              enableBranchAutoBuild: true,
              enableBranchAutoDeletion: true,
              enableBasicAuth: true,
              basicAuthCredentials,
              customRules: [{ source: '/<*>', target: '/index.html', status: '404-200' }],
              tags: { team: 'shop' },
              buildSpec: 'version: 1\n',
              customHeaders: 'customHeaders: []\n',
              enableAutoBranchCreation: true,
              autoBranchCreationPatterns: ['feature/*'],
              autoBranchCreationConfig: { stage: 'DEVELOPMENT', environmentVariables: { A: '1' } },
              jobConfig: { buildComputeType: 'LARGE_16GB' },
              cacheConfig: { type: 'AMPLIFY_MANAGED_NO_COOKIES' },
              branches: [
                {
                  branchName,
                  description: 'Pay at last',
                  stage: 'DEVELOPMENT',
                  framework: 'React',
                  enableNotification: true,
                  enableAutoBuild: false,
                  enableSkewProtection: true,
                  environmentVariables: {
                    PAYMENT_KEY: secretVariable,
                    AMPLIFY_USERPOOL_ID: 'us-east-1_OldPool01',
                  },
                  basicAuthCredentials,
                  enableBasicAuth: true,
                  enablePerformanceMode: true,
                  tags: { team: 'shop' },
                  buildSpec: 'version: 1\n',
                  ttl: '10',
                  displayName: 'checkout',
                  enablePullRequestPreview: true,
                  pullRequestEnvironmentName: 'preview',
                  backendEnvironmentArn: `arn:aws:amplify:us-east-1:123456789012:apps/${appId}/backendenvironments/dev`,
                  computeRoleArn: roleArn,
                },
                { branchName: bareBranch },
              ],
              backendEnvironments: [{ environmentName: 'dev' }],
            },
          ],
        },
      },
    },
  ],
};
