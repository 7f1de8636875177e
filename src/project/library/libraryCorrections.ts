import type { ImportSelection } from '../../model/importSelection';
import { hostedUiHost } from '../hostedUiHost';
import type { LibraryAuth } from './libraryAuth';

/** What the Amplify CLI writes wrongly for a pool, and what is right. */
export interface LibraryCorrections {
  /** The whole domain: a custom one, to which the Amplify CLI appends a suffix, or one of another partition. */
  readonly domain?: string;
  /** All attributes that serve as username, of which the Amplify CLI writes the first. */
  readonly usernameAttributes?: readonly string[];
}

/** `undefined` when there is nothing to correct. */
export function findCorrections({
  userPool,
}: Pick<ImportSelection, 'userPool'>): LibraryCorrections | undefined {
  const { Id, CustomDomain, Domain, UsernameAttributes = [] } = userPool;
  const domain =
    CustomDomain ?? (Domain === undefined ? undefined : wrongHost(Domain, Id.split('_')[0] ?? ''));
  const usernameAttributes =
    UsernameAttributes.length > 1 ? UsernameAttributes.map((name) => name.toUpperCase()) : undefined;
  if (domain === undefined && usernameAttributes === undefined) return undefined;
  return {
    ...(domain !== undefined && { domain }),
    ...(usernameAttributes && { usernameAttributes }),
  };
}

/** The host of a domain for which the Amplify CLI writes another one. */
function wrongHost(domain: string, region: string): string | undefined {
  if (domain.includes('.')) return domain;
  const host = hostedUiHost(domain, region);
  return host === `${domain}.auth.${region}.amazoncognito.com` ? undefined : host;
}

/** What the libraries are told, corrected. */
export const corrected = (
  auth: LibraryAuth,
  { domain, usernameAttributes }: LibraryCorrections,
): LibraryAuth => ({
  ...auth,
  ...(domain !== undefined && { domain }),
  ...(usernameAttributes && {
    frontendAuthConfig: { ...auth.frontendAuthConfig, usernameAttributes },
  }),
});

/** The name of the module that corrects `aws-exports.js` without touching it. */
export const overridesName = 'aws-exports-overrides.js';

/** A module to import in the place of `aws-exports.js`: a push writes that one anew, and leaves this one. */
export function overridesText({ domain, usernameAttributes }: LibraryCorrections): string {
  const lines = [
    ...(usernameAttributes
      ? [`  aws_cognito_username_attributes: [${usernameAttributes.map((name) => `'${name}'`).join(', ')}],`]
      : []),
    ...(domain !== undefined ? [`  oauth: { ...awsmobile.oauth, domain: ${JSON.stringify(domain)} },`] : []),
  ];
  return [
    '// Corrects aws-exports.js, which "amplify push" and "amplify pull" write anew. Import this module in its place.',
    "import awsmobile from './aws-exports';",
    '',
    'export default {',
    '  ...awsmobile,',
    ...lines,
    '};',
    '',
  ].join('\n');
}
