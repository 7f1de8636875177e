import type {
  CreateUserPoolClientRequest,
  UpdateUserPoolClientRequest,
} from '@aws-sdk/client-cognito-identity-provider';
import type { UpdateSemantics } from '../service';
import { ServiceError } from '../serviceError';
import { standardAttributeNames } from './schemaAttributes';
import { updated, withoutEmpty } from './update';
import type { UserPoolClient, UserPoolRecord } from './userPools';

/** What both `CreateUserPoolClient` and `UpdateUserPoolClient` can set. */
const settings = [
  'RefreshTokenValidity',
  'AccessTokenValidity',
  'IdTokenValidity',
  'TokenValidityUnits',
  'ReadAttributes',
  'WriteAttributes',
  'ExplicitAuthFlows',
  'SupportedIdentityProviders',
  'CallbackURLs',
  'LogoutURLs',
  'DefaultRedirectURI',
  'AllowedOAuthFlows',
  'AllowedOAuthScopes',
  'AllowedOAuthFlowsUserPoolClient',
  'AnalyticsConfiguration',
  'PreventUserExistenceErrors',
  'EnableTokenRevocation',
  'EnablePropagateAdditionalUserContextData',
  'AuthSessionValidity',
  'RefreshTokenRotation',
] as const satisfies readonly (keyof UserPoolClient & keyof UpdateUserPoolClientRequest)[];

type Settings = Pick<UpdateUserPoolClientRequest, (typeof settings)[number]>;

const defaults: Partial<Settings> = {
  RefreshTokenValidity: 30,
  AllowedOAuthFlowsUserPoolClient: false,
  EnableTokenRevocation: true,
  EnablePropagateAdditionalUserContextData: false,
  AuthSessionValidity: 3,
};

/** An empty list of attributes means "none", no list means "the standard ones": the two must not be confused. */
const emptyCounts = ['ReadAttributes', 'WriteAttributes'] as const;

const given = (request: CreateUserPoolClientRequest | UpdateUserPoolClientRequest): Partial<Settings> => {
  const { RefreshTokenValidity, ...said } = Object.fromEntries(
    settings.map((name) => [name, request[name]]),
  ) as Partial<Settings>;
  return { ...said, ...(RefreshTokenValidity && { RefreshTokenValidity }) };
};

/** Without id, name, secret and dates. */
export const settingsOfNewClient = (request: CreateUserPoolClientRequest): Partial<Settings> => ({
  ...defaults,
  ...withoutEmpty(given(request), emptyCounts),
});

/** "If you don't provide a value for an attribute, Amazon Cognito sets it to its default value": all but the name. */
export const updatedUserPoolClient = (
  client: UserPoolClient,
  request: UpdateUserPoolClientRequest,
  semantics: UpdateSemantics,
): UserPoolClient => ({
  ...updated<UserPoolClient>(client, given(request), {
    ...{ semantics, fields: settings, defaults, emptyCounts },
  }),
  ...(request.ClientName !== undefined && { ClientName: request.ClientName }),
});

const refuse = (message: string, name = 'InvalidParameterException'): never => {
  throw new ServiceError(name, message);
};

const standardScopes = new Set(['phone', 'email', 'openid', 'profile', 'aws.cognito.signin.user.admin']);

function checkOAuth(client: Partial<UserPoolClient>, { resourceServers }: UserPoolRecord): void {
  const { AllowedOAuthFlows: flows = [], AllowedOAuthScopes: scopes = [], CallbackURLs: urls = [] } = client;
  const inBrowser = flows.includes('code') || flows.includes('implicit');
  if (client.AllowedOAuthFlowsUserPoolClient && (flows.length === 0 || scopes.length === 0)) {
    refuse(
      'AllowedOAuthFlows and AllowedOAuthScopes are required if user pool client is allowed to use OAuth flows.',
    );
  }
  if (inBrowser && urls.length === 0) {
    refuse('CallbackUrls can not be empty when code flow or implicit flow is selected');
  }
  if (flows.includes('client_credentials')) {
    const because = inBrowser
      ? 'along with code flow or implicit flow.'
      : client.ClientSecret === undefined && 'if client does not have a client secret.';
    if (because)
      refuse(`client_credentials flow can not be selected ${because}`, 'InvalidOAuthFlowException');
  }
  const known = new Set([
    ...standardScopes,
    ...[...resourceServers.values()].flatMap(({ Identifier, Scopes = [] }) =>
      Scopes.map(({ ScopeName }) => `${Identifier}/${ScopeName}`),
    ),
  ]);
  const unknown = scopes.find((scope) => !known.has(scope));
  if (unknown !== undefined) refuse(`Invalid scope requested: ${unknown}`, 'ScopeDoesNotExistException');
}

function checkUrls(client: Partial<UserPoolClient>): void {
  const { CallbackURLs = [], LogoutURLs = [], DefaultRedirectURI } = client;
  for (const url of [...CallbackURLs, ...LogoutURLs]) {
    if (!URL.canParse(url)) refuse(`${url} is not a valid URL.`);
    const { protocol, hostname, hash } = new URL(url);
    if (protocol === 'http:' && hostname !== 'localhost') refuse(`${url} cannot use the HTTP protocol.`);
    if (hash) refuse(`${url} must not contain a fragment.`);
  }
  if (DefaultRedirectURI !== undefined && !CallbackURLs.includes(DefaultRedirectURI)) {
    refuse('DefaultRedirectURI must be in the list of CallbackURLs');
  }
}

function checkAttributes(client: Partial<UserPoolClient>, { pool }: UserPoolRecord, verb: string): void {
  const attributes = pool.SchemaAttributes ?? [];
  const names = new Set([...standardAttributeNames, ...attributes.map(({ Name = '' }) => Name)]);
  for (const [kind, list] of [
    ['read', client.ReadAttributes],
    ['write', client.WriteAttributes],
  ] as const) {
    const missing =
      kind === 'write' &&
      attributes.some(({ Name = '', Required, Mutable }) => Required && Mutable && !list?.includes(Name));
    if (list && (missing || list.some((name) => !names.has(name)))) {
      refuse(`Invalid ${kind} attributes specified while ${verb} a client`);
    }
  }
}

/** What AWS checks across settings, for a new client and for an updated one. */
export function checkUserPoolClient(
  client: Partial<UserPoolClient>,
  record: UserPoolRecord,
  verb: 'creating' | 'updating',
): void {
  const { ExplicitAuthFlows: flows = [], SupportedIdentityProviders: providers = [] } = client;
  const modern = flows.filter((flow) => flow.startsWith('ALLOW_')).length;
  if (modern > 0 && modern < flows.length) {
    refuse('Invalid ExplicitAuthFlows: ALLOW_ flows cannot be combined with the flows they replace.');
  }
  const missing = providers.find((name) => name !== 'COGNITO' && !record.identityProviders.has(name));
  if (missing !== undefined) {
    refuse(`The provider ${missing} does not exist for User Pool ${record.pool.Id}.`);
  }
  checkOAuth(client, record);
  checkUrls(client);
  checkAttributes(client, record, verb);
}
