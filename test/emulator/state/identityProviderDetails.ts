import { ServiceError } from '../serviceError';

type Details = Readonly<Record<string, string>>;

/** What AWS adds to the details of a social provider. */
const added: Readonly<Record<string, Details>> = {
  Google: {
    attributes_url: 'https://people.googleapis.com/v1/people/me?personFields=',
    attributes_url_add_attributes: 'true',
    authorize_url: 'https://accounts.google.com/o/oauth2/v2/auth',
    oidc_issuer: 'https://accounts.google.com',
    token_request_method: 'POST',
    token_url: 'https://www.googleapis.com/oauth2/v4/token',
  },
  Facebook: {
    attributes_url: 'https://graph.facebook.com/v17.0/me?fields=',
    attributes_url_add_attributes: 'true',
    authorize_url: 'https://www.facebook.com/v17.0/dialog/oauth',
    token_request_method: 'GET',
    token_url: 'https://graph.facebook.com/v17.0/oauth/access_token',
  },
  LoginWithAmazon: {
    attributes_url: 'https://api.amazon.com/user/profile',
    attributes_url_add_attributes: 'false',
    authorize_url: 'https://www.amazon.com/ap/oa',
    token_request_method: 'POST',
    token_url: 'https://api.amazon.com/auth/o2/token',
  },
  SignInWithApple: {
    attributes_url_add_attributes: 'false',
    authorize_url: 'https://appleid.apple.com/auth/authorize',
    oidc_issuer: 'https://appleid.apple.com',
    token_request_method: 'POST',
    token_url: 'https://appleid.apple.com/auth/token',
  },
};

const required: Readonly<Record<string, readonly string[]>> = {
  Google: ['client_id', 'client_secret', 'authorize_scopes'],
  Facebook: ['client_id', 'client_secret', 'authorize_scopes'],
  LoginWithAmazon: ['client_id', 'client_secret', 'authorize_scopes'],
  SignInWithApple: ['client_id', 'team_id', 'key_id', 'authorize_scopes'],
  OIDC: ['client_id', 'attributes_request_method', 'oidc_issuer', 'authorize_scopes'],
  SAML: [],
};

/** The claim that AWS maps to `username` by itself. */
export const usernameClaims: Readonly<Record<string, string>> = {
  Google: 'sub',
  Facebook: 'id',
  LoginWithAmazon: 'user_id',
  SignInWithApple: 'sub',
  OIDC: 'sub',
};

const refuse = (message: string): never => {
  throw new ServiceError('InvalidParameterException', message);
};

export function checkProviderDetails(type: string, name: string, details: Details): void {
  if (type in added && name !== type) refuse(`Provider name ${name} must be ${type} for this provider type.`);
  const missing = (required[type] ?? []).filter((key) => !details[key]);
  if (type === 'SAML' && !details.MetadataURL && !details.MetadataFile) missing.push('MetadataURL');
  if (missing.length > 0) refuse(`Missing required provider details: ${missing.join(', ')}`);
}

/** As AWS gives them back: Apple's private key never comes out again. */
export function providerDetailsOf(type: string, details: Details): Record<string, string> {
  const shown: Record<string, string> = { ...added[type], ...details };
  delete shown.private_key;
  return shown;
}
