/** The versions of `amplify_outputs.json` that can be written, oldest first. */
export const outputsVersions = ['1.1', '1.2', '1.3', '1.4', '1.5'] as const;
export type OutputsVersion = (typeof outputsVersions)[number];

export const newestOutputsVersion: OutputsVersion = '1.5';

export const isOutputsAtLeast = (version: OutputsVersion, other: OutputsVersion): boolean =>
  outputsVersions.indexOf(version) >= outputsVersions.indexOf(other);
