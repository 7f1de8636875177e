import type { FileSection, Reference, TextSpan } from '../../model/fileReferences';
import { findReferences } from './findReferences';
import { regionOfId, userPoolIdsIn } from './idPatterns';

/** A place in a file where an id stands or is to be written, and what the file says beside it. */
export interface IdPlace {
  readonly kind: 'userPoolId' | 'userPoolClientId' | 'identityPoolId' | 'region';
  /** What stands there now; it may be empty. */
  readonly span: TextSpan;
  /** The pool that an app client or an identity pool there would belong to. */
  readonly userPoolId?: string;
  readonly region?: string;
  /** The environment that it is said of, where the file has several. */
  readonly envName?: string;
}

/**
 * The place at an offset of a file's text, by its path relative to the workspace; `undefined` where no id belongs. Also
 * finds it in a file that cannot be parsed because somebody is typing the value.
 */
export async function idPlaceAt(path: string, text: string, offset: number): Promise<IdPlace | undefined> {
  const sections = await findReferences(path, text);
  for (const section of sections) {
    const reference = section.references.find((one) => isInside(one, offset));
    if (reference) return placeOf(reference, section);
  }
  return placeByKey(text, offset);
}

const isInside = (span: TextSpan, at: number): boolean =>
  span.offset <= at && at <= span.offset + span.length;

function placeOf(reference: Reference, { references, envName }: FileSection): IdPlace | undefined {
  const { kind, offset, length } = reference;
  const valueOf = (wanted: Reference['kind']): string | undefined =>
    references.find((one) => one !== reference && one.kind === wanted && one.value !== '')?.value;
  switch (kind) {
    case 'userPoolId':
    case 'userPoolClientId':
    case 'identityPoolId':
    case 'region': {
      const userPoolId = valueOf('userPoolId');
      const region = regionOfId(userPoolId ?? valueOf('identityPoolId') ?? '') ?? valueOf('region');
      const place = { kind, span: { offset, length }, ...beside(userPoolId, region) };
      return { ...place, ...(envName !== undefined && { envName }) };
    }
    default:
      return undefined;
  }
}

/** The keys whose value is an id, whatever file they stand in. */
const keys: readonly (readonly [RegExp, IdPlace['kind']])[] = [
  [
    /^(userPoolClientId|user_pool_client_id|webClientId|nativeClientId|aws_user_pools_web_client_id|AppClientId)$/,
    'userPoolClientId',
  ],
  [/^(userPoolId|user_pool_id|aws_user_pools_id)$/, 'userPoolId'],
  [/^(identityPoolId|identity_pool_id|aws_cognito_identity_pool_id)$/, 'identityPoolId'],
];

/** `key: 'value` up to the offset, with the rest of the value behind it. */
function placeByKey(text: string, offset: number): IdPlace | undefined {
  const line = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  const [, key = '', , typed = ''] = /["']?([\w-]+)["']?\s*:\s*(["'`])([^"'`]*)$/.exec(line) ?? [];
  const kind = keys.find(([pattern]) => pattern.test(key))?.[1];
  if (!kind) return undefined;
  const [rest = ''] = /^[\w:+-]*/.exec(text.slice(offset)) ?? [];
  // Where an object is nested in the same one, its pool is not the one beside.
  const object = text.slice(text.lastIndexOf('{', offset - 1) + 1, endOfObject(text, offset));
  const [pool, ...others] = userPoolIdsIn(object);
  const userPoolId = others.length === 0 ? pool?.[0] : undefined;
  return {
    kind,
    span: { offset: offset - typed.length, length: typed.length + rest.length },
    ...beside(userPoolId, regionOfId(userPoolId ?? '')),
  };
}

const endOfObject = (text: string, from: number): number => {
  const end = text.slice(from).search(/[{}]/);
  return end === -1 ? text.length : from + end;
};

const beside = (userPoolId: string | undefined, region: string | undefined) => ({
  ...(userPoolId !== undefined && { userPoolId }),
  ...(region !== undefined && { region }),
});
