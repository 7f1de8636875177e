import { createRequire } from 'node:module';
import { gen1Manifest } from './gen1Tools';

/** The Amplify CLI's provider, but for what reads the deployment of an environment: CloudFormation, S3 and parameters. */

const real = createRequire(gen1Manifest)('@aws-amplify/amplify-provider-awscloudformation') as object;

export = {
  ...real,
  initEnv: () => Promise.resolve(),
  getEnvParametersDownloadHandler: () => Promise.resolve(() => Promise.resolve({})),
};
