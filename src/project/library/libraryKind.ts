import { isObject, textAt, valueAt } from '../jsonValue';

/**
 * What a configuration of the client libraries is, by its content as the libraries tell it: several formats share the
 * name `amplifyconfiguration.json`. `exports`: flat keys `aws_…`; `outputs`: Gen 2; `native`: with plug-ins inside;
 * `nativeAuth`: `awsconfiguration.json`.
 */
export type LibraryKind = 'exports' | 'outputs' | 'native' | 'nativeAuth';

/** `undefined` when it is none of them. */
export function libraryKind(value: unknown): LibraryKind | undefined {
  if (!isObject(value)) return undefined;
  if (Object.keys(value).some((key) => key.startsWith('aws_'))) return 'exports';
  if (textAt(value, 'version')?.startsWith('1')) return 'outputs';
  const isHeaded = textAt(value, 'UserAgent') !== undefined && textAt(value, 'Version') !== undefined;
  const hasParts = ['CognitoUserPool', 'CredentialsProvider', 'IdentityManager'].some((key) => key in value);
  if (hasParts) return 'nativeAuth';
  if (isObject(valueAt(value, 'auth', 'plugins')) || isHeaded) return 'native';
  return undefined;
}
