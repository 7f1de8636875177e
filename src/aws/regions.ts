import { partitions } from './regionTable';

export interface Region {
  /** `eu-west-1` */
  readonly id: string;
  /** `Europe (Ireland)`, in English as in AWS's own lists; the id where the Region is newer than our table. */
  readonly name: string;
  /** As it stands in ARNs: `aws`, `aws-cn`, `aws-us-gov`… */
  readonly partition: string;
  /** `amazonaws.com`, as in the provider names of identity pools. */
  readonly dnsSuffix: string;
  /** Host of the AWS console, where the partition has one that is public. */
  readonly consoleHost?: string;
}

/** Every Region we know: the public ones first, in AWS's order. New ones work too, see `regionOf`. */
export const listRegions = (): Region[] =>
  partitions.flatMap(({ regions }) => Object.keys(regions).map((id) => regionOf(id)));

/** A Region by its id, also one that is newer than our table: its partition shows in its name. */
export function regionOf(id: string): Region {
  const partition =
    partitions.find(({ regions }) => id in regions) ??
    partitions.find(({ regionPattern }) => new RegExp(regionPattern).test(id)) ??
    partitions[0];
  const { consoleHost } = partition ?? {};
  return {
    id,
    name: partition?.regions[id] ?? id,
    partition: partition?.id ?? 'aws',
    dnsSuffix: partition?.dnsSuffix ?? 'amazonaws.com',
    ...(consoleHost && { consoleHost: `${id}.${consoleHost}` }),
  };
}

/** Whether a text can be a Region's id. It becomes part of the host that signed requests go to. */
export const isRegionId = (text: string): boolean => /^[a-z][a-z0-9-]{1,40}$/.test(text);
