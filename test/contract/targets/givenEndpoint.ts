import type { ContractTarget } from '../runContract';

/**
 * Whatever serves `CONTRACT_ENDPOINT`: another emulator, or AWS itself. It signs with the credentials of the
 * environment or of `AWS_PROFILE` when there are any; `CONTRACT_TARGET` names another list of known differences.
 */
export const givenEndpoint = (endpoint: string): ContractTarget => ({
  name: process.env.CONTRACT_TARGET ?? 'endpoint',
  startTimeout: 10_000,
  start: () =>
    Promise.resolve({
      endpoint,
      region: process.env.AWS_REGION ?? 'us-east-1',
      useDefaultCredentials: Boolean(process.env.AWS_ACCESS_KEY_ID ?? process.env.AWS_PROFILE),
      stop: () => Promise.resolve(),
    }),
});
