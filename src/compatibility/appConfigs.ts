import type { Gen1Project } from '../model/amplifyProject';

/** What a library configuration in the project says of auth, told by its content, not by its name. */
export interface AppConfig {
  readonly path: string;
  /** Which of the app clients it is made for. */
  readonly client: 'web' | 'native';
  readonly userPoolId?: string;
  readonly clientId?: string;
  readonly identityPoolId?: string;
  /** The hosted UI's domain, as it is written. */
  readonly domain?: string;
}

const names =
  /(^|\/)(aws-exports\.(js|ts)|amplifyconfiguration\.(json|dart)|awsconfiguration\.json|amplify_outputs\.(json|dart))$/;

/** The configurations among the project's files, in their order. */
export function appConfigs({ files }: Gen1Project): AppConfig[] {
  return [...files].flatMap(([path, text]) => {
    if (!names.test(path) || path.startsWith('amplify/')) return [];
    const value = (key: string) => new RegExp(`["']?\\b${key}["']?\\s*:\\s*["']([^"']+)["']`).exec(text)?.[1];
    const poolIds = [...text.matchAll(/"PoolId"\s*:\s*"([^"]+)"/g)].map(([, id]) => id ?? '');
    const isNative = text.includes('"CognitoUserPool"') || text.includes('"CredentialsProvider"');
    const found = isNative
      ? {
          userPoolId: poolIds.find((id) => id.includes('_')),
          clientId: value('AppClientId'),
          identityPoolId: poolIds.find((id) => id.includes(':')),
          domain: value('WebDomain'),
        }
      : {
          userPoolId: value('aws_user_pools_id') ?? value('user_pool_id'),
          clientId: value('aws_user_pools_web_client_id') ?? value('user_pool_client_id'),
          identityPoolId: value('aws_cognito_identity_pool_id') ?? value('identity_pool_id'),
          domain: value('domain'),
        };
    const known = Object.entries(found).filter(([, text]) => text !== undefined);
    if (known.length === 0) return [];
    return [{ path, client: isNative ? 'native' : 'web', ...Object.fromEntries(known) }];
  });
}
