import { documentationAccountId } from '../identities';
import type { AmplifyAppSeed } from '../state/amplifySeed';
import type { RoleSeed } from '../state/iamSeed';
import { roleArn } from './anIdentityPool';

/** What Amplify Hosting builds backends with. */
export const amplifyServiceRole: RoleSeed = {
  RoleName: 'amplify-build',
  CreateDate: '2024-03-01T09:20:00Z',
  AssumeRolePolicyDocument: {
    Version: '2012-10-17',
    Statement: [
      { Effect: 'Allow', Principal: { Service: 'amplify.amazonaws.com' }, Action: 'sts:AssumeRole' },
    ],
  },
  AttachedPolicyArns: ['arn:aws:iam::aws:policy/AdministratorAccess-Amplify'],
};

/** A Gen 1 app with two backend environments, a Gen 2 app whose branches carry their backend, and the sample project's. */
export const amplifyApps = (): AmplifyAppSeed[] => [
  {
    appId: 'd1exampleshop1',
    name: 'shop',
    description: 'The shop',
    repository: 'https://github.com/example/shop',
    environmentVariables: { AMPLIFY_DIFF_DEPLOY: 'false' },
    iamServiceRoleArn: roleArn(documentationAccountId, amplifyServiceRole.RoleName),
    branches: [
      {
        branchName: 'main',
        stage: 'PRODUCTION',
        framework: 'React',
        environmentVariables: { AMPLIFY_USERPOOL_ID: 'us-east-1_Perfect01' },
        backendEnvironmentArn:
          'arn:aws:amplify:us-east-1:123456789012:apps/d1exampleshop1/backendenvironments/prod',
      },
      { branchName: 'feature/checkout', stage: 'DEVELOPMENT', framework: 'React' },
    ],
    backendEnvironments: [
      {
        environmentName: 'prod',
        stackName: 'amplify-shop-prod-10101',
        deploymentArtifacts: 'amplify-shop-prod-10101-deployment',
      },
      {
        environmentName: 'dev',
        stackName: 'amplify-shop-dev-10102',
        deploymentArtifacts: 'amplify-shop-dev-10102-deployment',
      },
    ],
  },
  {
    appId: 'd2exampleblog2',
    name: 'blog',
    platform: 'WEB_COMPUTE',
    repository: 'https://github.com/example/blog',
    branches: [
      {
        branchName: 'main',
        stage: 'PRODUCTION',
        framework: 'Next.js - SSR',
        backend: {
          stackArn:
            'arn:aws:cloudformation:us-east-1:123456789012:stack/amplify-d2exampleblog2-main-branch/1a2b3c4d-5e6f-7081-92a3-b4c5d6e7f809',
        },
      },
      { branchName: 'preview' },
    ],
  },
  {
    appId: 'd2photoshareapp',
    name: 'photoshare',
    repository: 'https://github.com/example/photoshare',
    environmentVariables: { STAGE: 'dev' },
    iamServiceRoleArn: roleArn(documentationAccountId, amplifyServiceRole.RoleName),
    branches: [
      {
        branchName: 'main',
        stage: 'DEVELOPMENT',
        framework: 'React',
        environmentVariables: { AMPLIFY_USERPOOL_ID: 'us-east-1_Perfect01', STRIPE_PRICE: 'example-price' },
        backendEnvironmentArn:
          'arn:aws:amplify:us-east-1:123456789012:apps/d2photoshareapp/backendenvironments/dev',
      },
      { branchName: 'try-out', framework: 'React' },
    ],
    backendEnvironments: [
      {
        environmentName: 'dev',
        stackName: 'amplify-photoshare-dev-84512',
        deploymentArtifacts: 'amplify-photoshare-dev-84512-deployment',
      },
    ],
  },
];
