import fc from 'fast-check';

/** Building blocks of random accounts. */

export const accountId = '123456789012';
export const regions = [
  'us-east-1',
  'eu-central-1',
  'ap-northeast-1',
  'us-gov-west-1',
  'cn-north-1',
] as const;
export type AnyRegion = (typeof regions)[number];

export const partitionOf = (region: string): string =>
  region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
export const suffixOf = (region: string): string =>
  region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';

/** The first one mostly, so that a case does not fail by everything at once. */
export const mostly = <T>(right: fc.Arbitrary<T>, ...wrong: readonly fc.Arbitrary<T>[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 20, arbitrary: right }, ...wrong.map((arbitrary) => ({ weight: 1, arbitrary })));
export const partly = <T extends object>(shape: { [K in keyof T]: fc.Arbitrary<T[K]> }) =>
  fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<Partial<T>>;
export const some = <T>(values: readonly T[], minLength = 0) =>
  fc.shuffledSubarray([...values], { minLength });

export const names = fc.constantFrom(
  'my-users',
  'My Users +1 (test)',
  'a.b,c=d@e_f-g',
  'Kunden für Übersee',
  '利用者プール',
  '  spaces  ',
  '"quoted" \\ back',
  "it's $& $1 ${x}",
  '👪 users',
  '<%= x %>',
);
