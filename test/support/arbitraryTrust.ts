import fc from 'fast-check';
import { amr, aud, other, pool, statement } from './trustPolicies';

/** Identity pools that a trust policy may name, and one that no policy names. */
export const pools = [pool, other, 'us-east-1:00000000-dead-0000-beef-000000000000'] as const;
export const states = ['authenticated', 'unauthenticated'] as const;
const oneOrMore = <T>(values: readonly T[]) =>
  fc.oneof(fc.constantFrom(...values), fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }));
const trust = fc
  .record({
    audience: fc.option(oneOrMore(pools.slice(0, 2)), { nil: undefined }),
    state: fc.option(oneOrMore(states), { nil: undefined }),
    operator: fc.constantFrom('StringEquals', 'StringLike', 'ForAnyValue:StringEquals'),
    Effect: fc.constantFrom('Allow', 'Allow', 'Allow', 'Deny'),
    Sid: fc.option(fc.constantFrom('A', 'B'), { nil: undefined }),
  })
  .map(({ audience, state, operator, Effect, Sid }) =>
    statement({
      ...(Sid !== undefined && { Sid }),
      Effect,
      Condition: {
        ...(audience !== undefined && { [operator]: { [aud]: audience } }),
        ...(state !== undefined && { 'ForAnyValue:StringLike': { [amr]: state } }),
      },
    }),
  );
/** A statement that has nothing to do with Cognito. */
export const forLambda = {
  Effect: 'Allow',
  Principal: { Service: 'lambda.amazonaws.com' },
  Action: 'sts:AssumeRole',
};
const strangers = fc.constantFrom(forLambda, {
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::123456789012:root' },
  Action: ['sts:AssumeRole', 'sts:TagSession'],
  Condition: { Bool: { 'aws:MultiFactorAuthPresent': false } },
});
/** The statements of any trust policy: for identity pools, well or badly, and for others. */
export const anyStatements = fc.array(fc.oneof({ weight: 3, arbitrary: trust }, strangers), {
  minLength: 1,
  maxLength: 4,
});
