import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { ImportSelection } from '../../src/model/importSelection';
import type { ReferenceAuthCase } from '../support/referenceAuthCases';
import { inGen2Tools } from './gen2Tools';

type Reference = ReferenceAuthCase['reference'];
type Outputs = Record<string, unknown>;

/** The code that a deployment of `referenceAuth` runs, and what makes `amplify_outputs` of its answer. */
export interface ReferenceAuthOfAws {
  /** What it refuses the call with; `undefined` when it accepts it. */
  refusal(reference: Reference, region: string): Promise<string | undefined>;
  /** The `auth` of version 1.5. */
  outputs(reference: Reference, region: string): Promise<Outputs>;
}

interface Initializer {
  handleEvent(event: object): Promise<{ readonly Data?: Record<string, string> }>;
}
type NewClient = new (options: object) => object;

/** Loads it with clients that ask the emulator. The files have no public path, so the packages are pinned. */
export async function loadReferenceAuth(url: string): Promise<ReferenceAuthOfAws> {
  const load = createRequire(inGen2Tools('package.json'));
  const sdk = (name: string) => load(`@aws-sdk/${name}`) as Record<string, NewClient>;
  const options = {
    endpoint: url,
    region: 'us-east-1',
    maxAttempts: 1,
    credentials: { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'example' },
  };
  const module = async (...parts: string[]) =>
    (await import(pathToFileURL(inGen2Tools('@aws-amplify', ...parts)).href)) as Record<string, unknown>;
  const lambda = await module('backend-auth', 'lib', 'lambda', 'reference_auth_initializer.js');
  const writer = await module(
    ...['client-config', 'lib', 'client-config-contributor', 'client_config_contributor_v1.js'],
  );
  const schemas = await module('backend-output-schemas', 'lib', 'index.js');

  const Initializer = lambda['ReferenceAuthInitializer'] as new (...args: unknown[]) => Initializer;
  const Contributor = writer['AuthClientConfigContributor'] as new () => {
    contribute(output: object): { readonly auth: Outputs };
  };
  const Identity = sdk('client-cognito-identity')['CognitoIdentityClient'];
  const Provider = sdk('client-cognito-identity-provider')['CognitoIdentityProviderClient'];
  if (!Identity || !Provider) throw new Error('The SDK has no such client.');
  const initializer = new Initializer(new Identity(options), new Provider(options), () => 'id');

  const deploy = async (reference: Reference, region: string) => {
    const { info } = console;
    // It tells of each event.
    console.info = () => undefined;
    try {
      const ResourceProperties = { ...reference, region };
      const { Data = {} } = await initializer.handleEvent({ RequestType: 'Create', ResourceProperties });
      return Data;
    } finally {
      console.info = info;
    }
  };
  return {
    refusal: async (reference, region) => {
      try {
        await deploy(reference, region);
        return undefined;
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
    outputs: async (reference, region) => {
      const payload = { ...(await deploy(reference, region)), authRegion: region };
      const key = schemas['authOutputKey'] as string;
      return new Contributor().contribute({ [key]: { version: '1', payload } }).auth;
    },
  };
}

/**
 * The official outputs with allowed values where they break the format's own schema or name what an app cannot use: the
 * only differences there may be.
 */
export function asTheFormatAllows(
  { username_attributes: usernames, oauth, mfa_methods: methods, ...outputs }: Outputs,
  { webClient: { SupportedIdentityProviders = [], AllowedOAuthFlows = [] } }: ImportSelection,
): Outputs {
  const asked = outputs['standard_required_attributes'] as readonly string[];
  const isUsable = oauth !== undefined && AllowedOAuthFlows.length > 0 && hasDomain(oauth as Outputs);
  return {
    ...outputs,
    mfa_methods: (methods as readonly string[]).map((name) => name.replace(/_MFA$/, '')),
    standard_required_attributes: asked.filter((name) => name !== 'sub' && !name.startsWith('custom:')),
    ...((usernames as readonly string[]).length > 0 && { username_attributes: usernames }),
    ...(isUsable && {
      oauth: {
        ...(oauth as Outputs),
        response_type: AllowedOAuthFlows.includes('code') ? 'code' : 'token',
        // All providers of the pool, where the app client may allow fewer of them.
        identity_providers: SupportedIdentityProviders.flatMap((name) => providerNames[name] ?? []),
      },
    }),
  };
}

const hasDomain = ({ domain }: Outputs): boolean => !String(domain).startsWith('.');

const providerNames: Readonly<Record<string, string>> = {
  Google: 'GOOGLE',
  Facebook: 'FACEBOOK',
  LoginWithAmazon: 'LOGIN_WITH_AMAZON',
  SignInWithApple: 'SIGN_IN_WITH_APPLE',
};
