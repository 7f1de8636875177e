import type { IdentityProvider } from '../model/authSnapshot';

/** The providers' names in a row, for a message. */
export const namesOf = (providers: readonly IdentityProvider[]): string =>
  providers.map(({ ProviderName }) => ProviderName).join(', ');
