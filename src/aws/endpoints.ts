import * as l10n from '@vscode/l10n';
import { UserError } from '../errors';
import type { ConfigSection } from './sharedConfig';

/** Where the address of a service may be written. */
export interface EndpointSources {
  /** The machine's own setting or a command-line option: wins over everything, for every service. */
  readonly explicit?: string;
  readonly env: NodeJS.ProcessEnv;
  readonly profile: ConfigSection;
  /** The section that the profile's `services` names; absent when it is missing from the file. */
  readonly services?: ConfigSection;
}

/**
 * The address configured for a service, by its service id (`Cognito Identity Provider`), or nothing for AWS's own.
 * The SDK's own look-up ignores which profile a client was made for, so that it must never be left to it:
 * it would sign with one profile's keys and send to another profile's endpoint.
 * Order: https://docs.aws.amazon.com/sdkref/latest/guide/feature-ss-endpoints.html
 */
export function resolveEndpoint(serviceId: string, sources: EndpointSources): string | undefined {
  const { explicit, env, profile } = sources;
  if (explicit) return checked(explicit);
  if (isOn(env.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS ?? profile.ignore_configured_endpoint_urls)) {
    return undefined;
  }
  const name = serviceId.replaceAll(' ', '_');
  const found =
    env[`AWS_ENDPOINT_URL_${name.toUpperCase()}`] ||
    env.AWS_ENDPOINT_URL ||
    servicesOf(sources)[`${name.toLowerCase()}.endpoint_url`] ||
    profile.endpoint_url;
  return found ? checked(found) : undefined;
}

function servicesOf({ profile, services }: EndpointSources): ConfigSection {
  if (!profile.services) return {};
  if (services) return services;
  throw new UserError(
    l10n.t('The profile uses the services section "{0}", which is not in the file.', profile.services),
    l10n.t('Add [services {0}] to the AWS configuration file, or remove "services".', profile.services),
    { kind: 'input' },
  );
}

const isOn = (value: string | undefined) => value?.toLowerCase() === 'true';

function checked(endpoint: string): string {
  if (URL.canParse(endpoint) && /^https?:$/.test(new URL(endpoint).protocol)) return endpoint;
  throw new UserError(
    l10n.t('"{0}" is not an address that AWS requests can be sent to.', endpoint),
    l10n.t('Use an address that starts with https:// or http://.'),
    { kind: 'input' },
  );
}
