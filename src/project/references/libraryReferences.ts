import type { FileSection, Reference } from '../../model/fileReferences';
import { referenceIn, secretsIn } from './referenceIn';
import { keysIn, memberOf, valueIn, type SourceObject, type SourceValue } from './sourceTree';

/** What the client libraries read: each format by the keys it has, as the libraries themselves tell them apart. */

type Found = Pick<FileSection, 'format' | 'anchor' | 'keys' | 'references'>;

/** `undefined` when the object is none of them. */
export function librarySection(root: SourceObject): Found | undefined {
  if (keysIn(root).some((key) => key.startsWith('aws_'))) return awsExportsSection(root);
  const auth = valueIn(root, 'auth');
  const plugin = memberOf(valueIn(auth, 'plugins'), 'awsCognitoAuthPlugin');
  if (plugin?.value.type === 'object') {
    return { ...nativeSection(plugin.value), anchor: plugin.keySpan };
  }
  if (memberOf(root, 'CognitoUserPool') || memberOf(root, 'CredentialsProvider')) return nativeSection(root);
  const version = valueIn(root, 'version');
  const isOutputs = version?.type === 'text' && version.text.startsWith('1');
  const member = memberOf(root, 'auth');
  if (isOutputs && member?.value.type === 'object') {
    return { ...outputsSection(member.value), anchor: member.keySpan };
  }
  return undefined;
}

function awsExportsSection(root: SourceObject): Found {
  return {
    format: 'awsExports',
    anchor: memberOf(root, 'aws_user_pools_id')?.keySpan ?? { offset: root.offset, length: 1 },
    keys: keysIn(root),
    references: [
      ...referenceIn(root, 'aws_project_region', { kind: 'region', regionOf: 'project' }),
      ...referenceIn(root, 'aws_cognito_region', { kind: 'region', regionOf: 'pools' }),
      ...referenceIn(root, 'aws_user_pools_id', { kind: 'userPoolId' }),
      ...referenceIn(root, 'aws_user_pools_web_client_id', { kind: 'userPoolClientId', client: 'web' }),
      ...referenceIn(root, 'aws_cognito_identity_pool_id', { kind: 'identityPoolId' }),
      ...referenceIn(valueIn(root, 'oauth'), 'domain', { kind: 'domain' }),
      ...secretsIn(root),
    ],
  };
}

/** The members of the `auth` of outputs, wherever it stands. */
export function outputsSection(auth: SourceObject): Found {
  return {
    format: 'amplifyOutputs',
    anchor: { offset: auth.offset, length: 1 },
    keys: keysIn(auth),
    references: [
      ...referenceIn(auth, 'aws_region', { kind: 'region', regionOf: 'pools' }),
      ...referenceIn(auth, 'user_pool_id', { kind: 'userPoolId' }),
      ...referenceIn(auth, 'user_pool_client_id', { kind: 'userPoolClientId', client: 'web' }),
      ...referenceIn(auth, 'identity_pool_id', { kind: 'identityPoolId' }),
      ...referenceIn(valueIn(auth, 'oauth'), 'domain', { kind: 'domain' }),
      ...secretsIn(auth),
    ],
  };
}

function nativeSection(root: SourceObject): Found {
  const identity = valueIn(root, 'CredentialsProvider', 'CognitoIdentity', 'Default');
  const pool = valueIn(root, 'CognitoUserPool', 'Default');
  const oauth = valueIn(root, 'Auth', 'Default', 'OAuth');
  return {
    format: 'nativeConfig',
    anchor: memberOf(root, 'CognitoUserPool')?.keySpan ?? { offset: root.offset, length: 1 },
    keys: [...keysIn(root), ...(oauth ? ['OAuth'] : [])],
    references: [
      ...referenceIn(identity, 'PoolId', { kind: 'identityPoolId' }),
      ...referenceIn(identity, 'Region', { kind: 'region', regionOf: 'pools' }),
      ...nativePool(pool),
      ...referenceIn(oauth, 'WebDomain', { kind: 'domain' }),
      ...referenceIn(oauth, 'AppClientId', { kind: 'userPoolClientId', client: 'native' }),
      ...referenceIn(oauth, 'AppClientSecret', { kind: 'clientSecret' }),
    ],
  };
}

const nativePool = (pool: SourceValue | undefined): Reference[] => [
  ...referenceIn(pool, 'PoolId', { kind: 'userPoolId' }),
  ...referenceIn(pool, 'AppClientId', { kind: 'userPoolClientId', client: 'native' }),
  ...referenceIn(pool, 'AppClientSecret', { kind: 'clientSecret' }),
  ...referenceIn(pool, 'Region', { kind: 'region', regionOf: 'pools' }),
];
