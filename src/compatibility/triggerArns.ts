import type { UserPool } from '../model/authSnapshot';

/** A trigger of a user pool, by AWS's name, and the function it calls. */
export interface Trigger {
  readonly name: string;
  readonly arn: string;
}

/** The functions a pool calls, in the order AWS gives them. What is no function (a KMS key) is left out. */
export function triggersOf({ LambdaConfig = {} }: UserPool): Trigger[] {
  return Object.entries(LambdaConfig).flatMap(([name, value]: [string, unknown]): Trigger[] => {
    if (name === 'KMSKeyID') return [];
    if (typeof value === 'string' && value !== '') return [{ name, arn: value }];
    const arn =
      typeof value === 'object' && value !== null && 'LambdaArn' in value ? value.LambdaArn : undefined;
    return typeof arn === 'string' && arn !== '' ? [{ name, arn }] : [];
  });
}
